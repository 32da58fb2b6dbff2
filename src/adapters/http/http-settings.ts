// Settings of the server itself: where it listens, at which address the world finds it, and behind which proxies.
import { z } from 'zod';
import { trustNobody, trustOf, type Trust } from './visitor.ts';

/** The address of the portal and nothing behind it: links of pages begin at the root. */
function isBareAddress(text: string): boolean {
  const url = new URL(text);
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
}

/** Fields by the name of the environment variable. */
export const httpSettings = {
  /** Port to listen on. */
  PORT: z.coerce.number().int().min(0).max(65535).default(4321),
  /** Address to listen on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Public address when behind a TLS proxy, for instance https://hulp.example.nl; without a slash at the end. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isBareAddress)
    .transform((url) => new URL(url).origin)
    .optional(),
  /** Proxies that may tell who is behind them, with commas; absent behind a proxy: those on this machine. */
  TRUSTED_PROXIES: z
    .string()
    .refine((text) => trustOf(text) !== undefined)
    .optional(),
  /** 'yes' adds `preload` to HSTS: the domain asks for a place in the list that browsers bring along. */
  HSTS_PRELOAD: z.enum(['yes', 'no']).default('no'),
};

export const HTTP_ADVICE: Readonly<Record<string, string>> = {
  PORT: 'set PORT to a number from 0 to 65535',
  HOST: 'set HOST to an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  PUBLIC_URL:
    'set PUBLIC_URL to the full public address, such as https://hulp.example.nl, with no path behind it: the portal needs a host name of its own',
  TRUSTED_PROXIES:
    'set TRUSTED_PROXIES to addresses or networks of your own proxies, with commas, such as 10.1.2.3, 10.4.0.0/16 or loopback; set PUBLIC_URL with it',
  HSTS_PRELOAD: 'set HSTS_PRELOAD to yes or no; yes needs a PUBLIC_URL that begins with https://',
};

type HttpSettings = z.infer<z.ZodObject<typeof httpSettings>>;

/** Names of settings that do not go together. */
export function wrongTogetherForHttp(given: HttpSettings): string[] {
  const lacks = given.PUBLIC_URL === undefined;
  return [
    ...(given.TRUSTED_PROXIES !== undefined && lacks ? ['TRUSTED_PROXIES'] : []),
    ...(given.HSTS_PRELOAD === 'yes' && !given.PUBLIC_URL?.startsWith('https://')
      ? ['HSTS_PRELOAD']
      : []),
  ];
}

/** Whose word about visitors is taken: nobody's without a public address, by default that of a proxy on this machine. */
export function trustIn({ PUBLIC_URL, TRUSTED_PROXIES = 'loopback' }: HttpSettings): Trust {
  return PUBLIC_URL === undefined ? trustNobody : trustOf(TRUSTED_PROXIES)!;
}

/** An address to open in a browser on this machine. */
export function localAddress(host: string, port: number): string {
  const near = host === '0.0.0.0' ? '127.0.0.1' : /^(::|0(:0)*)$/.test(host) ? '::1' : host;
  return `http://${near.includes(':') ? `[${near}]` : near}:${port}`;
}
