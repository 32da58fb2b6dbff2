// What is wrong with the numbers of pages and with the codes that stand on paper.
import { pathsOf } from '../../../domain/catalogue/addresses.ts';
import type { Checkable } from '../../../domain/catalogue/checkable.ts';
import { isReachable } from '../../../domain/portal/reachable.ts';
import { givenOutFaults, notGivenOut } from '../../../domain/code/given-out.ts';
import { withCheckDigit, withoutCheckDigit } from '../../../domain/code/check-digit.ts';
import type { HelpCode } from '../../../domain/code/help-code.ts';
import { printedFaults, type PrintedFault } from '../../../domain/code/printed-codes.ts';
import { problemsIn, type Problem, type ProblemKind } from '../../../domain/problem.ts';
import type { ContentFolder } from '../disk.ts';
import { givenOutNow } from '../register.ts';

const NUMBERS = 'codes.yml';
const PAPER = 'printed-codes.yml';

function pageProblems(
  { codes, printed, givenOut, moved: gone }: ContentFolder,
  addresses: readonly string[],
): Problem[] {
  const { found, add } = problemsIn(NUMBERS);
  // A page whose number was taken away is told below: it gets its own back, not another.
  const lost = Object.entries(givenOut.pages).filter(([number]) => codes[number] === undefined);
  const coded = [...Object.values(codes), ...lost.map(([, path]) => path)];
  for (const path of addresses) if (!coded.includes(path)) add('noNumber', 'pages', { path });
  for (const [number, path] of Object.entries(codes)) {
    const moved =
      gone[path] !== undefined || printed[withCheckDigit(number)]?.redirect !== undefined;
    if (!addresses.includes(path) && !moved) add('lostPage', `pages.${number}`, { path });
    const first = Object.keys(codes).find((other) => codes[other] === path);
    if (first !== number) add('doublePage', `pages.${number}`, { path });
  }
  return found;
}

const KINDS: Readonly<Record<PrintedFault['kind'], ProblemKind>> = {
  lost: 'printedLost',
  changed: 'printedChanged',
  gone: 'printedGone',
  unlisted: 'printedUnlisted',
  unmarked: 'printedUnmarked',
};

/** What was given out and changed; of needs that cannot be read, or are gone, and of former versions the answers are left. */
function givenOutProblems(content: ContentFolder): Problem[] {
  const { givenOut, codes, catalogue, reading } = content;
  const record = reading.entries.find(({ kind }) => kind === 'givenOut');
  if (record && record.data === undefined) return [];
  const now = givenOutNow(codes, content);
  const needOf = (answer: string) => answer.split(' ')[0]!;
  // Of a former version nothing has to be there: its codes open the page of the need.
  const isPast = (answer: string) =>
    catalogue?.needs.get(needOf(answer))?.version !== Number(answer.split(' ')[1]);
  const faults = givenOutFaults(givenOut, now, isPast);
  const { found, add } = problemsIn(NUMBERS);
  if (notGivenOut(givenOut, now) > 0)
    add('notGivenOut', 'pages', { number: notGivenOut(givenOut, now) });
  const told = faults.map(({ of, name, was, is }): Problem => {
    const what = of === 'pages' ? 'Page' : 'Answer';
    return {
      file: of === 'pages' ? NUMBERS : `needs/${needOf(name)}/need.yml`,
      field: of === 'pages' ? `pages.${name}` : 'questions',
      kind: is === undefined ? `given${what}Gone` : `given${what}Changed`,
      values: { name, was, ...(is !== undefined && { is }) },
    };
  });
  return [...found, ...told];
}

/** The field in which a fault is mended. */
function fieldOf({ kind, code }: PrintedFault): string {
  if (kind === 'unmarked') return 'onPaper';
  return kind === 'lost' || kind === 'changed'
    ? `pages.${withoutCheckDigit(code) ?? code}`
    : `codes.${code}`;
}

function paperProblem(fault: PrintedFault): Problem[] {
  const field = fieldOf(fault);
  const { found, add } = problemsIn(field.startsWith('codes.') ? PAPER : NUMBERS);
  const { code, target } = fault;
  add(KINDS[fault.kind], field, { code, ...(target !== undefined && { target }) });
  return found;
}

/** Every problem with codes; none while the shelves cannot be read. */
export function codeProblems(content: ContentFolder, checkable: Checkable): Problem[] {
  const { codes, printed, onPaper, catalogue, reading } = content;
  const { municipality, needs, provisions, unsure } = checkable;
  const { domains } = municipality;
  const numbers = reading.entries.find(({ kind }) => kind === 'codes');
  const paper = reading.entries.find(({ kind }) => kind === 'printedCodes');
  if (!catalogue || !domains || numbers?.data === undefined) return [];
  const addresses = pathsOf({ needs, provisions, municipality: { domains } });
  const exists = (meant: HelpCode) =>
    meant.kind === 'page'
      ? addresses.includes(meant.path)
      : isReachable(catalogue, meant) || (meant.kind === 'outcome' && unsure(meant.need));
  const faults =
    paper && paper.data === undefined ? [] : printedFaults(codes, printed, onPaper, exists);
  return [
    ...pageProblems(content, addresses),
    ...givenOutProblems(content),
    ...faults.flatMap(paperProblem),
  ];
}
