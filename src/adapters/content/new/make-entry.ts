// Makes a new entry beside the content there is, as values: nothing is written when something in the order is wrong.
import type { Problem, ProblemKind } from '../../../domain/problem.ts';
import { slugSchema } from '../../../domain/slug.ts';
import { checkFiles } from '../check/check-content.ts';
import { contentOf, dayOf } from '../disk.ts';
import type { ContentFiles } from '../read/files.ts';
import { readFiles } from '../read/read-files.ts';
import { needFiles } from './need-files.ts';
import type { Order } from './order.ts';
import { provisionFiles, type Explained } from './provision-files.ts';

/** What may be left to do after the files are made: it needs an editor, another entry, or the registries. */
const MAY_REMAIN: ReadonlySet<ProblemKind> = new Set([
  ...(['unfinished', 'unfinishedWhat', 'noOffer', 'idleQuestion', 'unreached'] as const),
  ...(['noNumber', 'notGivenOut', 'noPlaces'] as const),
]);

export type Made =
  | { readonly made: 'files'; readonly files: readonly [string, string][] }
  | { readonly made: 'nothing'; readonly why: 'exists' | 'name' }
  | { readonly made: 'nothing'; readonly why: 'wrong'; readonly problems: readonly Problem[] };

/** The files of an order, or why there are none. `explained`: what to write at a TODO, by field. */
export function makeEntry(
  content: ContentFiles,
  { kind, name, options }: Order,
  explained: Explained,
  now: Date,
): Made {
  if (!slugSchema.safeParse(name).success) return { made: 'nothing', why: 'name' };
  const folder = `${kind}s/${name}/`;
  if ([...content.keys()].some((file) => file.startsWith(folder)))
    return { made: 'nothing', why: 'exists' };
  const files =
    kind === 'provision'
      ? provisionFiles(name, options, dayOf(contentOf(readFiles(content)), now), explained)
      : needFiles(name, options, explained);
  const problems = checkFiles(new Map([...content, ...files]), now).filter(
    (problem) => problem.file.startsWith(folder) && !MAY_REMAIN.has(problem.kind),
  );
  return problems.length > 0
    ? { made: 'nothing', why: 'wrong', problems }
    : { made: 'files', files };
}
