// What stands in a plan or a list: kept in order, each once, with a code that leads back to the same things.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedPicked, withLine } from '../../src/application/desk/picked-changes.ts';
import {
  codeOfItems,
  itemOf,
  itemsOf,
  knownItems,
  MOST_ITEMS,
  movedByOne,
  otherItems,
  pathOfItem,
} from '../../src/domain/plan/plan-items.ts';
import { readCode } from '../../src/domain/code/help-code.ts';
import { withNewCodes } from '../../src/domain/code/page-codes.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';

const catalogue = aCatalogue(
  ['boodschappen', 'vervoer', 'koken'].map((slug) => aNeed(slug)),
  ['bus', 'eetclub', 'klusser', 'maatje'].map((id) => aProvision(id)),
);
const codes = withNewCodes({}, pathsOf(catalogue));
const all = pathsOf(catalogue).map((path) => itemOf(codes, path)!);
const some = fc.shuffledSubarray(all, { minLength: 1, maxLength: MOST_ITEMS });

describe('items', () => {
  it('lead to their page and back', () => {
    for (const item of all) expect(itemOf(codes, pathOfItem(codes, item)!)).toBe(item);
  });

  it('have a code, together or alone, that gives the same items in the same order', () =>
    fc.assert(
      fc.property(some, (items) => {
        expect(itemsOf(codes, readCode(codes, codeOfItems(codes, items)!))).toEqual(items);
      }),
    ));

  it('have no code when there are none', () => {
    expect(codeOfItems(codes, [])).toBeUndefined();
    expect(itemsOf(codes, readCode(codes, ''))).toEqual([]);
    expect(itemsOf(codes, readCode(codes, '12345'))).toEqual([]);
  });

  it('that are unknown, double or too many fall away', () => {
    expect(knownItems(catalogue, codes, ['koken', 'weg', 'koken', '999', 'vervoer'])).toEqual([
      'koken',
      'vervoer',
    ]);
    expect(knownItems(catalogue, codes, all)).toEqual(all.slice(0, MOST_ITEMS));
  });

  it('that are no needs are told apart', () => {
    const bus = itemOf(codes, '/aanbod/bus/')!;
    expect(otherItems(['koken', bus])).toEqual([bus]);
  });

  it('move by one and never get lost', () =>
    fc.assert(
      fc.property(some, fc.nat(7), fc.constantFrom(-1 as const, 1 as const), (items, place, by) => {
        const after = movedByOne(items, place, by);
        expect([...after].sort()).toEqual([...items].sort());
        if (items[place + by] !== undefined && items[place] !== undefined)
          expect(movedByOne(after, place + by, (by * -1) as -1 | 1)).toEqual(items);
        else expect(after).toEqual(items);
      }),
    ));
});

describe('the list for a caller', () => {
  const now = { items: ['koken', 'vervoer'], line: 'Vraag naar de eetclub.' };
  const change = (fields: Record<string, string>) => {
    const form = new URLSearchParams(fields);
    return changedPicked(withLine(now, form), form, catalogue, codes);
  };

  it.each([
    [{ add: 'boodschappen' }, ['koken', 'vervoer', 'boodschappen'], 'q'],
    [{ add: 'bestaat-niet' }, ['koken', 'vervoer'], 'q'],
    [{ add: 'koken' }, ['koken', 'vervoer'], 'q'],
    [{ remove: '0' }, ['vervoer'], 'q'],
    [{ remove: '7' }, ['koken', 'vervoer'], 'q'],
    [{ down: '0' }, ['vervoer', 'koken'], 'down-1'],
    [{ up: '1' }, ['vervoer', 'koken'], 'up-0'],
    [{ up: '0' }, ['koken', 'vervoer'], 'up--1'],
  ])('%j', (fields, items, back) =>
    expect(change(fields as Record<string, string>)).toEqual({
      picked: { ...now, items },
      back,
    }),
  );

  it('keeps one line, without a citizen number, and begins anew', () => {
    const line = change({ line: '  Bel \n morgen. Mijn BSN is 111222333  ' })!.picked.line;
    expect(line).toMatch(/^Bel morgen\. Mijn BSN is /);
    expect(line).not.toContain('111222333');
    const typed = (line: string) => change({ line })!.picked.line;
    expect(typed('a'.repeat(900))).toHaveLength(300);
    // Cut in the middle of a sign, it stays a text that can be put in a link.
    expect(() => encodeURIComponent(typed(`${'x'.repeat(299)}😀`))).not.toThrow();
    expect(change({ clear: '1' })!.picked).toEqual({ items: [], line: '' });
  });

  it('keeps the line that was typed with whatever else is asked', () => {
    const line = 'Een nieuwe regel.';
    expect(change({ line, up: '1' })).toEqual({
      picked: { items: ['vervoer', 'koken'], line },
      back: 'up-0',
    });
    expect(withLine(now, new URLSearchParams({ line, find: 'koken' })).line).toBe(line);
    expect(change({ line, find: 'koken' })).toBeUndefined();
  });

  it('does nothing for a form that asks something else', () => {
    expect(change({ find: 'koken' })).toBeUndefined();
    expect(change({ remove: 'x' })).toBeUndefined();
  });
});
