// Links inside our own texts must lead somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf } from '../../domain/catalogue/addresses.ts';
import type { Problem } from '../../domain/catalogue/problem.ts';
import type { ContentFolder } from './disk.ts';

function exists(target: string, content: ContentFolder): boolean {
  const path = target.replace(/[?#].*$/, '').replace(/^\/en\//, '/');
  return addressesOf(content.catalogue!).includes(path);
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
