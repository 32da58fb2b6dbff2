// The mail transport all mail shares: its rules for TLS, and what an answer of the server means.
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { ConnectionCheck, DeliveryOutcome } from '../../application/ports.ts';
import type { MailSettings } from './settings.ts';
import { signInTo } from './sign-in.ts';

export { MAIL_ADVICE, mailSettings, type MailSettings } from './settings.ts';

/** Codes about the message itself; all others are about the connection or the sign-in. */
const ABOUT_MESSAGE = ['EENVELOPE', 'EMESSAGE'];
/** 5xx answers that say the session or the sign-in is wrong, not the message. */
const ABOUT_SESSION = [503, 530, 534, 535, 538];

/** What a failure to send means. Only codes come out: an answer may repeat an address. */
export function outcomeOfFault(error: unknown): Exclude<DeliveryOutcome, { result: 'delivered' }> {
  const { code, responseCode, originalCode, name } = error as Record<string, unknown>;
  const answer = typeof responseCode === 'number' ? responseCode : 0;
  const final = answer >= 500 && answer < 600 && !ABOUT_SESSION.includes(answer);
  if (final && ABOUT_MESSAGE.includes(String(code)))
    return { result: 'rejected', reason: String(answer) };
  const words = [code ?? name, originalCode, answer || undefined].filter((w) => w !== undefined);
  const safe = words.map(String).filter((w) => /^\w{1,50}$/.test(w));
  return { result: 'retry', reason: safe.join(' ') || 'unknown' };
}

export interface Mail {
  /** Address of the one who gets it. */
  readonly to: string;
  /** Left part of the Message-ID: the same at every attempt, so that a double can be recognised. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly replyTo?: string;
  readonly attachments?: SendMailOptions['attachments'];
}

export interface Mailer {
  send(mail: Mail): Promise<DeliveryOutcome>;
  check(): Promise<ConnectionCheck>;
  close(): Promise<void>;
}

function optionsFor({
  SMTP_URL: server,
  SMTP_CA_FILE: ca,
  SMTP_TIMEOUT_MS: silence,
}: MailSettings) {
  const { host, port, secure, local, auth } = server;
  const brief = Math.min(10_000, silence);
  // A mail server on this machine often shows a certificate of its own making; with a CA we do check it.
  const plain = local && ca === undefined;
  return {
    host,
    port,
    secure,
    requireTLS: !secure && !plain,
    ignoreTLS: plain,
    tls: { minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
    // Without forceAuth a server that offers no sign-in would get the mail unsigned, and refuse it for good.
    ...(auth && { auth: { ...auth }, forceAuth: true }),
    connectionTimeout: brief,
    greetingTimeout: brief,
    socketTimeout: silence,
    dnsTimeout: brief,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as const;
}

function messageOf({ to, id, replyTo, ...content }: Mail, name: string, address: string) {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return {
    ...content,
    from: { name, address },
    // As an object: a text would be read as a list of addresses.
    to: { name: '', address: to },
    ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** Mail from SMTP_FROM under a name. Nothing here throws for what the server does. */
export function openMailer(settings: MailSettings, name: string): Mailer {
  const options = optionsFor(settings);
  const transport = createTransport(options);
  const { SMTP_URL: server, SMTP_FROM: address, SMTP_TIMEOUT_MS: silence } = settings;
  const where = `Mail server ${server.host}:${server.port}`;
  const closing = new AbortController();
  // Silence alone would let a server trickle for ever; this ends it, well within the lease of a request.
  const patience = () => AbortSignal.any([closing.signal, AbortSignal.timeout(2 * silence)]);
  return {
    async send(mail) {
      try {
        await transport.sendMail({ ...messageOf(mail, name, address), signal: patience() });
        return { result: 'delivered' };
      } catch (error) {
        return outcomeOfFault(error);
      }
    },
    async check() {
      try {
        await signInTo(options, patience());
        return { ok: true, detail: `${where} answers and lets us in.` };
      } catch (error) {
        const { reason } = outcomeOfFault(error);
        return { ok: false, detail: `${where} cannot be used (${reason}): look at SMTP_URL.` };
      }
    },
    async close() {
      closing.abort();
      transport.close();
    },
  };
}
