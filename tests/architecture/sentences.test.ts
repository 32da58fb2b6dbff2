// No sentence for people stands in code: each is in a locale, where a translator and an editor find it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sentencesIn, sentencesInMarkup, sentencesInScript } from '../support/sentences.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** Where sentences may stand all the same, and why. An exception that is no longer needed fails. */
const EXCEPTIONS: readonly { readonly files: RegExp; readonly why: string }[] = [
  {
    files: /^(main|bootstrap\/[a-z-]+)\.ts$/,
    why: 'The start, the settings and the commands speak English to whoever runs the server; no resident or editor sees them.',
  },
  {
    files: /^adapters\/(mail\/mail|delivery\/klantinteracties(-found)?)\.ts$/,
    why: 'npm run kcc:check and the reason beside a question that was not delivered, for whoever runs the server.',
  },
  {
    files: /^adapters\/outbox\/(copy\/(backup-file|source)|queue-sql)\.ts$/,
    why: 'Statements for a database, put together; nobody reads them.',
  },
  {
    files: /^application\/figures\.ts$/,
    why: 'A monitor shows these beside a figure, in English by custom.',
  },
  {
    files: /^search\/(stem|stop)\.ts$/,
    why: 'Endings and small words that search compares; nobody reads them.',
  },
];

const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|astro)$/.test(file))
  .flatMap((file) =>
    sentencesIn(file, readFileSync(`${src}${file}`, 'utf8')).map((text) => ({ file, ...text })),
  );

it('no sentence stands in code', () => {
  const strange = found.filter(({ file }) => !EXCEPTIONS.some(({ files }) => files.test(file)));
  expect(strange.map(({ file, line, text }) => `src/${file}:${line}: ${text}`)).toEqual([]);
});

it.each(EXCEPTIONS)('an exception is still needed: $why', ({ files }) => {
  expect(found.some(({ file }) => files.test(file))).toBe(true);
});

describe('a sentence is found', () => {
  const script = (source: string) => sentencesInScript(source).map(({ text }) => text);
  const markup = (source: string) => sentencesInMarkup(source).map(({ text }) => text);

  it.each([
    ["say('Er staat niets op de lijst.')", 'Er staat niets op de lijst.'],
    ['const a = `Bel ${phone} en vraag ernaar`;', 'en vraag ernaar'],
    ['const a = { label: "Contact opnemen" };', 'Contact opnemen'],
    ["const advice = 'set the port to a number';", 'set the port to a number'],
  ])('in a script: %s', (source, text) => expect(script(source)).toEqual([text]));

  it.each([
    ['<p>Hallo</p>', 'Hallo'],
    ['<p>\n  Bel {phone}\n</p>', 'Bel'],
    ['<nav aria-label="Waar u bent">{x}</nav>', 'Waar u bent'],
    ["{open ? t('a.b') : 'Niets te zien'}", 'Niets te zien'],
  ])('in markup: %s', (source, text) => expect(markup(source)).toEqual([text]));

  it.each([
    "throw new Error('this cannot be');",
    "logger.error('request failed for a reason', {});",
    "import a from 'this is a path';",
    "db.prepare('SELECT a FROM b WHERE c IN (d)');",
    "t('start.title')",
    '// een zin in een opmerking',
  ])('but not in %s', (source) => expect(script(source)).toEqual([]));

  it.each([
    '<p class="more keep">{t(\'a\')}</p>',
    '{a > 0 && (<b />)}',
    '<script>const a = 1;</script>',
  ])('but not in markup %s', (source) => expect(markup(source)).toEqual([]));

  it('with its line', () => {
    expect(
      sentencesIn('a.astro', "---\nconst a = 'Dit is een zin';\n---\n\n<p>\n  Nog een\n</p>\n"),
    ).toEqual([
      { text: 'Dit is een zin', line: 2 },
      { text: 'Nog een', line: 6 },
    ]);
  });
});
