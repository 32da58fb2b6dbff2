// Built files from disk, compressed beforehand, through sirv.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import sirv from 'sirv';
import { FAULT_KINDS, type FaultKind } from '../../application/faults.ts';

export type StaticHandler = ReturnType<typeof sirv>;

/** Serves `dir`; pages are checked again on every visit, named assets are kept for a year. */
export function staticFiles(dir: string): StaticHandler {
  return sirv(dir, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(res: ServerResponse, pathname: string) {
      const lasting = pathname.startsWith('/assets/');
      res.setHeader(
        'cache-control',
        lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      );
    },
  });
}

/** Tells whether a file answers at an address (the path, with or without the slash at its end); looks once. */
export function staticPaths(dir: string): (path: string) => boolean {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const paths = new Set(
    files.map((file) => `/${file.replaceAll('\\', '/')}`.replace(/\/index\.html$/, '/')),
  );
  return (path) => paths.has(path) || paths.has(`${path}/`);
}

/** Loads the pages that answer a fault, once: kind -> language -> HTML. */
export function faultPages(dir: string, languages: readonly string[]) {
  const pages = new Map<string, string>();
  for (const language of languages) {
    const base = language === languages[0] ? dir : join(dir, language);
    for (const kind of FAULT_KINDS) {
      const file = join(base, 'fout', kind, 'index.html');
      if (existsSync(file)) pages.set(`${language}/${kind}`, readFileSync(file, 'utf8'));
    }
  }
  return (kind: FaultKind, language: string): string =>
    pages.get(`${language}/${kind}`) ?? pages.get(`${languages[0]}/${kind}`) ?? kind;
}
