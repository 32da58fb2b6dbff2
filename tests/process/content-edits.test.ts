// After any batch of valid edits of the content its laws hold. More seeds: npm run -s edits -- --seeds 100
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { contentFolder } from '../../src/adapters/content/disk.ts';
import { brokenLaws, editContent } from '../edits/edited-content.ts';
import { ALWAYS } from '../edits/edits.ts';
import { temporaryFolder } from '../support/portal.ts';

it('the laws hold after every kind of edit that check:content has nothing against', () => {
  const { path, remove } = temporaryFolder();
  onTestFinished(remove);
  const copy = join(path, 'content');
  const { done } = editContent(contentFolder(), copy, 1);
  expect(Object.keys(done)).toEqual(expect.arrayContaining(ALWAYS));
  expect(brokenLaws(copy)).toBe('');
}, 900_000);
