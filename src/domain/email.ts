// What counts as an e-mail address: one rule for what residents type, what editors write, what is set up and what is sent.
import { readableHost } from './host.ts';
import { plainLine } from './typed.ts';

/**
 * Parts of letters, digits and the signs that mail allows, with single dots between; then names of a host, with a dot.
 * Narrower than the standard, so that a mail server, Open Klant and a browser all take what passes.
 */
export const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/i;

/** True for an e-mail address; how long it may be is for who keeps it to say. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** Why what was typed is no address that mail can be sent to. */
export const EMAIL_FAULTS = [
  'emailNoAt',
  'emailSeveral',
  'emailBlank',
  'emailHost',
  'emailAccent',
  'emailInvalid',
] as const;
export type EmailFault = (typeof EMAIL_FAULTS)[number];

/** What is pasted around an address: a link, the name of a person, brackets, the end of a sentence. */
function bare(typed: string): string {
  const text = plainLine(typed);
  const inner = /<([^<>]*@[^<>]*)>/.exec(text)?.[1] ?? text;
  return inner
    .trim()
    .replace(/^["'“”‘’«»([{<]+/, '')
    .replace(/^mailto:\s*([^?]*).*$/i, '$1')
    .replace(/["'“”‘’«»)\]}>.,;:]+$/, '')
    .replace(/\s*@\s*/g, '@');
}

/** The name of a host in ASCII; undefined when there is no such name. */
function hostOf(name: string): string | undefined {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(name) || !name.includes('.')) return undefined;
  const host = URL.parse(`http://${name.replace(/[.]+$/, '')}/`)?.hostname;
  return host === '' ? undefined : host;
}

/** What a resident typed as an address in ASCII, as mail is sent to it; or why it is none. */
export function readEmail(
  typed: string,
): { readonly email: string } | { readonly fault: EmailFault } {
  const text = bare(typed);
  const [local = '', name, more] = text.split('@');
  if (name === undefined) return { fault: 'emailNoAt' };
  if (more !== undefined) return { fault: 'emailSeveral' };
  if (/\s/.test(text)) return { fault: 'emailBlank' };
  const host = hostOf(name);
  if (host === undefined || !isEmail(`x@${host}`)) return { fault: 'emailHost' };
  if (/[^\0-\x7F]/.test(local)) return { fault: 'emailAccent' };
  const email = `${local}@${host}`;
  return isEmail(email) ? { email } : { fault: 'emailInvalid' };
}

/** A stored address as people read it: 'jan@münchen.de'. */
export function spokenEmail(stored: string): string {
  const at = stored.lastIndexOf('@');
  return stored.slice(0, at + 1) + readableHost(stored.slice(at + 1));
}
