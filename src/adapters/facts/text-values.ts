// Amounts, times, terms and numbers that stand in a running text, in one notation, so that 9.00 uur and 09:00 are one.

// English months begin with a capital: "18 may" is no date.
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'January'],
  ['februari', 'February'],
  ['maart', 'March'],
  ['april', 'April'],
  ['mei', 'May'],
  ['juni', 'June'],
  ['juli', 'July'],
  ['augustus', 'August'],
  ['september', 'September'],
  ['oktober', 'October'],
  ['november', 'November'],
  ['december', 'December'],
];
const UNITS: readonly (readonly [string, ...string[]])[] = [
  ['werkdagen', 'werkdag', 'working days', 'working day'],
  ['minuten', 'minuut', 'minutes', 'minute'],
  ['dagen', 'dag', 'days', 'day'],
  ['weken', 'week', 'weeks'],
  ['maanden', 'maand', 'months', 'month'],
  ['jaar', 'jaren', 'years', 'year'],
];
const anyOf = (words: readonly (readonly string[])[]) => words.flat().join('|');

const AMOUNT = String.raw`\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{2})?|\d+(?:[.,]\d{1,2})?`;
const HOUR = String.raw`([01]?\d|2[0-4])(?:[.:]([0-5]\d))?`;
const DATE = String.raw`([12]\d|3[01]|0?[1-9])`;

/** '1.401,50', '1,401.50' and '1401.5' as one number. */
function amount(text: string): number {
  const cents = /[.,](\d{1,2})$/.exec(text);
  const whole = (cents ? text.slice(0, -cents[0].length) : text).replace(/\D/g, '');
  return Number(`${whole}.${cents?.[1] ?? 0}`);
}

const placeOf = (groups: readonly (readonly string[])[], word: string) =>
  groups.findIndex((names) => names.includes(word));
const clock = (hour: string, minute = '00') => `tijd ${Number(hour)}:${minute}`;
const day = (date: string, month: number | string) => `dag ${Number(date)}-${Number(month)}`;

function englishClock(hour: string, minute: string | undefined, half: string): string {
  return clock(String((Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)), minute);
}

type Match = readonly string[];

/** What is looked for, and how it may be meant: several readings where a text does not tell. */
const READERS: readonly (readonly [RegExp, (match: Match) => readonly string[]])[] = [
  [new RegExp(`€ ?(${AMOUNT})`, 'g'), ([, sum]) => [`euro ${amount(sum!)}`]],
  // "35.400 / 50.000 euro" is two amounts.
  [
    new RegExp(`(${AMOUNT})(?=(?: ?[/,] ?(?:${AMOUNT}))* euros?\\b)`, 'gi'),
    ([, sum]) => [`euro ${amount(sum!)}`],
  ],
  [/(\d+(?:[.,]\d+)?) ?(?:%|procent|per ?cent)/gi, ([, sum]) => [`procent ${amount(sum!)}`]],
  [
    new RegExp(`(?<![€\\d.,] ?)\\b([01]?\\d|2[0-4])[.:]([0-5]\\d)\\b(?![.,]?\\d)`, 'g'),
    ([, hour, minute]) => [clock(hour!, minute)],
  ],
  [
    /(?<![\d.:,])(\d+) ?(?:uur|uren|hours?|o'clock)\b/gi,
    ([, hour]) => [clock(hour!), `${Number(hour)} uren`],
  ],
  // Of "9-17 uur" and "van 9 tot 17 uur" the first; the second is read above.
  [
    new RegExp(`\\b${HOUR} ?(?:-|–|tot|en) ?${HOUR} ?uur`, 'gi'),
    ([, hour, minute]) => [clock(hour!, minute)],
  ],
  [
    /\b(1[0-2]|[1-9])(?:[.:]([0-5]\d))? ?(am|pm)\b/gi,
    ([, hour, minute, half]) => [englishClock(hour!, minute, half!)],
  ],
  [
    new RegExp(`\\b${DATE} (${anyOf(MONTHS)})\\b`, 'g'),
    ([, date, month]) => [day(date!, placeOf(MONTHS, month!) + 1)],
  ],
  [
    new RegExp(`\\b(${anyOf(MONTHS)}) ${DATE}\\b`, 'g'),
    ([, month, date]) => [day(date!, placeOf(MONTHS, month!) + 1)],
  ],
  [new RegExp(`\\b${DATE}-(1[0-2]|0?[1-9])(?:-20\\d\\d)?\\b`, 'g'), ([, d, m]) => [day(d!, m!)]],
  [new RegExp(`\\b20\\d\\d-(0[1-9]|1[0-2])-${DATE}\\b`, 'g'), ([, m, d]) => [day(d!, m!)]],
  [
    new RegExp(`\\b(\\d+)(?: ?[-–/] ?\\d+)? ?(${anyOf(UNITS)})\\b`, 'g'),
    ([, number, unit]) => [`${Number(number)} ${UNITS[placeOf(UNITS, unit!)]![0]}`],
  ],
  [/\bkwartier\b/gi, () => ['15 minuten']],
  [
    /(?<![\d/-])(?:\+31|0)[\d -]{7,}\d/g,
    ([number]) => [`nummer ${number!.replace(/\D/g, '').replace(/^31/, '0')}`],
  ],
];

/** Something that a fact must stand behind. */
export interface TextValue {
  /** As it stands in the text. */
  readonly written: string;
  /** In one notation; a fact that says any of these stands behind it. */
  readonly readings: readonly string[];
}

/** Every amount, percentage, time, date, term and phone number in a text. */
export function textValues(text: string): TextValue[] {
  return READERS.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].map((match) => ({
      written: match[0].trim(),
      readings: read([...match]),
    })),
  );
}
