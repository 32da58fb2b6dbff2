// What is wrong with the numbers of pages and with the codes that stand on paper, told to an editor.
import { addressesOf } from '../../domain/catalogue/addresses.ts';
import type { Problem } from '../../domain/catalogue/problem.ts';
import { isReachable } from '../../domain/portal/reachable.ts';
import { withCheckDigit } from '../../domain/code/check-digit.ts';
import { printedFaults, type PrintedFault } from '../../domain/code/printed-codes.ts';
import type { ContentFolder } from './disk.ts';

const NUMBERS = 'codes.yml';
const PAPER = 'printed-codes.yml';

function pageProblems({ codes, printed, catalogue }: ContentFolder): Problem[] {
  const addresses = catalogue ? addressesOf(catalogue) : [];
  const coded = Object.values(codes);
  const missing = addresses.filter((path) => !coded.includes(path));
  const lost = Object.entries(codes).filter(
    ([number, path]) =>
      !addresses.includes(path) && printed[withCheckDigit(number)]?.redirect === undefined,
  );
  const twice = coded.filter((path, place) => coded.indexOf(path) !== place);
  const told = (paths: readonly string[], advice: string) =>
    paths.map((field) => ({ file: NUMBERS, field, advice }));
  return [
    ...told(missing, 'heeft nog geen nummer. Geef het er een met: npm run codes'),
    ...told(
      lost.map(([, path]) => path),
      'bestaat niet meer. Zet er het adres dat ervoor in de plaats kwam. Haal het nummer niet weg.',
    ),
    ...told(twice, 'staat er twee keer in. Laat het oudste nummer staan.'),
  ];
}

const ADVICE: Readonly<Record<PrintedFault['kind'], (fault: PrintedFault) => Problem>> = {
  lost: ({ code, target }) => ({
    file: NUMBERS,
    field: code,
    advice: `deze code staat op papier, maar hoort nergens meer bij. Zet het nummer terug bij ${target}.`,
  }),
  changed: ({ code, target }) => ({
    file: NUMBERS,
    field: code,
    advice: `deze code staat op papier voor ${target}, maar het nummer is nu van iets anders. Zet het terug. Moet de code ergens anders heen? Gebruik redirect in ${PAPER}.`,
  }),
  gone: ({ code, target }) => ({
    file: PAPER,
    field: code,
    advice: `deze code staat op papier, maar ${target} is er niet meer. Zet bij redirect een adres dat er wel is.`,
  }),
  unlisted: ({ code }) => ({
    file: PAPER,
    field: code,
    advice: `deze code staat op papier (zie onPaper in ${NUMBERS}), maar is hier weggehaald. Zet hem terug. Een code op papier gaat nooit weg.`,
  }),
  unmarked: ({ code }) => ({
    file: NUMBERS,
    field: 'onPaper',
    advice: `code ${code} staat in ${PAPER}, maar niet in deze lijst. Zet hem erbij.`,
  }),
};

/** Every problem with codes. */
export function codeProblems(content: ContentFolder): Problem[] {
  const { codes, printed, onPaper, catalogue } = content;
  if (!catalogue) return [];
  const faults = printedFaults(codes, printed, onPaper, (meant) => isReachable(catalogue, meant));
  return [...pageProblems(content), ...faults.map((fault) => ADVICE[fault.kind](fault))];
}
