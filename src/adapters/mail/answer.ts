// What a refusal of a mail server is about: decided by where in the talk it came, its codes (RFC 5321, RFC 3463) and its words.
import type { Cause } from '../../application/cause.ts';

/** Where in the talk a refusal came. */
export type Phase = 'connect' | 'hello' | 'tls' | 'sign-in' | 'mail' | 'rcpt' | 'data' | 'message';

export interface Refusal {
  readonly phase: Phase;
  /** Three digits, as in 550. */
  readonly code: number;
  /** Enhanced codes, as in '5.1.1'; real servers give none, one or several. */
  readonly enhanced: readonly string[];
  /** The words beside them: read here, never told. */
  readonly text: string;
}

/** Only what is surely about this recipient or this message is refused for good; everything else can be mended, and waits. */
export interface Verdict {
  readonly final: boolean;
  readonly cause: Cause;
}

const waits = (cause: Cause): Verdict => ({ final: false, cause });
const refused = (cause: 'recipient' | 'content'): Verdict => ({ final: true, cause });

const RECIPIENT = /^5\.1\.(1|2|3|6|10)$/;
const CONTENT = /^5\.(6\.\d+|3\.4|2\.3)$/;
/** Codes that tell nothing beyond their class, so that the words decide. */
const VAGUE = /^5\.(0\.0|1\.0|2\.0|3\.0|5\.0|5\.1)$/;
const SIGN_IN_CODES = [530, 534, 535, 538];
const SIGN_IN = /^5\.7\.(8|9|11|14|30|57|139)$/;
const QUOTA = /^5\.(4\.5|1\.90|2\.121|2\.122|7\.705)$/;

/** Words about us and not about this one mail. They win from codes: servers put such refusals under 5.1.1 too. */
const ABOUT_US = new RegExp(
  [
    String.raw`\b(senders?|sender's|helo|ehlo|relay\w*|rcpthosts|spf|dkim|dmarc|spam\w*|reputation|rate)\b`,
    String.raw`\b(black|block|deny)[ -]?list\w*|\btoo many\b|\b(start)?tls\b|\bauthenticat\w*|\bcredentials?\b`,
    String.raw`\b(ip|hostname|client host|sending host|your host|reverse|ptr|access denied|policy|permission\w*)\b`,
    String.raw`\badministrative\w*|\bnot (in|one of) (my|our)\b`,
  ].join('|'),
  'i',
);
const FULL =
  /\b(mailbox|user|account|quota|storage|recipient)\b.{0,60}\b(full|over ?quota|exceed\w*)|\bover ?quota|\bquota exceeded|\bfull mailbox|exceeded storage allocation|insufficient .{0,20}storage/i;
const OUR_QUOTA = /\b(daily|hourly|sending|submission|message|send)\b.{0,30}\b(quota|limit)\b/i;
const TOO_LARGE =
  /\b(message|mail|size)\b.{0,60}\b(too (big|large|long)|exceeds?|exceeded)\b.{0,40}(size|limit|maximum|length)|\bsize exceeds|\bmessage (is )?too (big|large)/i;
