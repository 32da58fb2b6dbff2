// Codes on paper: they lead on for ever, may be sent elsewhere, and whatever endangers one is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCheckDigit } from '../../src/domain/code/check-digit.ts';
import { listCode, readCode } from '../../src/domain/code/help-code.ts';
import { withNewCodes } from '../../src/domain/code/page-codes.ts';
import {
  printedFaults,
  resolveCode,
  targetText,
  withPrinting,
  type PrintedCodes,
} from '../../src/domain/code/printed-codes.ts';
import { printedUse, shownTimes } from '../../src/domain/code/printed-use.ts';

const codes = {
  '10': '/hulp/vervoer/',
  '11': '/hulp/boodschappen/',
  '100': '/aanbod/buurtbus/',
  '101': '/schappen/thuis/',
};
const bus = withCheckDigit('100');
const december = { kind: 'edition', name: '2026-12', since: '2026-11-25' } as const;
const january = { kind: 'edition', name: '2027-01', since: '2026-12-28' } as const;
const printed = withPrinting({}, bus, '/aanbod/buurtbus/', december);
const always = () => true;
const kinds = (...args: Parameters<typeof printedFaults>) =>
  printedFaults(...args).map(({ code, kind }) => [code, kind]);

describe('the registry of paper', () => {
  it('keeps the first target, adds papers, and takes the same paper once', () => {
    const twice = withPrinting(printed, bus, '/iets-anders/', january);
    expect(twice[bus]).toEqual({ target: '/aanbod/buurtbus/', printed: [december, january] });
    expect(
      withPrinting(twice, bus, '/aanbod/buurtbus/', { ...december, since: '2027-02-01' }),
    ).toBe(twice);
    expect(printed[bus]!.printed).toEqual([december]);
  });

  it('sends a redirected code elsewhere, also typed with blanks, and all others where they went', () => {
    const sent: PrintedCodes = { [bus]: { ...printed[bus]!, redirect: '/hulp/vervoer/' } };
    for (const typed of [bus, [...bus].join(' '), [...bus].join('-')])
      expect(resolveCode(codes, sent, typed)).toEqual({ kind: 'page', path: '/hulp/vervoer/' });
    expect(resolveCode(codes, sent, withCheckDigit('101'))).toEqual({
      kind: 'page',
      path: '/schappen/thuis/',
    });
    expect(resolveCode(codes, sent, `x${bus}`)).toBeUndefined();
  });

  it('takes papers of one name and another kind for two', () => {
    const poster = { ...december, kind: 'poster' } as const;
    const both = withPrinting(printed, bus, '/aanbod/buurtbus/', poster);
    expect(both[bus]!.printed).toEqual([december, poster]);
  });

  it('keeps where a code was sent when it comes on one more paper', () => {
    const sent = { [bus]: { ...printed[bus]!, redirect: '/hulp/vervoer/' } };
    expect(withPrinting(sent, bus, '/aanbod/buurtbus/', january)[bus]!.redirect).toBe(
      '/hulp/vervoer/',
    );
  });

  it.each([
    [{ kind: 'page', path: '/hulp/vervoer/' }, '/hulp/vervoer/'],
    [{ kind: 'plan', needs: ['vervoer', 'koken'] }, 'plan: vervoer, koken'],
    [{ kind: 'list', paths: ['/', '/hulp/koken/'] }, 'lijst: /, /hulp/koken/'],
    [{ kind: 'outcome', need: 'vervoer', answers: '12', version: 1 }, '/wegwijzer/vervoer/12/'],
    [{ kind: 'outcome', need: 'vervoer', answers: '12', version: 2 }, '/wegwijzer/vervoer/v2-12/'],
  ] as const)('writes down what stood behind a code: %j', (meant, text) =>
    expect(targetText(meant)).toBe(text),
  );

  it('tells every fault of a code, and names what stood behind it', () => {
    const { '100': _, ...without } = codes;
    expect(printedFaults(without, printed, [], always)).toEqual([
      { code: bus, kind: 'unmarked', target: '/aanbod/buurtbus/' },
      { code: bus, kind: 'lost', target: '/aanbod/buurtbus/' },
    ]);
  });

  it('finds nothing wrong with what is in order', () =>
    expect(kinds(codes, printed, [bus], always)).toEqual([]));

  it('tells a number that was taken away, also when the code is redirected', () => {
    const { '100': _, ...without } = codes;
    expect(kinds(without, printed, [bus], always)).toEqual([[bus, 'lost']]);
    const sent = { [bus]: { ...printed[bus]!, redirect: '/hulp/vervoer/' } };
    expect(kinds(without, sent, [bus], always)).toEqual([[bus, 'lost']]);
  });

  it('tells a number that was given to something else', () =>
    expect(kinds({ ...codes, '100': '/aanbod/iets-anders/' }, printed, [bus], always)).toEqual([
      [bus, 'changed'],
    ]));

  it('tells a code that was taken out of one of the two records', () => {
    expect(kinds(codes, {}, [bus], always)).toEqual([[bus, 'unlisted']]);
    expect(kinds(codes, printed, [], always)).toEqual([[bus, 'unmarked']]);
  });

  it('tells a page that is gone, until the code is sent to one that is there', () => {
    const exists = (meant: { kind: string; path?: string }) => meant.path === '/hulp/vervoer/';
    expect(kinds(codes, printed, [bus], exists)).toEqual([[bus, 'gone']]);
    const redirect = (path: string) => ({ [bus]: { ...printed[bus]!, redirect: path } });
    expect(kinds(codes, redirect('/hulp/vervoer/'), [bus], exists)).toEqual([]);
    expect(kinds(codes, redirect('/hulp/weg/'), [bus], exists)).toEqual([[bus, 'gone']]);
  });
});

