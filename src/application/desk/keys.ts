// Keys of staff: which letter does what together with Alt, and which letters staff chose instead. Pure; the browser uses it too.

/** What staff do by Alt and a letter, with the letter it has unless they chose another: the one table. A button carries that letter as its `data-key`. */
export const KEYS = {
  copyLink: 'L',
  copyText: 'M',
  copyQuiet: 'I',
  take: 'V',
  toList: 'P',
  answered: 'J',
  unanswered: 'N',
  wrong: 'O',
} as const;

/** Something that staff do by a key. */
export type KeyAct = keyof typeof KEYS;
/** A letter per act. */
export type Letters = Readonly<Record<KeyAct, string>>;

/** Every act, in the order in which they are shown. */
export const KEY_ACTS = Object.keys(KEYS) as KeyAct[];

export interface ChosenKeys {
  readonly letters: Letters;
  /** True: "/" and digits work by themselves; false: with Alt, as the letters do. */
  readonly plain: boolean;
}

/** What is wrong with a letter that was typed: it is none, or two acts have it. */
export type KeyFault = 'noLetter' | 'twice';

const NO_PLAIN = '-';
const LETTER = /^[A-Z]$/;

const twiceIn = (letters: Letters) =>
  KEY_ACTS.filter((act) =>
    KEY_ACTS.some((other) => other !== act && letters[other] === letters[act]),
  );

/** What a browser keeps of it: 'LK.MT' where K does what L did, and '-' for no key without Alt. Empty when nothing was chosen. */
export function keptKeys({ letters, plain }: ChosenKeys): string {
  const changed = KEY_ACTS.filter((act) => letters[act] !== KEYS[act]);
  const pairs = changed.map((act) => KEYS[act] + letters[act]);
  return [...pairs, ...(plain ? [] : [NO_PLAIN])].join('.');
}

/** The keys that a browser keeps; ours where it keeps none, or what cannot be. */
export function chosenKeys(kept = ''): ChosenKeys {
  const parts = kept.split('.');
  const other = new Map(
    parts.filter((part) => /^[A-Z]{2}$/.test(part)).map((part) => [part[0], part[1]!] as const),
  );
  const letters = lettersBy((act) => other.get(KEYS[act]) ?? KEYS[act]);
  const plain = !parts.includes(NO_PLAIN);
  return { letters: twiceIn(letters).length > 0 ? KEYS : letters, plain };
}

/** A letter for each act. */
export function lettersBy(letterOf: (act: KeyAct) => string): Letters {
  return Object.fromEntries(KEY_ACTS.map((act) => [act, letterOf(act)])) as Letters;
}

/** The letters as they were typed, and what is wrong with which. */
export function readLetters(typed: Letters): {
  readonly letters: Letters;
  readonly faults: Partial<Readonly<Record<KeyAct, KeyFault>>>;
} {
  const letters = lettersBy((act) => typed[act].normalize('NFKC').trim().toUpperCase());
  const wrong = KEY_ACTS.filter((act) => !LETTER.test(letters[act]));
  const twice = twiceIn(letters).filter((act) => !wrong.includes(act));
  return {
    letters,
    faults: Object.fromEntries([
      ...wrong.map((act) => [act, 'noLetter'] as const),
      ...twice.map((act) => [act, 'twice'] as const),
    ]),
  };
}

/** The letter that now does what a button carries. */
export function letterFor(carried: string, { letters }: ChosenKeys): string {
  const act = KEY_ACTS.find((one) => KEYS[one] === carried);
  return act === undefined ? carried : letters[act];
}

/** A key that went down, and where. */
export interface Pressed {
  readonly key: string;
  /** Name of the place, as on an American keyboard. */
  readonly code: string;
}

/** What a keyboard has on which place, when the browser tells. */
type Layout = { get(code: string): string | undefined } | undefined;

const isLetter = (sign: string) => /^[a-z]$/i.test(sign);
const isPlainSign = (sign: string) => /^[!-~]$/.test(sign);

/** The letter on a key that went down together with Alt; empty when it has none. */
export function letterOn({ key, code }: Pressed, isMac: boolean, layout?: Layout): string {
  // On a Mac Alt gives another sign, of which @ is one; elsewhere such a sign is what stands on the key.
  const sign = isLetter(key) || !isMac ? key : (layout?.get(code) ?? '');
  if (isPlainSign(sign)) return isLetter(sign) ? sign.toUpperCase() : '';
  // No letter of ours stands there, or nobody told: then its place decides.
  return /^Key([A-Z])$/.exec(code)?.[1] ?? '';
}

/** The digit on a key; a French keyboard has other signs on it, unless with Shift. */
export function digitOn({ key, code }: Pressed, withShift: boolean): number | undefined {
  const digit = /^\d$/.test(key) ? key : withShift ? undefined : /^Digit(\d)$/.exec(code)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
