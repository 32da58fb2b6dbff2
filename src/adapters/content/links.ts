// Links inside our own texts must lead somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../domain/catalogue/problem.ts';
import type { ContentFolder } from './disk.ts';

const FIXED = /^\/(zoeken|wegwijzer|nu-hulp|contact|privacy|toegankelijkheid|over)?\/?(#.*)?$/;

function exists(target: string, content: ContentFolder): boolean {
  const path = target.replace(/[?#].*$/, '').replace(/^\/en\//, '/');
  const [, kind, name] = path.split('/');
  const catalogue = content.catalogue!;
  if (kind === 'hulp') return catalogue.needs.has(name ?? '');
  if (kind === 'aanbod') return catalogue.provisions.has(name ?? '');
  if (kind === 'schappen') return catalogue.municipality.domains.some((d) => d.id === name);
  return FIXED.test(path) || path === '/contact/vraag/';
}

function pages(root: string): [string, string][] {
  const folder = join(root, 'pages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith('.md'))
    .map((e) => {
      const file = join(e.parentPath, e.name);
      return [file.slice(root.length + 1), readFileSync(file, 'utf8')];
    });
}

/** Every link in running text that points at a page of ours which does not exist. */
export function linkProblems(content: ContentFolder, root: string): Problem[] {
  const bodies = [...content.bodies].map(
    ([id, text]) => [`provisions/${id}.md`, text] as [string, string],
  );
  return [...bodies, ...pages(root)].flatMap(([file, text]) =>
    [...text.matchAll(/\]\((\/[^)\s]*)\)/g)]
      .map((m) => m[1]!)
      .filter((target) => !exists(target, content))
      .map((target) => ({
        file,
        field: '',
        advice: `de link ${target} leidt nergens heen. Verbeter het adres.`,
      })),
  );
}
