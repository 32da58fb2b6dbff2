// How many text messages a text becomes: some signs make every message shorter.

/** Signs of the alphabet of text messages (GSM 03.38), each one place. */
const PLAIN = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Signs that take two places there. */
const DOUBLE = new Set('^{}\\[~]|€\f');

/** Places in one message, and in each of several: a part says which it is. */
const GSM = { whole: 160, part: 153 };
const UNICODE = { whole: 70, part: 67 };

export interface SmsSize {
  /** What a person counts. */
  readonly characters: number;
  /** Messages it is sent as; 0 for nothing. */
  readonly parts: number;
}

/** How many messages of at most so many places; a sign is never cut in two. */
function partsOf(places: readonly number[], { whole, part }: typeof GSM): number {
  const all = places.reduce((sum, place) => sum + place, 0);
  if (all <= whole) return all === 0 ? 0 : 1;
  let parts = 1;
  let used = 0;
  for (const place of places) {
    if (used + place > part) {
      parts += 1;
      used = 0;
    }
    used += place;
  }
  return parts;
}

/** What word processors and editors write, as the alphabet of text messages has it. */
const TYPED: readonly (readonly [RegExp, string])[] = [
  [/[“”„]/g, '"'],
  [/[‘’‚]/g, "'"],
  [/[–—]/g, '-'],
  [/…/g, '...'],
  [/\u00a0/g, ' '],
];

/** In Dutch these only stress a word, as in vóór; in another language they may make it another one. */
const STRESSED = /[áíóúÁÍÓÚ]/g;

/** A text in the plain signs that keep a text message short. */
export function plainSigns(text: string, language: string): string {
  const plain = TYPED.reduce((typed, [signs, sign]) => typed.replace(signs, sign), text);
  if (language !== 'nl') return plain;
  return plain.replace(STRESSED, (letter) => letter.normalize('NFD').charAt(0));
}

/** The size of a text as text messages. One sign outside their alphabet makes all of it longer. */
export function smsSize(text: string): SmsSize {
  const signs = [...text];
  const isGsm = signs.every((sign) => PLAIN.has(sign) || DOUBLE.has(sign));
  const places = signs.map((sign) => (isGsm ? (DOUBLE.has(sign) ? 2 : 1) : sign.length));
  return { characters: signs.length, parts: partsOf(places, isGsm ? GSM : UNICODE) };
}
