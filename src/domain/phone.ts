// Phone numbers: what a resident types becomes one that can be called from anywhere, and what an editor writes can be dialled here.
import {
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import { z } from 'zod';
import { says } from './problem.ts';
import { plainLine } from './typed.ts';

/** For danger now, everywhere in Europe. */
export const ALARM_NUMBER = '112';

/** Where a number without code of a country is. */
const HERE = 'NL';

/** Why what was typed is no number at which a person can be called. */
export const PHONE_FAULTS = [
  'phoneLetters',
  'phoneExtension',
  'phoneSeveral',
  'phoneShort',
  'phoneLong',
  'phoneCountry',
  'phoneService',
  'phoneInvalid',
] as const;
export type PhoneFault = (typeof PHONE_FAULTS)[number];

/** Numbers that cost money, or that only call in: nobody is called back there. */
const SERVICE = new Set(['PREMIUM_RATE', 'SHARED_COST', 'TOLL_FREE']);
/** Short numbers of the country: emergency, harm, police without emergency, a child or anyone who needs to talk. */
const SHORT = /^1(12|13|44|16\d{3})$/;
/** What people, telephones and pages write before a number, or behind it between brackets: its name and nothing else. */
const NAME =
  '(?:(?:mijn|ons|my)[ .]+)?(?:(?:tel(?:efoon)?|mob(?:iel|iele)?|mobile|cell|phone|gsm|whatsapp|app|werk|thuis|prive|privé|t|m)[. ]*)?(?:nummer|number|nr|no)?';
const NAMED_BEFORE = new RegExp(`^${NAME}(?: is)?[ .:/=]*(?=[\\d(+["'“”‘’«<])`, 'iu');
const NAMED_BEHIND = new RegExp(`(?<=\\d) *[(]?${NAME}[)]?$`, 'iu');
/** Around a number: quotes, brackets, the end of a sentence and pictures of a telephone. */
const AROUND = /^[^\p{L}\d(+[*]+|[^\p{L}\d)\]*]+$/gu;
/** Between digits, and no part of a number anywhere. */
const BETWEEN = /(?<=\d) *[:=_~·•\\'’] *(?=\d)/g;
const EXTENSION = /\d[\s,;]*(ext|ex|x|tst|toestel|#)[\s.:]*\d{1,6}$/i;
/** Digits with what people put between, once or with the trunk zero in brackets. */
const ONE = /^\(?\+?[\d ().\-/[\]]+$/;

function letterFault(text: string): PhoneFault | undefined {
  if (EXTENSION.test(text)) return 'phoneExtension';
  if (/\d.*\d.*[,;/|&]|\d{6}.*\p{L}+.*\d{6}/u.test(text) && text.replace(/\D/g, '').length > 15)
    return 'phoneSeveral';
  if (/\p{L}/u.test(text)) return 'phoneLetters';
  return ONE.test(text) ? undefined : 'phoneInvalid';
}

const LENGTHS: Readonly<Record<string, PhoneFault>> = {
  TOO_SHORT: 'phoneShort',
  TOO_LONG: 'phoneLong',
  INVALID_COUNTRY: 'phoneCountry',
  NOT_A_NUMBER: 'phoneShort',
};

/** Behind the 0 or the +31 of a line that people have. */
const DIGITS_HERE = 9;

function lengthFault(length: number): PhoneFault {
  if (length === DIGITS_HERE) return 'phoneInvalid';
  return length < DIGITS_HERE ? 'phoneShort' : 'phoneLong';
}

const isShortHere = ({ country, nationalNumber }: PhoneNumber) =>
  country === HERE && nationalNumber.length < DIGITS_HERE;

const withPlus = (text: string) => text.replace(/^\(?\+?00/, '+');

/** The number, as far as it can be read; undefined when it cannot. */
function parsed(text: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(withPlus(text), HERE);
}

/** The number alone, in one kind of gaps. */
function bare(typed: string): string {
  return plainLine(typed)
    .replace(AROUND, '')
    .replace(NAMED_BEFORE, '')
    .replace(NAMED_BEHIND, '')
    .replace(AROUND, '')
    .replace(BETWEEN, ' ');
}

/** A line of the country by its length alone: which are in use changes more often than this library. */
const LINE = /^(?:0|\+31)(?!800|90)[1-9]\d{8}$/;

/** True for a number as people have them, that no list holds: it is newer than the list, or a slip. */
function hasShape(number: PhoneNumber): boolean {
  return number.countryCallingCode === '31' ? LINE.test(number.number) : number.isPossible();
}

/** A number in E.164, such as +31612345678; or why it is none. */
export type ReadPhone =
  | {
      readonly phone: string;
      /** It has the right shape and stands in no list: whoever typed it must look once more. */
      readonly unlisted?: true;
    }
  | { readonly fault: PhoneFault };

/** What a resident typed as a number. */
export function readPhone(typed: string): ReadPhone {
  const text = bare(typed);
  const fault = letterFault(text);
  if (fault) return { fault };
  const number = parsed(text);
  if (number?.isValid())
    return SERVICE.has(number.getType() ?? '') || isShortHere(number)
      ? { fault: 'phoneService' }
      : { phone: number.number };
  // Nine digits without a 0 or a country may be anything, such as a citizen number.
  if (number && /^[(\[]?[0+]/.test(text) && hasShape(number))
    return { phone: number.number, unlisted: true };
  if (SHORT.test(text.replace(/\D/g, ''))) return { fault: 'phoneService' };
  if (number?.country === HERE || number?.countryCallingCode === '31')
    return { fault: lengthFault(number.nationalNumber.length) };
  const length = validatePhoneNumberLength(withPlus(text), HERE);
  return { fault: LENGTHS[length ?? ''] ?? 'phoneInvalid' };
}

/** True for a number that exists in the plan of its country. */
export function isPhone(text: string): boolean {
  return parsed(text)?.isValid() ?? false;
}

/** Short numbers, which are known as a word with a tail: '0800 2000', '14 0597', '116 111', '112'. */
const WHOLE = /^(?:(0800|090[069])(\d{4})|(14)(0\d{2,3})|(116)(\d{3})|(1\d\d))$/;

/** A stored number the way people say it: '06 12 34 56 78', '0597 48 20 00', '0800 2000', '+49 4953 12345'. */
export function spokenPhone(stored: string): string {
  const short = WHOLE.exec(stored.replace(/[ -]/g, ''));
  if (short) return short.slice(1).filter(Boolean).join(' ');
  const number = parsed(stored);
  if (!number || !(number.isValid() || hasShape(number))) return stored;
  if (number.country !== HERE) return number.formatInternational();
  const [area = '', ...rest] = number.formatNational().split(' ');
  const digits = rest.join('');
  // Six in pairs, seven as three and two pairs, eight in pairs.
  return `${area} ${digits.replace(/^(\d{3})(?=(?:\d\d){2}$)|(\d\d)(?=(?:\d\d)+$)/g, '$& ')}`.trim();
}

/** True for a number that people know by its digits, so that it tells whose it is: '112', '113', '116 111', '0800 2000'. */
export function isKnownByHeart(phone: string): boolean {
  return /^(?:1\d\d|116\d{3}|0800\d{4}|090[069]\d{4})$/.test(phone.replace(/[ -]/g, ''));
}

/** True for exactly one number of the country, in digits with a blank or a dash between: '0597 48 20 00', '0800-2000', '112'. */
export function isOneNumber(text: string): boolean {
  if (!/^(?:\+31|0[1-9]|1)\d*(?:[ -]\d+)*$/.test(text)) return false;
  const digits = text.replace(/[ -]/g, '');
  if (SHORT.test(digits) || LINE.test(digits)) return true;
  return /^(?:0(800|90[069])\d{4}(\d{3})?|14\d+)$/.test(digits) && isPhone(digits);
}

/** A number of an editor, in the one way in which we write numbers; one that no list holds keeps its gaps. */
export function writtenPhone(phone: string): string {
  const digits = phone.replace(/[ -]/g, '');
  return WHOLE.test(digits) || isPhone(digits) ? spokenPhone(digits) : phone.replaceAll('-', ' ');
}

/** One phone number, as it is said. What goes with it (hours, cost, whom to ask for) has fields of its own. */
export const phoneSchema = z.string().refine(isOneNumber, says('phone')).transform(writtenPhone);
