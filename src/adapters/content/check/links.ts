// Links inside our own texts must lead somewhere.
import { needAt, pathOf, provisionAt } from '../../../domain/address/address.ts';
import { pathsOf } from '../../../domain/catalogue/addresses.ts';
import type { Checkable } from '../../../domain/catalogue/checkable.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Reading } from '../read/read-files.ts';

const LINK = /\]\((\/[^)\s]*)\)/g;

/** Every link in running text that points at a page of ours which does not exist; none while the shelves cannot be read. */
export function linkProblems({ entries }: Reading, content: Checkable): Problem[] {
  const { needs, provisions, municipality } = content;
  const { domains } = municipality;
  if (!domains) return [];
  const addresses = new Set(pathsOf({ needs, provisions, municipality: { domains } }));
  // What goes by another name is linked by that one: the telling address only leads on.
  for (const [slug, { facts }] of needs) {
    if (facts.address === undefined) continue;
    addresses.delete(pathOf(needAt({ slug })));
    addresses.add(pathOf(needAt({ slug, address: facts.address })));
  }
  for (const [id, { facts }] of provisions) {
    if (facts.address === undefined) continue;
    addresses.delete(pathOf(provisionAt({ id })));
    addresses.add(pathOf(provisionAt({ id, address: facts.address })));
  }
  const exists = (target: string) =>
    addresses.has(target.replace(/[?#].*$/, '').replace(/^\/en\//, '/'));
  return entries.flatMap(({ file, body }) =>
    (body?.text ?? '').split('\n').flatMap((line, place) =>
      [...line.matchAll(LINK)]
        .map((match) => match[1]!)
        .filter((target) => !exists(target))
        .map((target): Problem => {
          const at = { file, line: body!.line + place, field: '' };
          return { ...at, kind: 'deadLink', values: { target } };
        }),
    ),
  );
}
