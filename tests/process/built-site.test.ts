// Laws over every page of the site that was built from the real content, whatever is in it.
import { expect, it } from 'vitest';
import { readContent } from '../../src/adapters/content/disk.ts';
import type { Need } from '../../src/domain/need/need.ts';
import { servedFiles } from '../support/built.ts';

const pages = await Promise.all(
  [...servedFiles()]
    .filter(([address]) => address.endsWith('.html'))
    .map(async ([address, file]) => [address, (await file.plain()).toString()] as const),
);

/** Pages on which something does not hold. */
const without = (holds: (html: string) => boolean) =>
  pages.filter(([, html]) => !holds(html)).map(([file]) => file);

it('there are pages', () => expect(pages.length).toBeGreaterThan(20));

it('each says what it is, in its title and in one heading', () => {
  expect(without((html) => /<title>[^<]*\S[^<]*<\/title>/.test(html))).toEqual([]);
  expect(without((html) => html.match(/<h1[\s>]/g)?.length === 1)).toEqual([]);
});

it('each says in which language it is', () =>
  expect(without((html) => /<html lang="[a-z]{2}"/.test(html))).toEqual([]));

it('each has a number to call', () =>
  expect(without((html) => /href="tel:\+?\d{3,}"/.test(html))).toEqual([]));

it('none fetches anything from others', () => {
  const fetched =
    /<(?:script|img|source|iframe|video|audio|embed|use|object|form|input)\b[^>]*?\s(?:src|srcset|href|data|action)="(?:https?:)?\/\//;
  const linked = /<link\b(?![^>]*rel="(?:canonical|alternate)")[^>]*\shref="(?:https?:)?\/\//;
  expect(without((html) => !fetched.test(html) && !linked.test(html))).toEqual([]);
});

it('each says of every script and style of ours what it must be', () => {
  const asked = /<(?:script|link)\b[^>]*"\/assets\/[^"]+\.(?:js|css)"[^>]*>/g;
  const bare = (html: string) =>
    (html.match(asked) ?? []).filter((tag) => !/ integrity="sha256-/.test(tag));
  expect(without((html) => bare(html).length === 0)).toEqual([]);
});

it('the steps of a law on a page of a need, and so on its paper, are those of its first procedure; else there are none', () => {
  const { needs, procedures } = readContent().catalogue!;
  const built = new Map(pages);
  const termsOf = (html: string) =>
    [...html.matchAll(/<strong[^>]*>([^<]*)<\/strong>/g)].map((m) => m[1]!);
  const told = ({ slug, address = slug }: Need) => {
    const [, ...lists] = built.get(`/hulp/${address}/index.html`)!.split('class="law-steps"');
    return lists.map((list) => termsOf(list.slice(0, list.indexOf('</ol>'))));
  };
  expect([...needs.values()].map((need) => [need.slug, told(need)])).toEqual(
    [...needs.values()].map((need) => [
      need.slug,
      need.procedures.map((id) => procedures.get(id)!.steps.map(({ term }) => term)),
    ]),
  );
});
