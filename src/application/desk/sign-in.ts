// Signing in: a name for the record and the password of the desk, or the identity provider; failures make it slower.
import { show, type Answer } from '../answer.ts';
import type { Incoming } from '../incoming.ts';
import { deviceOf } from './device-cookie.ts';
import { keepSignIn, takeSignIn } from './provider-cookie.ts';
import type { ProviderTrouble } from './provider-trouble.ts';
import type { DeskServices } from './services.ts';
import { staffOf, startSession, toDesk } from './session.ts';
import type { Trier } from './sign-in-tries.ts';
import { ROLES, staffName, type Staff } from './staff.ts';

/** What was wrong with a password; `seconds` until the next try. */
export type PasswordFault =
  { readonly kind: 'wrong' | 'busy' } | { readonly kind: 'tooOften'; readonly seconds: number };

/** What was wrong with signing in. */
export type SignInFault =
  PasswordFault | { readonly kind: 'needsName' } | { readonly kind: 'noCookies' };

/** Longer than any real password: no work for whoever sends a novel. */
export const LONGEST_PASSWORD = 200;

/** Who tries, from this device or from this place. */
function trierOf(incoming: Incoming, services: DeskServices, name?: string): Trier {
  const device = deviceOf(incoming.cookies, services);
  if (device !== undefined) return { device };
  const { visitor: network, visitorLine: line } = incoming;
  return { network, line, ...(name !== undefined && { name }) };
}

const tooOften = (waitMs: number): PasswordFault => ({
  kind: 'tooOften',
  seconds: Math.ceil(waitMs / 1000),
});

/** One try, when it is its turn. */
async function tryPassword(
  password: string,
  trier: Trier,
  { signIn, tries }: DeskServices,
): Promise<PasswordFault | undefined> {
  // Others may have failed while this one waited for its turn.
  const wait = await tries.wait(trier);
  if (wait > 0) return tooOften(wait);
  const fits =
    signIn.kind === 'password' &&
    password.length <= LONGEST_PASSWORD &&
    (await signIn.matches(password));
  await (fits ? tries.succeeded(trier) : tries.failed(trier));
  return fits ? undefined : { kind: 'wrong' };
}

/** Whoever signed in with the password, or what was wrong. Who shares a password has every role. */
export async function passwordSignIn(
  form: URLSearchParams,
  incoming: Incoming,
  services: DeskServices,
): Promise<{ readonly staff: Staff } | { readonly fault: SignInFault }> {
  const name = staffName(form.get('who') ?? '');
  if (services.signIn.kind !== 'password') return { fault: { kind: 'wrong' } };
  if (name === '') return { fault: { kind: 'needsName' } };
  const fault = await provePassword(form.get('password') ?? '', name, incoming, services);
  return fault ? { fault } : { staff: { name, roles: ROLES } };
}

/** What is wrong with the password that somebody gave under a name; each failure makes the next try wait. */
export async function provePassword(
  password: string,
  name: string,
  incoming: Incoming,
  services: DeskServices,
): Promise<PasswordFault | undefined> {
  const { tries, turns, security } = services;
  const trier = trierOf(incoming, services, name);
  const wait = await tries.wait(trier);
  const work = () => tryPassword(password, trier, services);
  const done = wait > 0 ? tooOften(wait) : await turns.take(work, 'device' in trier);
  const fault: PasswordFault | undefined = done === 'busy' ? { kind: 'busy' } : done;
  if (fault) security.note('sign-in-failed', fault.kind, incoming.visitor);
  return fault;
}

/** Why signing in at the provider did not work: it is away, it says why not, or it was tried too often. */
type Trouble = ProviderTrouble | 'away' | 'tooOften';

export type ProviderView =
  | { readonly trouble: Trouble }
  /** The address of the provider. The page leads there and no form, because forms may lead to our own pages only. */
  | { readonly provider: string };

const TROUBLE_STATUS: Readonly<Partial<Record<Trouble, number>>> = {
  away: 503,
  unreachable: 503,
  tooOften: 429,
};

/** The way back from the provider. */
async function comeBack(
  incoming: Incoming,
  address: URL,
  services: DeskServices,
): Promise<Answer<ProviderView>> {
  const { signIn, security, tries } = services;
  if (signIn.kind !== 'oidc') return toDesk();
  const { memo, forgotten } = takeSignIn(incoming.cookies, address, services);
  const trier = trierOf(incoming, services);
  const failed = (trouble: Trouble) => {
    security.note('sign-in-failed', trouble, incoming.visitor);
    const status = TROUBLE_STATUS[trouble] ?? 403;
    return show({ trouble }, { status, cookies: trouble === 'unreachable' ? [] : forgotten });
  };
  // Only what began here is worth a question to the provider.
  if (memo !== '' && (await tries.wait(trier)) > 0) return failed('tooOften');
  const result = await signIn.finish(address, memo);
  if ('refused' in result) {
    // Another tab was first: then there is nothing to do any more.
    const isIn = (await staffOf(incoming.cookies, services)) !== undefined;
    if (result.refused === 'state' && isIn) return toDesk();
    if (memo !== '' && result.refused !== 'unreachable') await tries.failed(trier);
    return failed(result.refused);
  }
  await tries.succeeded(trier);
  const started = await startSession(incoming, services, result);
  return { ...started, cookies: [...forgotten, ...started.cookies] };
}

/** The way to the provider, and the way back. */
export async function providerSignIn(
  incoming: Incoming,
  /** The address that was asked for, in full, as the browser sees it. */
  address: URL,
  services: DeskServices,
): Promise<Answer<ProviderView>> {
  const { signIn } = services;
  if (signIn.kind !== 'oidc') return toDesk();
  if (!incoming.form)
    return incoming.query.has('state') ? comeBack(incoming, address, services) : toDesk();
  // Only a form of ours comes as far as here: no link elsewhere signs anybody in.
  const begun = await signIn.begin();
  if (!begun) return show({ trouble: 'away' }, { status: 503 });
  const cookies = keepSignIn(incoming.cookies, begun, services);
  return show({ provider: begun.url }, { cookies });
}
