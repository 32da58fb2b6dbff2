// What a refused start is: one sentence, and nothing made.
import * as fs from 'node:fs';
import { expect } from 'vitest';
import { ConfigError, type Config } from '../../src/bootstrap/config.ts';
import { readable } from './installation.ts';

const filesIn = (dir: string) => (fs.existsSync(dir) ? fs.readdirSync(dir).sort() : []);

/** Expects that a start stops with one sentence that says `words`, and makes nothing. */
export async function refuses(config: Config, words: RegExp): Promise<void> {
  const before = filesIn(config.DATA_DIR);
  const start = readable(config);
  await expect(start).rejects.toBeInstanceOf(ConfigError);
  await expect(start).rejects.toThrow(words);
  await expect(start).rejects.toThrow(/^[^\n]+\.$/);
  expect(filesIn(config.DATA_DIR)).toEqual(before);
}
