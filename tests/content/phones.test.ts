// Every number that a resident sees: one shape, and digit for digit what the editor wrote.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentFolder, readContent } from '../../src/adapters/content/disk.ts';
import { telLink } from '../../src/domain/links.ts';
import { STREEK } from '../support/streek.ts';

/** '0597 48 20 00', '06 12 34 56 78', '0800 123 45 67', '0800 2000', '14 0597', '112'. */
const SHAPE =
  /^(?:0\d{1,3} (?:\d{3} )?(?:\d\d ?){2,4}|0(?:800|90[069]) \d{4}|14 0\d+|1\d\d(?: \d{3})?)$/;
const dialled = (text: string) => text.replace(/[ -]/g, '').replace('+31', '0');

it.each([contentFolder(), STREEK])('over all of %s', (folder) => {
  const { catalogue } = readContent(folder);
  const shown = [...catalogue!.provisions.values()].flatMap(({ id, contact, act }) => {
    const file = join(folder, 'provisions', id, 'provision.yml');
    const numbers = [contact?.phone, act?.type === 'call' ? act.value : undefined];
    return numbers.flatMap((phone) => (phone === undefined ? [] : [{ phone, file }]));
  });
  expect(shown.length).toBeGreaterThan(0);
  for (const { phone, file } of shown) {
    expect(phone, file).toMatch(SHAPE);
    expect(dialled(readFileSync(file, 'utf8')), file).toContain(dialled(phone));
    expect(telLink(phone), file).toBe(`tel:${dialled(phone)}`);
  }
  expect(catalogue!.municipality.contact.phone).toMatch(SHAPE);
});
