// The settings all mail shares, read into what the transport needs.
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { EMAIL } from '../../domain/email.ts';

/** Where mail goes out, as SMTP_URL says. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** This very machine: the only one that may be talked to without TLS. */
  readonly local: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

const LOCAL = ['localhost', '127.0.0.1', '::1'];

function serverOf(text: string): MailServer | undefined {
  const url = URL.parse(text);
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return undefined;
  // Options in the address could switch off the checks on TLS.
  if (url.search + url.hash !== '' || !['', '/'].includes(url.pathname)) return undefined;
  if ((url.username === '') !== (url.password === '')) return undefined;
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const server = { host, port: Number(url.port) || (secure ? 465 : 587), secure };
  const local = LOCAL.includes(host);
  if (url.username === '') return { ...server, local };
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  return { ...server, local, auth: { user, pass } };
}

/** A text that `read` must understand; what it throws or does not know is a fault of the setting. */
function readable<T>(read: (text: string) => T | undefined) {
  return z.string().transform((text, context): T => {
    try {
      const value = read(text);
      if (value !== undefined) return value;
    } catch {
      // Falls through to the same fault.
    }
    context.addIssue({ code: 'custom', message: 'wrong' });
    return z.NEVER;
  });
}

function certificatesIn(file: string): string {
  const pem = readFileSync(file, 'utf8');
  new X509Certificate(pem);
  return pem;
}

export const mailSettings = z.object({
  /** Read into a server. */
  SMTP_URL: readable(serverOf),
  SMTP_FROM: z.email({ pattern: EMAIL }),
  /** What we call ourselves in EHLO: a full host name, or an address between brackets. */
  SMTP_NAME: z
    .string()
    .max(253)
    .regex(
      /^(([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*|\[[\d.]+\]|\[IPv6:[\da-f:.]+\])$/i,
    )
    .optional(),
  /** Read into the certificates themselves: only these are trusted then. */
  SMTP_CA_FILE: readable(certificatesIn).optional(),
  /** How long the server may be silent; a whole mail may take twice as long. */
  SMTP_TIMEOUT_MS: z.coerce.number().int().min(100).max(30_000).default(30_000),
});

export type MailSettings = z.infer<typeof mailSettings>;

export const MAIL_ADVICE: Readonly<Record<string, string>> = {
  SMTP_URL:
    'set SMTP_URL to smtp://user:password@host:587 (STARTTLS) or smtps://user:password@host:465, special characters as %-codes; only localhost goes without TLS',
  SMTP_FROM: 'set SMTP_FROM to the address that mail of the portal comes from',
  SMTP_NAME:
    'set SMTP_NAME to the full name by which this server greets the mail server, such as hulp.example.nl, or leave it out',
  SMTP_CA_FILE:
    'set SMTP_CA_FILE to a file with the certificate (PEM) of your own CA, or leave it out',
  SMTP_TIMEOUT_MS:
    'set SMTP_TIMEOUT_MS to how long the server may be silent, 100 to 30000 milliseconds',
};
