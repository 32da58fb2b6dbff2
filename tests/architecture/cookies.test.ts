// Cookies and storage: there is one list, and nothing is kept in a browser by another way.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro|mjs)$/.test(file))
  .map((file) => ({
    file: file.replaceAll('\\', '/'),
    text: readFileSync(join(SRC, file), 'utf8'),
  }));
const having = (pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

it('a browser is asked to keep a cookie in three places only', () => {
  expect(having(/set-cookie|cookies\.(set|delete)\(/i).sort()).toEqual([
    // Passes on what a page set, and lets go of what a page left behind.
    'adapters/http/rendered.ts',
    'adapters/http/server.ts',
    'pages/_obey.ts',
  ]);
});

it('a cookie is marked where it is named, and names are of the one list', () => {
  const named = having(/[cC]ookieName\(|wipedName\(|[a-z]Name = /);
  // `cookieName` takes no name that is not in the list; the types see to that.
  expect(having(/\bcookieMarks\(/).filter((file) => !named.includes(file))).toEqual([]);
  expect(having(/'__Host-'/)).toEqual(['application/cookie.ts']);
});

it('nothing is kept in a browser but cookies', () => {
  const ways =
    /localStorage|sessionStorage|indexedDB|serviceWorker|caches\.|document\.cookie\s*=[^=]/;
  expect(having(ways)).toEqual([]);
});
