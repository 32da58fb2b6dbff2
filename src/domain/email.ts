// What counts as an e-mail address: one rule for what residents type, what editors write, what is set up and what is sent.
import { readableHost, type LettersOf } from './host.ts';
import { plainLine } from './typed.ts';

/**
 * Parts of letters, digits and the signs that mail allows, with single dots between; then names of a host, with a dot.
 * Narrower than the standard, so that a mail server, Open Klant and a browser all take what passes.
 */
export const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/i;

/** A part before the @ with letters beyond ours (RFC 6531): mail takes it only where every server on the way does. */
const BEYOND = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/** Letters of one alphabet: among those of another an а could pass for an a. */
const ONE_ALPHABET = [
  ...['Latn', 'Cyrl', 'Grek', 'Arab', 'Hebr', 'Armn', 'Geor', 'Deva', 'Thai', 'Ethi', 'Taml'],
  ...['Beng', 'Hang', 'Hani}\\p{scx=Hira}\\p{scx=Kana'],
].map((script) => new RegExp(`^[\\p{scx=${script}}\\p{M}\\P{L}]+$`, 'u'));

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
  'emailMixed',
  'emailInvalid',
] as const;
export type EmailFault = (typeof EMAIL_FAULTS)[number];

/** What people and pages write before an address, or behind it between brackets. */
const NAMED =
  /^(?:(?:mijn|my)\s+)?e?-?mail(?:\s*-?adres|\s+address)?(?:\s+(?:is|naar|to))?[\s:.=]+(?=\S+$)/i;
const REMARK = /(?<=\p{L})\s*\([^()@]*\)$/u;

/** Without what is pasted around it: a link, the name of a person, brackets, the end of a sentence. */
function bare(typed: string): string {
  const text = plainLine(typed).replace(/。/g, '.');
  const inner = /<([^<>]*@[^<>]*)>/.exec(text)?.[1] ?? text;
  return (
    inner
      .trim()
      .replace(/^["'“”‘’«»([{<]+/, '')
      .replace(/^mailto:[\s/]*([^?]*).*$/i, '$1')
      .replace(REMARK, '')
      .replace(/["'“”‘’«»)\]}>.,;:!?/。]+$/, '')
      .replace(/\s*@\s*/g, '@')
      // As telephones draw it: o’brien.
      .replace(/[’‘`´](?=.*@)/g, "'")
      .replace(NAMED, '')
  );
}

/** The name of a host in ASCII; undefined when there is no such name. */
function hostOf(name: string): string | undefined {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(name) || !name.includes('.')) return undefined;
  const host = URL.parse(`http://${name.replace(/[.]+$/, '')}/`)?.hostname;
  return host === '' ? undefined : host;
}

/** True when mail to it needs servers that know letters beyond ours before the @. */
export function isBeyondAscii(email: string): boolean {
  return /[^\0-\x7F]/.test(email);
}

/** What a resident typed as an address, as mail is sent to it: the host in ASCII; or why it is none. */
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
  const email = `${local}@${host}`;
  if (isEmail(email)) return { email };
  if (!isBeyondAscii(local) || !BEYOND.test(local)) return { fault: 'emailInvalid' };
  return ONE_ALPHABET.some((one) => one.test(local)) ? { email } : { fault: 'emailMixed' };
}

/** A stored address as people read it: 'jan@münchen.de'. */
export function spokenEmail(stored: string, lettersOf: LettersOf): string {
  const at = stored.lastIndexOf('@');
  return stored.slice(0, at + 1) + readableHost(stored.slice(at + 1), lettersOf);
}
