// No file of src leads back to itself, whatever it imports: values or types.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { circlesIn, importGraph } from './import-graph.ts';

const graph = importGraph(fileURLToPath(new URL('../../src', import.meta.url)));

it('files import each other in no circle, types included', () => {
  expect(circlesIn(graph)).toEqual([]);
});

it('the graph holds what pages and types import', () => {
  expect(graph.get('pages/[...lang]/index.astro')).toContain('layouts/Page.astro');
  expect(graph.get('domain/paper/parts.ts')).toContain('domain/paper/block-text.ts');
});

it('a circle is found, also a long one and one beside the way in', () => {
  const made = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['b']],
    ['d', []],
  ]);
  expect(circlesIn(made)).toEqual([['b', 'c', 'b']]);
  expect(circlesIn(new Map([['self', ['self']]]))).toEqual([['self', 'self']]);
});
