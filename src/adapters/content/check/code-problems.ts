// What is wrong with the numbers of pages and with the codes that stand on paper.
import { pathsOf } from '../../../domain/catalogue/addresses.ts';
import type { Checkable } from '../../../domain/catalogue/checkable.ts';
import { isReachable } from '../../../domain/portal/reachable.ts';
import { withCheckDigit, withoutCheckDigit } from '../../../domain/code/check-digit.ts';
import type { HelpCode } from '../../../domain/code/help-code.ts';
import { printedFaults, type PrintedFault } from '../../../domain/code/printed-codes.ts';
import { problemsIn, type Problem, type ProblemKind } from '../../../domain/problem.ts';
import type { ContentFolder } from '../disk.ts';

const NUMBERS = 'codes.yml';
const PAPER = 'printed-codes.yml';

function pageProblems({ codes, printed }: ContentFolder, addresses: readonly string[]): Problem[] {
  const { found, add } = problemsIn(NUMBERS);
  const coded = Object.values(codes);
  for (const path of addresses) if (!coded.includes(path)) add('noNumber', 'pages', { path });
  for (const [number, path] of Object.entries(codes)) {
    const moved = printed[withCheckDigit(number)]?.redirect !== undefined;
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
  return [...pageProblems(content, addresses), ...faults.flatMap(paperProblem)];
}
