// Bodies of forms: right ones, and all that can be wrong with one.
import fc, { type Arbitrary } from 'fast-check';

/** What is real at the portal, so that odd things also meet live ones. */
export interface Known {
  readonly origin: string;
  readonly session: string;
  readonly letters: string;
  readonly reference: string;
  readonly ticket: string;
  /** What the browser that sent the question keeps. */
  readonly visit: string;
}

/** What someone may type, or a machine may send in the place of it. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('', ' ', '\0', '\r\n', '\u202e', '\ud800', '__proto__', '1'.repeat(400), '<b>"'),
);
/** The usual, and now and then the odd. */
export const often = <T>(usual: Arbitrary<T>, odd: Arbitrary<T>, weight = 5) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd });

/** As a form writes it, or written wrongly. */
export const coded = (text: string) => {
  const [, value = ''] = new URLSearchParams({ x: text }).toString().split('=');
  return value;
};
/** What is broken on the way, or in the form. */
export const brokenCode = fc.constantFrom(
  '%',
  '%E0%A4%A',
  '%zz',
  '%00',
  '%ED%A0%80',
  '+%2B',
  '&&==&=',
);

/** What a form at the desk may ask to do with a question. */
const STAFF_ACTIONS = [
  ...['take', 'put-back', 'tried', 'note', 'pass'],
  ...['finish', 'reopen', 'retry'],
];

const oneOf = (...values: string[]) => often(fc.constantFrom(...values), anyText);
function fieldsOf(known: Known): Record<string, Arbitrary<string>> {
  const key = fc.integer({ min: 1, max: 400 }).map((n) => `sleutel-van-vraag-${n}`);
  return {
    question: often(fc.lorem({ maxCount: 12 }), anyText),
    reach: oneOf('phone', 'email', 'self', ''),
    phone: oneOf('0612345678', '+31 6 12345678', '', '06'),
    email: oneOf('geertje@voorbeeld.nl', '', 'geertje@', 'a@b@c.nl'),
    name: oneOf('Geertje Proefpersoon', ''),
    key: often(key, anyText),
    to: oneOf('send', 'send', 'question', 'reach', 'check', ''),
    need: oneOf('huishouden', 'vervoer', 'bestaat-niet', 'constructor'),
    forWhom: oneOf('self', 'other', 'professional'),
    moment: oneOf('any', 'morning'),
    language: oneOf('nl', 'en', 'xx'),
    website: oneOf('', '', '', 'x'),
    from: oneOf('vervoer', ''),
    answers: oneOf('121', '9', ''),
    known: oneOf('vervoer:121'),
    tried: oneOf('2:expensive', '9:far'),
    replaces: oneOf('', known.ticket),
    ticket: oneOf(known.ticket),
    letters: oneOf(known.letters),
    open: oneOf('1'),
    number: oneOf(known.reference, '1'),
    anew: oneOf('1'),
    action: oneOf(...STAFF_ACTIONS, 'wrong', 'list', 'answered'),
    expected: oneOf('', 'Proef', 'Medewerker Proef'),
    again: oneOf('hour', 'later', 'tomorrow', 'constructor'),
    offer: oneOf('hulpbord', '', '__proto__'),
    missing: anyText,
    answer: anyText,
    quote: anyText,
    note: anyText,
    find: oneOf('vervoer', '1007', 'eten'),
    line: anyText,
    add: oneOf('vervoer', '107', '__proto__'),
    remove: oneOf('0', '9'),
    clear: oneOf('1'),
    up: oneOf('1', '-1'),
    down: oneOf('0', '7'),
    done: oneOf('1', '999999999999999'),
    outcome: oneOf('shelf', 'tailor-made', 'missing', 'no-contact'),
  };
}

function formOf(known: Known): Arbitrary<string> {
  const fields = fieldsOf(known);
  const names = Object.keys(fields);
  const pair = fc
    .constantFrom(...names)
    .chain((name) => fields[name]!.map((value) => `${name}=${coded(value)}`));
  const some = (...chosen: string[]) =>
    fc
      .record(Object.fromEntries(chosen.map((name) => [name, fields[name]!])))
      .map((values) => Object.entries(values).map(([name, text]) => `${name}=${coded(text)}`));
  const asked = some('question', 'reach', 'phone', 'email', 'key', 'to');
  const number = fc.integer({ min: 1, max: 100_000 });
  const whole = number.map((n) => [
    `key=sleutel-van-vraag-${n % 997}&question=Vraag+${n % 991}&phone=0612345678`,
  ]);
  // One in a hundred: each try at a password costs the server a tenth of a second, on purpose.
  const signIn = fc.constant(['who=Proef', 'password=fout']);
  return fc
    .tuple(
      fc.oneof(
        { weight: 40, arbitrary: asked },
        { weight: 20, arbitrary: whole },
        { weight: 1, arbitrary: signIn },
        { weight: 20, arbitrary: fc.constant([]) },
      ),
      fc.array(fc.oneof({ weight: 8, arbitrary: pair }, brokenCode), { maxLength: 6 }),
    )
    .map((parts) => parts.flat().join('&'));
}

/** A form that may be right, half right or wrong, or no form at all. */
export function oddBodies(known: Known): Arbitrary<Buffer> {
  const form = formOf(known).map((text) => Buffer.from(text));
  const odd = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.json().map((text) => Buffer.from(text)),
    fc.integer({ min: 60_000, max: 140_000 }).map((size) => Buffer.alloc(size, 'question=x')),
    fc.integer({ min: 500, max: 9000 }).map((count) => Buffer.from('question=a&'.repeat(count))),
    fc.integer({ min: 500, max: 3000 }).map((count) => Buffer.from('known=1:far&'.repeat(count))),
    fc.constantFrom('', '=', '&', '\0', '[]=1', '__proto__[a]=1').map((text) => Buffer.from(text)),
  );
  return often(form, odd, 8);
}
