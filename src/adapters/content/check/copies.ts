// An entry that was copied and not changed: the same words under another name.
import { needAt, pathOf, provisionAt } from '../../../domain/address/address.ts';
import type { PageCodes } from '../../../domain/code/page-codes.ts';
import type { Problem } from '../../../domain/problem.ts';
import { namedEntries } from '../disk.ts';
import type { Entry, Reading } from '../read/read-files.ts';

interface Worded {
  readonly name: string;
  readonly file: string;
  /** Texts that no two entries have the same, each with the field it stands in. */
  readonly marks: readonly { readonly field: string; readonly text: string }[];
}

/** What still has to be written is no copy of something else that has. */
const UNWRITTEN = 'todo';

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

function needMarks(reading: Reading): Worded[] {
  return namedEntries(reading, 'needWordings')
    .filter(({ id }) => id.endsWith('/nl'))
    .map(({ id, data: { title, question } }) => ({
      name: id.slice(0, -3),
      file: `needs/${id}.yml`,
      marks: [
        { field: 'title', text: plain(title) },
        { field: 'question', text: plain(question) },
      ],
    }));
}

/** A name is one mark; what it does together with the running text is another. */
function provisionMarks({ entries }: Reading): Worded[] {
  return entries
    .filter((entry): entry is Entry<'provisionWordings'> => entry.kind === 'provisionWordings')
    .filter(({ id, data }) => id.endsWith('/nl') && data !== undefined)
    .map(({ id, file, data, body }) => ({
      name: id.slice(0, -3),
      file,
      marks: [
        { field: 'title', text: plain(data!.title) },
        { field: 'summary', text: plain(`${data!.summary} ${body?.text ?? ''}`) },
      ],
    }));
}

/** The later of two entries with the same mark: the one without a number, or else the last by name. */
function copiesAmong(all: readonly Worded[], hasNumber: (name: string) => boolean): Problem[] {
  const oldestFirst = [...all].sort(
    (a, b) => Number(hasNumber(b.name)) - Number(hasNumber(a.name)),
  );
  return oldestFirst.flatMap(({ file, marks }, at): Problem[] => {
    for (const [place, { field, text }] of marks.entries()) {
      const other = oldestFirst
        .slice(0, at)
        .find((one) => text !== UNWRITTEN && one.marks[place]!.text === text);
      if (other) return [{ file, field, kind: 'copy', values: { other: other.name } }];
    }
    return [];
  });
}

/** Every need and provision that says the same as another. */
export function copyProblems(reading: Reading, codes: PageCodes): Problem[] {
  const coded = new Set(Object.values(codes));
  return [
    ...copiesAmong(needMarks(reading), (name) => coded.has(pathOf(needAt({ slug: name })))),
    ...copiesAmong(provisionMarks(reading), (name) => coded.has(pathOf(provisionAt({ id: name })))),
  ];
}