describe('a list has a code of its own', () => {
  const paths = Object.values(codes);
  const some = fc.shuffledSubarray(paths, { minLength: 2 });

  it('goes there and back, in the order given', () =>
    fc.assert(
      fc.property(some, (list) => {
        const code = listCode(codes, list)!;
        expect(readCode(codes, code)).toEqual({ kind: 'list', paths: list });
        expect(targetText(readCode(codes, code) as never)).toBe(`lijst: ${list.join(', ')}`);
      }),
    ));

  it('catches every wrong digit and every swap of neighbours', () =>
    fc.assert(
      fc.property(some, (list) => {
        const code = listCode(codes, list)!;
        for (let place = 0; place < code.length; place++) {
          const [before, after] = [code.slice(0, place), code.slice(place + 1)];
          for (const digit of '0123456789')
            if (digit !== code[place])
              expect(readCode(codes, before + digit + after)).toBe('wrong');
          const [a, b] = [code[place]!, code[place + 1]];
          if (b !== undefined && a !== b)
            expect(readCode(codes, before + b + a + code.slice(place + 2))).toBe('wrong');
        }
      }),
    ));

  it('needs two things with a number', () => {
    expect(listCode(codes, ['/hulp/vervoer/'])).toBeUndefined();
    expect(listCode(codes, ['/hulp/vervoer/', '/hulp/zonder-nummer/'])).toBeUndefined();
  });

  it('never shares its first digits with a need: those pairs are kept free', () => {
    const needs = Array.from({ length: 95 }, (_, place) => `/hulp/vraag-${place}/`);
    const numbers = Object.keys(withNewCodes({}, needs));
    expect(numbers).toHaveLength(95);
    expect(numbers.filter((number) => /^9\d$/.test(number))).toEqual([]);
  });
});

describe('what paper does', () => {
  const on = (day: string, times: number, topic = bus) => ({ day, topic, times });

  it('counts a day for the newest paper of that day', () => {
    const both = withPrinting(printed, bus, '/aanbod/buurtbus/', january);
    const uses = printedUse(both, [
      ...[on('2026-11-20', 1), on('2026-12-01', 20), on('2026-12-27', 2)],
      ...[on('2026-12-28', 40), on('2027-03-01', 5), on('2026-12-01', 99, '999')],
    ]);
    expect(uses.map(({ printing, times }) => [printing.name, times])).toEqual([
      ['2027-01', 45],
      ['2026-12', 23],
    ]);
  });

  it('takes papers in the order of their days, however they are written down', () => {
    const swapped = { [bus]: { ...printed[bus]!, printed: [january, december] } };
    expect(
      printedUse(swapped, [on('2026-12-01', 20), on('2027-01-01', 30)]).map((use) => [
        use.printing.name,
        use.times,
      ]),
    ).toEqual([
      ['2027-01', 30],
      ['2026-12', 20],
    ]);
  });

  it('counts nothing twice and loses nothing', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            day: fc.constantFrom(
              '2026-11-01',
              '2026-11-25',
              '2026-12-10',
              '2026-12-28',
              '2027-02-02',
            ),
            topic: fc.constant(bus),
            times: fc.nat(500),
          }),
        ),
        (counts) => {
          const both = withPrinting(printed, bus, '/aanbod/buurtbus/', january);
          const all = printedUse(both, counts).reduce((sum, { times }) => sum + times, 0);
          expect(all).toBe(counts.reduce((sum, { times }) => sum + times, 0));
        },
      ),
    ));

  it.each([
    [0, '<10'],
    [1, '<10'],
    [9, '<10'],
    [10, '10'],
    [123, '123'],
  ])('%d is shown as %s', (times, shown) => expect(shownTimes(times)).toBe(shown));
});
