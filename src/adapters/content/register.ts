// The numbers of pages and the record of what was given out, brought up to date with the folders there are.
import { pathsOf } from '../../domain/catalogue/addresses.ts';
import type { Checkable } from '../../domain/catalogue/checkable.ts';
import { withGivenOut, type GivenOut } from '../../domain/code/given-out.ts';
import { withNewCodes, type PageCodes } from '../../domain/code/page-codes.ts';
import { answersOf } from '../../domain/need/answers.ts';
import type { ContentFolder } from './disk.ts';
import { writeCodes, writeGivenOut } from './write-codes.ts';

/** What the content gives out now. */
export function givenOutNow(
  codes: PageCodes,
  { catalogue }: Pick<ContentFolder, 'catalogue'>,
): GivenOut {
  return { pages: { ...codes }, answers: answersOf(catalogue?.needs ?? []) as GivenOut['answers'] };
}

export interface Registered {
  readonly codes: PageCodes;
  readonly givenOut: GivenOut;
  /** Pages that got a number. */
  readonly fresh: number;
}

/** The registries with everything new in them; undefined when a registry or the shelves cannot be read. */
export function registered(content: ContentFolder, checkable: Checkable): Registered | undefined {
  const { domains } = checkable.municipality;
  const unread = content.reading.entries.some(
    ({ kind, data }) => (kind === 'codes' || kind === 'givenOut') && data === undefined,
  );
  if (!domains || unread) return undefined;
  const { needs, provisions } = checkable;
  // What was given out and taken away comes back, so that its number never goes to another page.
  const codes = withNewCodes(
    { ...content.givenOut.pages, ...content.codes },
    pathsOf({ needs, provisions, municipality: { domains } }),
  );
  const fresh = Object.keys(codes).length - Object.keys(content.codes).length;
  return { codes, fresh, givenOut: withGivenOut(content.givenOut, givenOutNow(codes, content)) };
}

/** Writes the registries, when there is something new. */
export function writeRegistries(root: string, content: ContentFolder, now: Registered): void {
  const size = (record: object) => Object.keys(record).length;
  if (now.fresh > 0) writeCodes(root, now.codes, content.onPaper);
  const { pages, answers } = content.givenOut;
  if (size(now.givenOut.pages) + size(now.givenOut.answers) > size(pages) + size(answers))
    writeGivenOut(root, now.givenOut);
}
