// The mail transport all mail shares: its rules for TLS, and what an answer of the server means.
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Cause } from '../../application/cause.ts';
import type { ConnectionCheck, DeliveryOutcome } from '../../application/ports.ts';
import { refusalIn, verdictOn, type Verdict } from './answer.ts';
import type { MailSettings } from './settings.ts';
import { signInTo } from './sign-in.ts';

export { MAIL_ADVICE, mailSettings, type MailSettings } from './settings.ts';

type Failure = Exclude<DeliveryOutcome, { result: 'delivered' }>;

/** Codes of a failure without an answer -> what it was; all others are a server that is away. */
const SILENT: readonly (readonly [RegExp, Cause])[] = [
  [/^(EDNS|ENOTFOUND|EAI_\w+)$/, 'name-not-found'],
  [/^(ETIMEDOUT|ABORT_ERR|AbortError|TimeoutError)$/, 'timeout'],
  [/CERT|SIGNED|ISSUER|VERIFY|^ERR_TLS|^ETLS$/, 'certificate'],
  [/^EAUTH$/, 'sign-in'],
  [/^EPROTOCOL$/, 'wrong-answer'],
];

function silentCause(codes: readonly string[]): Cause {
  const found = SILENT.find(([pattern]) => codes.some((code) => pattern.test(code)));
  return found?.[1] ?? 'unreachable';
}

/** What we ourselves see is wrong before the server is asked. */
function ownVerdict({ code, command, message }: Record<string, unknown>): Verdict | undefined {
  if (code === 'EENVELOPE' && command === 'API' && /^Invalid recipient/.test(String(message)))
    return { final: true, cause: 'recipient' };
  if (code === 'EMESSAGE' && command === 'MAIL FROM') return { final: true, cause: 'content' };
  return undefined;
}

/** What a failure to send means. Only codes come out: an answer may repeat an address. */
export function outcomeOfFault(error: unknown): Failure {
  const fault = error as Record<string, unknown>;
  const { code, originalCode, name, response, command } = fault;
  const codes = [code ?? name, originalCode].filter((w) => w !== undefined).map(String);
  const answer = typeof response === 'string' && /^\d{3}/.test(response) ? response : undefined;
  const refusal = answer && refusalIn(answer, String(command), code === 'EMESSAGE');
  const verdict = refusal
    ? verdictOn(refusal)
    : (ownVerdict(fault) ?? { final: false, cause: silentCause(codes) });
  const told = refusal ? [String(refusal.code), ...refusal.enhanced] : [];
  const words = verdict.final && refusal ? told : [...codes, ...told];
  const reason = words.filter((w) => /^[\w.]{1,50}$/.test(w)).join(' ') || 'unknown';
  return { result: verdict.final ? 'rejected' : 'retry', reason, cause: verdict.cause };
}

export interface Mail {
  /** Address of the one who gets it. */
  readonly to: string;
  /** Left part of the Message-ID: the same at every attempt, so that a double can be recognised. */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  /** True: marked as urgent for whoever gets it. */
  readonly urgent?: true;
  readonly replyTo?: string;
  readonly attachments?: SendMailOptions['attachments'];
}

export interface Mailer {
  send(mail: Mail): Promise<DeliveryOutcome>;
  check(): Promise<ConnectionCheck>;
  close(): Promise<void>;
}

/** Who we are to other systems: a name of this portal, because many servers refuse one without a dot. */
export interface MailIdentity {
  /** The sender, as people read it. */
  readonly name: string;
  /** Public address of the portal; its host greets the mail server when SMTP_NAME is absent. */
  readonly publicUrl: string | undefined;
}

/** What we call ourselves in EHLO. */
export function greetingName(
  { SMTP_NAME, SMTP_FROM }: Pick<MailSettings, 'SMTP_NAME' | 'SMTP_FROM'>,
  publicUrl: string | undefined,
): string {
  const host = publicUrl === undefined ? '' : new URL(publicUrl).hostname;
  const known = /[a-z]$/i.test(host) && host.includes('.') ? host : undefined;
  return SMTP_NAME ?? known ?? SMTP_FROM.slice(SMTP_FROM.lastIndexOf('@') + 1);
}

function optionsFor(settings: MailSettings, publicUrl: string | undefined) {
  const { SMTP_URL: server, SMTP_CA_FILE: ca, SMTP_TIMEOUT_MS: silence } = settings;
  const { host, port, secure, local, auth } = server;
  const brief = Math.min(10_000, silence);
  // A mail server on this machine often shows a certificate of its own making; with a CA we do check it.
  const plain = local && ca === undefined;
  return {
    host,
    port,
    secure,
    name: greetingName(settings, publicUrl),
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

function messageOf({ to, id, replyTo, urgent, ...content }: Mail, name: string, address: string) {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return {
    ...content,
    from: { name, address },
    // As an object: a text would be read as a list of addresses.
    to: { name: '', address: to },
    ...(urgent && { priority: 'high' as const }),
    ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** Mail from SMTP_FROM under a name. Nothing here throws for what the server does. */
export function openMailer(settings: MailSettings, { name, publicUrl }: MailIdentity): Mailer {
  const options = optionsFor(settings, publicUrl);
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
        const { reason, cause } = outcomeOfFault(error);
        const detail = `${where} cannot be used (${cause ?? 'unknown'}, ${reason}): look at SMTP_URL.`;
        return { ok: false, detail, ...(cause !== undefined && { cause }) };
      }
    },
    async close() {
      closing.abort();
      transport.close();
    },
  };
}
