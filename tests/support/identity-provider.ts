// A real OpenID provider in this process that can misbehave, and a scripted browser that signs in at it.
import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterEach, vi } from 'vitest';

export const PUBLIC_URL = 'https://hulp.voorbeeld.nl';
export const CLIENT = { id: 'portaal-kcc', secret: 'geheim voor tests +/%:&' };

type Facts = Record<string, unknown>;

/** How the provider misbehaves. */
export interface Mischief {
  /** Alters what the id token tells; signed again by the provider, or by nobody we know. */
  alter?: (claims: Facts) => Facts;
  strangeKey?: boolean;
  /** Knows our application by this key, and by no secret. */
  clientKey?: KeyObject;
  /** Answers one path, such as /token, with this status and text. */
  break?: { readonly path: string; readonly status: number; readonly text: string };
}

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const [ours, strange] = [pair(), pair()];

function altered(token: string, { alter = (claims) => claims, strangeKey }: Mischief): string {
  const [head = '', body = ''] = token.split('.');
  const claims = alter(JSON.parse(Buffer.from(body, 'base64url').toString()) as Facts);
  const signed = `${head}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  const signature = createSign('RSA-SHA256')
    .update(signed)
    .sign(strangeKey ? strange : ours);
  return `${signed}.${signature.toString('base64url')}`;
}

/** It warns that it is set up for development; that is what it is here. */
function quietly<T>(make: () => T): T {
  const spies = (['warn', 'info'] as const).map((kind) =>
    vi.spyOn(console, kind).mockImplementation(() => {}),
  );
  try {
    return make();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

function configuration(person: Facts, userinfoOnly: boolean, clientKey?: KeyObject) {
  const told = Object.keys(person).filter((name) => name !== 'sub');
  const proof = clientKey
    ? {
        token_endpoint_auth_method: 'private_key_jwt',
        jwks: { keys: [clientKey.export({ format: 'jwk' })] },
      }
    : { client_secret: CLIENT.secret };
  return {
    clients: [
      {
        client_id: CLIENT.id,
        ...proof,
        redirect_uris: [`${PUBLIC_URL}/kcc/aanmelden/`],
        post_logout_redirect_uris: [`${PUBLIC_URL}/kcc/`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: told, email: [] },
    conformIdTokenClaims: userinfoOnly,
    jwks: { keys: [{ ...ours.export({ format: 'jwk' }), kid: 'proef', use: 'sig' }] },
    findAccount: (_context: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ ...person, sub: accountId }),
    }),
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    cookies: { keys: ['proef'] },
    // One of its own would say in the log that it is a default.
    ttl: Object.fromEntries(
      ['AccessToken', 'AuthorizationCode', 'IdToken', 'Grant', 'Interaction', 'Session'].map(
        (kind) => [kind, 600],
      ),
    ),
  };
}

/** A browser at the provider: signs in, agrees, and gives the address it is sent back to. */
export async function signInAt(start: string): Promise<URL> {
  const jar = new Map<string, string>();
  const hop = async (address: URL, form?: Record<string, string>): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const body = form && { method: 'POST', body: new URLSearchParams(form) };
    const response = await fetch(address, { redirect: 'manual', headers: { cookie }, ...body });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return response;
  };
  let address = new URL(start);
  for (let hops = 0; hops < 12; hops++) {
    if (address.href.startsWith(PUBLIC_URL)) return address;
    let response = await hop(address);
    if (response.status === 200) {
      const html = await response.text();
      const [, action = ''] = /action="([^"]+)"/.exec(html) ?? [];
      const [, prompt = ''] = /name="prompt" value="([^"]+)"/.exec(html) ?? [];
      const form = { prompt, login: 'u-4711', password: 'x' };
      response = await hop(new URL(action, address), form);
    }
    const to = response.headers.get('location');
    if (to === null) throw new Error(`the provider answered ${response.status}`);
    address = new URL(to, address);
  }
  throw new Error('the provider does not send the browser back');
}

/** Providers for the tests of one file; each ends with its test. */
export function identityProviders() {
  const stops: (() => Promise<void>)[] = [];
  afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

  /** A provider that tells of `person`; with `userinfoOnly` the id token tells no more than who. */
  async function start(person: Facts, mischief: Mischief = {}, userinfoOnly = false) {
    const server = createServer();
    const open = (port: number) =>
      new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    await open(0);
    const { port } = server.address() as AddressInfo;
    const issuer = `http://127.0.0.1:${port}`;
    const provider = quietly(
      () => new Provider(issuer, configuration(person, userinfoOnly, mischief.clientKey)),
    );
    const asked: string[] = [];
    provider.use(async (context, next) => {
      asked.push(context.path);
      if (mischief.break?.path === context.path) {
        context.status = mischief.break.status;
        context.body = mischief.break.text;
        return;
      }
      await next();
      const body = context.body as { id_token?: string } | undefined;
      if (context.path === '/token' && body?.id_token !== undefined)
        if (mischief.alter || mischief.strangeKey)
          context.body = { ...body, id_token: altered(body.id_token, mischief) };
    });
    server.on('request', provider.callback());
    const stop = () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    stops.push(stop);
    return { issuer, asked, stop, again: () => open(port) };
  }
  return { start };
}
