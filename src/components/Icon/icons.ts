// The pictograms in use, from one open line set (Tabler). Shelves name theirs in municipality.yml.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pictograms the interface itself uses. */
export const INTERFACE_ICONS = [
  'phone',
  'search',
  'compass',
  'alert-triangle',
  'home',
  'walk',
  'users',
  'building-cottage',
  'basket',
  'building-community',
  'arrow-right',
  'mail',
  'pencil',
  'language',
  'world',
  'map-pin',
  'stethoscope',
  'calendar',
  'coin-euro',
  'sun',
  'printer',
  'chevron-down',
] as const;

/** Pictogram per rung. */
export const RUNG_ICONS = {
  1: 'walk',
  2: 'users',
  3: 'building-cottage',
  4: 'basket',
  5: 'building-community',
} as const;

/** One pictogram as a symbol for the sprite. Throws when the set has no such pictogram. */
export function symbol(name: string): string {
  // From the project folder: at build this module runs from a bundle, where its own place says nothing.
  const file = join(process.cwd(), 'node_modules/@tabler/icons/icons/outline', `${name}.svg`);
  const shapes = [...readFileSync(file, 'utf8').matchAll(/<path (?!stroke="none")[^>]*>/g)];
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.map((m) => m[0]).join('')}</symbol>`;
}
