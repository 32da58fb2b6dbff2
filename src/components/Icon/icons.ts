// The pictograms in use, as a sprite from one open line set (Tabler).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTERFACE_PICTOGRAMS, RUNG_PICTOGRAMS } from '../../domain/pictogram.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';

/** Pictogram per rung. */
export const RUNG_ICONS = RUNG_PICTOGRAMS;

// From the project folder: at build this module runs from a bundle, where its own place says nothing.
const fileOf = (name: string) =>
  join(process.cwd(), 'node_modules/@tabler/icons/icons/outline', `${name}.svg`);

/** One pictogram as a symbol; nothing when the set has none of that name, which the check of the content tells. */
function symbol(name: string): string {
  const file = fileOf(name);
  if (!existsSync(file)) return '';
  const shapes = [...readFileSync(file, 'utf8').matchAll(/<path (?!stroke="none")[^>]*>/g)];
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.map((m) => m[0]).join('')}</symbol>`;
}

const sheet = (names: ReadonlySet<string>) =>
  `<svg xmlns="http://www.w3.org/2000/svg">${[...names].map(symbol).join('')}</svg>`;

/** Every pictogram that a page can show, as one SVG. */
export function spriteOf({ municipality, needs }: Catalogue): string {
  const names = new Set<string>([
    ...INTERFACE_PICTOGRAMS,
    ...Object.values(RUNG_PICTOGRAMS),
    ...municipality.domains.map(({ pictogram }) => pictogram),
    ...[...needs.values()].flatMap(({ pictogram }) => pictogram ?? []),
  ]);
  return sheet(names);
}

/** Every picture that stands beside an answer, as one SVG. */
export function answerSprite({ needs }: Catalogue): string {
  const answers = [...needs.values()]
    .flatMap(({ questions }) => questions)
    .flatMap((q) => q.answers);
  return sheet(new Set(answers.flatMap(({ pictogram }) => pictogram ?? [])));
}