const NO_SUCH =
  /\b(unknown|no such|unrout[e]?able|invalid|bad)\b.{0,30}\b(user|mailbox|recipient|address|account|local part)|\b(user|mailbox|recipient|address|account)\b.{0,60}\b(unknown|not found|does ?n[o']t exist|not exist|no longer exists|invalid|not valid|not listed|unrouteable)|\bno mailbox here|\bnot a valid mailbox|\bdoesn't have a .{0,40}account/i;
const BAD_CONTENT =
  /\b(virus|malware|infected)\b|\bcontent\b.{0,60}\b(reject\w*|refus\w*|block\w*|not allowed|presents|denied)|\b(reject\w*|refus\w*|block\w*)\b.{0,60}\bcontent\b|\bmalformed\b/i;

/** Without addresses, which may hold any word, and without the name of the list that was looked in, as in 'relay recipient table'. */
function ownWords(text: string): string {
  return text
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\S*@\S*/g, ' ')
    .replace(/\bin (relay|local|virtual) \w+ table/gi, ' ');
}

function fromUs(
  codes: readonly string[],
  words: string,
  { code, phase }: Refusal,
): Verdict | undefined {
  const has = (pattern: RegExp) => codes.some((one) => pattern.test(one));
  if (phase === 'sign-in' || SIGN_IN_CODES.includes(code) || has(SIGN_IN)) return waits('sign-in');
  if (phase === 'tls') return waits('certificate');
  if (has(QUOTA)) return waits('quota');
  if (phase === 'connect' || phase === 'hello') return waits('set-up');
  if (codes.length > 0 && codes.every((one) => CONTENT.test(one))) return undefined;
  if (has(/^5\.2\.2$/)) return waits(OUR_QUOTA.test(words) ? 'quota' : 'mailbox-full');
  if (!TOO_LARGE.test(words) && OUR_QUOTA.test(words)) return waits('quota');
  if (has(/^5\.3\.1$/) || (!TOO_LARGE.test(words) && FULL.test(words)))
    return waits('mailbox-full');
  if (ABOUT_US.test(words)) return waits('set-up');
  return undefined;
}

function aboutMessage(codes: readonly string[], words: string, phase: Phase): Verdict | undefined {
  const vague = codes.every((one) => VAGUE.test(one));
  const all = (pattern: RegExp) => codes.length > 0 && codes.every((one) => pattern.test(one));
  if (all(CONTENT)) return refused(phase === 'rcpt' && all(/^5\.6\.7$/) ? 'recipient' : 'content');
  if (phase === 'mail') return vague && TOO_LARGE.test(words) ? refused('content') : undefined;
  if (all(RECIPIENT)) return refused('recipient');
  if (vague && TOO_LARGE.test(words)) return refused('content');
  if (vague && phase === 'rcpt' && NO_SUCH.test(words)) return refused('recipient');
  const policy = codes.every((one) => /^5\.7\.[01]$/.test(one) || VAGUE.test(one));
  if (policy && phase === 'message' && BAD_CONTENT.test(words)) return refused('content');
  return undefined;
}

/** What a refusal means. What is not known for certain waits: nothing is lost by it, and a person is woken. */
export function verdictOn(refusal: Refusal): Verdict {
  const { code, enhanced, text, phase } = refusal;
  if (code < 500 || code > 599) return waits(busyBy(enhanced, text));
  // A temporary code beside a final one: the milder is believed.
  if (enhanced.some((one) => one.startsWith('4.'))) return waits('busy');
  const words = ownWords(text);
  const known = fromUs(enhanced, words, refusal) ?? aboutMessage(enhanced, words, phase);
  return known ?? waits('set-up');
}

function busyBy(enhanced: readonly string[], text: string): Cause {
  if (enhanced.includes('4.2.2')) return 'mailbox-full';
  return OUR_QUOTA.test(ownWords(text)) ? 'quota' : 'busy';
}

const PHASES: readonly (readonly [RegExp, Phase])[] = [
  [/^(EHLO|HELO|LHLO)/, 'hello'],
  [/^STARTTLS/, 'tls'],
  [/^AUTH/, 'sign-in'],
  [/^MAIL/, 'mail'],
  [/^RCPT/, 'rcpt'],
  [/^DATA/, 'data'],
];

/** The enhanced codes in an answer: at the start of its lines, one or several, or after '#' as qmail writes them. */
function enhancedIn(answer: string): string[] {
  const starts = [...answer.matchAll(/^\d{3}[ -]((?:[245]\.\d{1,3}\.\d{1,3}(?![\d.])\s*)+)/gm)];
  const marked = [...answer.matchAll(/#([245]\.\d{1,3}\.\d{1,3})(?![\d.])/g)];
  const found = [...starts, ...marked].flatMap(([, codes]) => codes!.trim().split(/\s+/));
  return [...new Set(found)];
}

/** Reads an answer such as '550 5.1.1 <a@b.nl>: unknown' to a command such as 'RCPT TO'; `whole` when the message itself was sent. */
export function refusalIn(answer: string, command: string, whole: boolean): Refusal {
  const phase = PHASES.find(([start]) => start.test(command))?.[1] ?? 'connect';
  return {
    phase: phase === 'data' && whole ? 'message' : phase,
    code: Number(/^\d{3}/.exec(answer)?.[0] ?? 0),
    enhanced: enhancedIn(answer),
    text: answer.replace(/^\d{3}[ -]?/gm, ''),
  };
}
