// No citizen number that someone types is kept, wherever it stands; and what only looks like one is left alone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isCitizenNumber,
  MASK,
  maskCitizenNumbers,
} from '../../src/domain/contact/citizen-number.ts';
import { readContactForm } from '../../src/domain/contact/contact-form.ts';
import { readOutReference, referenceFrom } from '../../src/domain/contact/reference.ts';
import { readOutCode } from '../../src/domain/code/help-code.ts';
import { withCheckDigit } from '../../src/domain/code/check-digit.ts';
import { plain } from '../../src/domain/typed.ts';

const bsn = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }).chain((head) => {
  const sum = head.reduce((total, digit, index) => total + (9 - index) * digit, 0);
  return sum % 11 === 10 || head.every((digit) => digit === 0)
    ? fc.constant('111222333')
    : fc.constant([...head, sum % 11].join(''));
});

const digits = (least: number, most = least) =>
  fc.stringMatching(new RegExp(`^\\d{${least},${most}}$`));

describe('a citizen number', () => {
  it('is known by the eleven test', () => {
    expect(isCitizenNumber('111222333')).toBe(true);
    expect(isCitizenNumber('111222334')).toBe(false);
    expect(isCitizenNumber('000000000')).toBe(false);
    expect(isCitizenNumber('1112223330')).toBe(false);
    expect(isCitizenNumber('0111222333')).toBe(false);
    expect(isCitizenNumber('11122233x')).toBe(false);
  });

  it.each([
    ['001 02 2003', MASK],
    ['0612345678 123456782', `0612345678 ${MASK}`],
    ['huis 12 123456782', `huis 12 ${MASK}`],
    ['1-1-1960 123456782', `1-1-1960 ${MASK}`],
    ['123456782 06-12345678', `${MASK} 06-12345678`],
    ['123456782 5', `${MASK} 5`],
    ['9 111222333', `9 ${MASK}`],
    ['111222333 123456782', `${MASK} ${MASK}`],
    ['111222333/123456782', `${MASK}/${MASK}`],
    [
      'geboren 12-11-1960, 123456782, tel 0597-482000',
      `geboren 12-11-1960, ${MASK}, tel 0597-482000`,
    ],
    ['+31 6 12345678, 123456782', `+31 6 12345678, ${MASK}`],
    ['123456782 +49 4953 12345', `${MASK} +49 4953 12345`],
    ['BSN123456782', `BSN${MASK}`],
    ['123 456 782', MASK],
    ['1234.56.782', MASK],
    ['123  456   782', MASK],
    ['123 - 456 - 782', MASK],
    ['123/456/782', MASK],
    ['123,456,782', MASK],
    ['123_456_782', MASK],
    ['123|456|782', MASK],
    ['123:456:782', MASK],
    ['12*34*56*782', MASK],
    ['123–456‑782', MASK],
    ['123…456…782', MASK],
    ['123\u200B456\u00AD782', MASK],
    ['123\u2009456\u202F782', MASK],
    ['123\n456\n782', MASK],
    ['1 2 3 4 5 6 7 8 2', MASK],
    ['１２３４５６７８２', MASK],
    ['١٢٣٤٥٦٧٨٢', MASK],
    ['①②③④⑤⑥⑦⑧②', MASK],
    ['0 123456782', `0 ${MASK}`],
    ['+31 123456782', `+31 ${MASK}`],
    ['012 345 672 3', `${MASK} 3`],
    ['123456782@voorbeeld.nl', `${MASK}@voorbeeld.nl`],
    ['bsn 12345678', `bsn ${MASK}`],
    ['mijn b.s.n. is 12.34.56.78', `mijn b.s.n. is ${MASK}`],
    ['burgerservicenummer: 123 456 789', `burgerservicenummer: ${MASK}`],
    ['Burger service nummer van moeder 12345678.', `Burger service nummer van moeder ${MASK}.`],
    ['sofinummer 12345678, 3 kinderen', `sofinummer ${MASK}, 3 kinderen`],
    ['0612345678123456782', `0612345678${MASK}`],
    ['1234567820612345678', `${MASK}0612345678`],
    ['111222333123456782', `${MASK}${MASK}`],
    ['geb. 01011960123456782', `geb. 01011960${MASK}`],
    ['geb. 1-1-1960123456782', `geb. 1-1-1960${MASK}`],
    ['12345678219600101', `${MASK}19600101`],
    ['⒈⒉⒊⒋⒌⒍⒎⒏⒉', MASK],
    ['❶❷❸❹❺❻❼❽❷', MASK],
    ['➀➁➂➃➄➅➆➇➁', MASK],
    ['⑴⑵⑶⑷⑸⑹⑺⑻⑵', MASK],
    ["123'456'782", MASK],
    ['[123][456][782]', `[${MASK}]`],
    ['123°456°782', MASK],
    ['bsn 12345678 en 23456789', `bsn ${MASK} en ${MASK}`],
    [
      'bsn van mij: 12345678; van mijn man: 87654321',
      `bsn van mij: ${MASK}; van mijn man: ${MASK}`,
    ],
    ['persoonsnummer 12345678', `persoonsnummer ${MASK}`],
    ['BSN: 0+01000007', `BSN: ${MASK}`],
    ['BSN: 1+23456782', `BSN: ${MASK}`],
    ['bsn 1 23456782', `bsn ${MASK}`],
    ['my citizen service number is 1234 5678', `my citizen service number is ${MASK}`],
  ])('is masked in %j', (typed, text) =>
    expect(maskCitizenNumbers(typed)).toEqual({ text, masked: true }),
  );

  it('is masked in every field that is typed', () => {
    const form = readContactForm(
      new Map(
        Object.entries({
          question: 'Mijn nummer: 123 456 782',
          name: 'Jan 123456782',
          email: '123456782@voorbeeld.nl',
          phone: '123456782',
          reach: 'phone',
        }),
      ),
    );
    expect(form.masked).toBe(true);
    expect(JSON.stringify(form)).not.toMatch(/782/);
  });

  it('survives in none of ten thousand sentences', () => {
    const sign = fc.constantFrom(
      ...[' ', '.', '-', '/', ',', ', ', ' - ', '  ', '\n', '_', '|', ' / ', '·'],
      ...['–', '‑', '\u00A0', '\u2009', '\u200B', '\u00AD', ' (', ') ', ':', ';', '+'],
    );
    const groups = fc.constantFrom([9], [3, 6], [4, 7], [2, 4, 6], [3, 5], [5], [1, 4, 7]);
    const written = fc
      .tuple(bsn, groups, fc.array(sign, { minLength: 3, maxLength: 3 }))
      .map(([number, cuts, signs]) => {
        const ends = [...cuts.filter((cut) => cut < 9), 9];
        return ends
          .map((end, at) => number.slice(ends[at - 1] ?? 0, end) + (end < 9 ? signs[at]! : ''))
          .join('');
      });
    const script = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0xff10);
    const inScript = fc
      .tuple(written, script)
      .map(([text, zero]) =>
        text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit))),
      );
    const beside = fc.oneof(
      fc.constantFrom('Mijn nummer is ', 'geboren 1-1-1960, ', 'BSN: ', 'huisnummer 12 en ', 'x'),
      digits(8).map((rest) => `bel 06${rest} of `),
      digits(8).map((rest) => `06-${rest}, `),
      digits(6).map((rest) => `0597 ${rest}; `),
      fc.constantFrom('9671 AB ', '', '', '€ 50 per week, ', 'sinds 12-11-2026 '),
    );
    const after = fc.constantFrom(
      '',
      '.',
      ' alstublieft',
      ', 2 kinderen',
      '; 0612345678',
      '!',
      ' x',
    );
    fc.assert(
      fc.property(beside, inScript, after, (before, number, behind) => {
        const { text, masked } = maskCitizenNumbers(before + number + behind);
        expect(masked).toBe(true);
        const bare = plain(number).replace(/\D/g, '');
        expect(plain(text).replace(/\D/g, '')).not.toContain(bare);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('what is no citizen number', () => {
  it.each([
    ...['Zaak 111222334 van 2026', 'Sofie woont op 12345678', '9671 AB 12', 'Postbus 175, 9670 AD'],
    ...['NL91 ABNA 0417 1643 00', '1-11-2026 10:30', 'van 9:00 tot 17:30', '12.30 - 13.30 uur'],
    ...['lijn 14, 17 en 29', '€ 1.234,56', '+31 612345678', '+31 (0)612345678', '0031 6 12345678'],
    ...['06 1 2 3 4 5 6 7 8', '0 6 1 2 3 4 5 6 7 8', 'KvK 12345678', 'kamer 3.14', '2020-2026'],
    ...[
      'bsn volgt. Bel 0597 482000 of 06-12345678',
      '9781234567897',
      '20261126103000',
      '0612345678123456783',
    ],
    ...['code 14 32 7', '822 234 30 86', '24/7 open', '1 2 3 4', '112 en 113'],
  ])('stays: %s', (typed) => expect(maskCitizenNumbers(typed).text).toBe(typed));

  it('a phone number stays, in every way to write it', () => {
    const phone = digits(8).chain((rest) =>
      fc.constantFrom(
        ...[`06${rest}`, `06-${rest}`, `06 ${rest.slice(0, 4)} ${rest.slice(4)}`, `+316${rest}`],
        ...[`0031 6 ${rest}`, `+31 6 ${rest}`, `+31 (0)6 ${rest.slice(0, 4)} ${rest.slice(4)}`],
        ...[
          `0597 ${rest.slice(2)}`,
          `0597-${rest.slice(2, 4)} ${rest.slice(4, 6)} ${rest.slice(6)}`,
        ],
        ...[
          `020 ${rest.slice(1, 4)} ${rest.slice(4, 6)} ${rest.slice(6)}`,
          `+49 4953 ${rest.slice(3)}`,
        ],
        `06 ${[...rest].join(' ')}`,
      ),
    );
    fc.assert(
      fc.property(phone, (number) => {
        expect(maskCitizenNumbers(`Bel ${number} graag.`).masked).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('a day, a time and a postcode stay, and so do numbers of ours', () => {
    const two = (most: number) => fc.integer({ min: 1, max: most });
    const day = fc
      .tuple(
        two(31),
        two(12),
        fc.integer({ min: 1920, max: 2040 }),
        fc.constantFrom('-', '/', '.', ' '),
      )
      .map(([d, m, y, sign]) => [d, m, y].join(sign));
    const time = fc
      .tuple(fc.nat(23), fc.nat(59))
      .map(([h, m]) => `${h}:${String(m).padStart(2, '0')}`);
    const postcode = fc.tuple(two(8999), two(300)).map(([p, n]) => `${p + 1000} AB ${n}`);
    const reference = fc
      .uint8Array({ minLength: 5, maxLength: 5 })
      .map((bytes) => readOutReference(referenceFrom(bytes)));
    const plan = digits(6).map((needs) => `code ${readOutCode(withCheckDigit(`90${needs}`))}`);
    fc.assert(
      fc.property(day, time, postcode, reference, plan, (a, b, c, d, e) => {
        for (const part of [a, b, `${a} ${b}`, c, d, e])
          expect(maskCitizenNumbers(`Op ${part}, graag.`).text).toBe(`Op ${part}, graag.`);
      }),
      { numRuns: 2000 },
    );
  });
});
