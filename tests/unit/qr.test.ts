// QR codes of pages: what is remembered makes them quicker, never other.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encode } from 'uqr';
import { openMasks } from '../../src/adapters/paper/qr.ts';
import { temporaryFolder } from '../support/portal.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder.path, 'new', 'masks.json');
});
afterEach(() => folder.remove());

const plain = (text: string) => encode(text, { ecc: 'M', border: 0 }).data;

it('gives the same picture for the same text, remembered or not', () => {
  fc.assert(
    fc.property(fc.array(fc.webUrl(), { minLength: 1, maxLength: 3 }), (texts) => {
      for (const masks of [openMasks(file), openMasks(file), openMasks(undefined)]) {
        for (const text of texts) expect(masks.qr(text)).toEqual(plain(text));
        masks.save();
      }
    }),
    { numRuns: 6 },
  );
});

it('keeps what earlier builds asked for, and writes only when there is news', () => {
  const first = openMasks(file);
  first.qr('https://example.org/a');
  first.save();
  const { mtimeMs } = statSync(file);
  const second = openMasks(file);
  second.qr('https://example.org/a');
  second.save();
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
  second.qr('https://example.org/b');
  second.save();
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toHaveLength(2);
  expect(readdirSync(join(folder.path, 'new'))).toEqual(['masks.json']);
});

it('does without a file that is broken, holds nonsense or cannot be written', () => {
  const text = 'https://example.org/a';
  mkdirSync(join(folder.path, 'new'));
  for (const broken of ['', '{', 'null', '[1]', `{"${text}":9}`, `{"${text}":"3"}`]) {
    writeFileSync(file, broken);
    expect(openMasks(file).qr(text)).toEqual(plain(text));
  }
  const nowhere = openMasks(join(file, 'under', 'a-file.json'));
  expect(nowhere.qr(text)).toEqual(plain(text));
  nowhere.save();
});
