// Laws of codes that hold for any content: every page has one, it comes back, and no two are alike.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { listCode, outcomeCode, planCode, readCode } from '../../src/domain/code/help-code.ts';
import { codesByPath } from '../../src/domain/code/page-codes.ts';
import { guidedNeeds } from '../../src/domain/wegwijzer/guide.ts';
import { outcomePaths } from '../../src/domain/wegwijzer/walk.ts';
import { catalogue, codes, needs } from '../support/content.ts';

const pages = codesByPath(codes);
const addresses = pathsOf(catalogue);
/** At most six of them. */
const some = (all: string[]) => fc.subarray(all, { maxLength: Math.min(6, all.length) });

describe('codes', () => {
  it('lead every page back to itself', () => {
    for (const path of addresses)
      expect(readCode(codes, pages.get(path) ?? '')).toEqual({ kind: 'page', path });
  });

  it('are all different, whatever they stand for', () => {
    const outcomes = guidedNeeds(catalogue).flatMap(({ need, flow }) =>
      outcomePaths(flow).map((path) => outcomeCode(codes, need.slug, path)!),
    );
    const all = [...pages.values(), ...outcomes];
    expect(new Set(all).size).toBe(all.length);
  });

  it('of any plan and any list come back, and are those of nothing else', () => {
    const own = new Set(pages.values());
    const slugs = some(needs.map((need) => need.slug));
    const paths = some(addresses);
    fc.assert(
      fc.property(slugs, paths, (plan, list) => {
        const [one, other] = [planCode(codes, plan), listCode(codes, list)];
        expect(one === undefined).toBe(plan.length < 2);
        expect(other === undefined).toBe(list.length < 2);
        if (one) expect(readCode(codes, one)).toEqual({ kind: 'plan', needs: plan });
        if (other) expect(readCode(codes, other)).toEqual({ kind: 'list', paths: list });
        expect([one, other].filter((code) => own.has(code ?? ''))).toEqual([]);
      }),
    );
  });
});
