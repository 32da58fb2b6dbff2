// What is not here, over any content: whoever asks for it in a word of its own is told where it is, and by no made-up address.
import { describe, expect, it } from 'vitest';
import { contentFolder, readContent } from '../../src/adapters/content/disk.ts';
import { indexFromDisk } from '../../src/adapters/content/search-source.ts';
import { deskElsewhere, toldElsewhere } from '../../src/domain/portal/elsewhere.ts';
import { STREEK } from '../support/streek.ts';

describe.each([...new Set([contentFolder(), STREEK])])('%s', (root) => {
  const { elsewhere, catalogue } = readContent(root);
  const { contact } = catalogue!.municipality;
  const index = indexFromDisk('nl', root);
  const entries = Object.entries(elsewhere);

  it.each(entries)('%s says in whole sentences where it is', (_, entry) => {
    const { title, say, language } = toldElsewhere(entry, 'nl', contact);
    expect(language).toBe('nl');
    for (const text of [title, say, deskElsewhere(entry, contact)])
      expect(text).not.toMatch(/[{}]/);
    for (const text of [say, entry.desk]) expect(text).toMatch(/^\p{Lu}.*[.?]$/u);
  });

  it.each(entries)(
    '%s is what its own words lead to, when no help here fits better',
    (id, { words }) => {
      const answers = words['nl']!.map((word) => ({ word, ...index.answer(word) }));
      const away = answers.filter((answer) => answer.elsewhere);
      expect(away.map(({ word }) => word)).not.toEqual([]);
      for (const { word, referral } of away) expect(referral?.id, word).toBe(id);
    },
  );

  it('no address but those of the municipality and of sources', () => {
    const hosts = entries.flatMap(([, { url, sources }]) =>
      [url, ...sources].flatMap((text) => (text && URL.canParse(text) ? [new URL(text).host] : [])),
    );
    const known = new Set([new URL(contact.website).host, ...hosts]);
    for (const [, { words }] of entries)
      for (const word of words['nl']!) {
        const to = index.answer(word).referral?.link?.[0];
        if (to !== undefined && !to.startsWith('/')) expect(known).toContain(new URL(to).host);
      }
  });
});
