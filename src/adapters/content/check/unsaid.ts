// What is no fault and yet worth writing: needs of which staff have nothing of their own to say.
import type { ContentFolder } from '../disk.ts';

/** Slugs of the needs without sentences for the desk. */
export function unsaidNeeds({ catalogue }: Pick<ContentFolder, 'catalogue'>): string[] {
  const needs = [...(catalogue?.needs.values() ?? [])];
  return needs.filter(({ wordings }) => wordings['nl']?.say === undefined).map(({ slug }) => slug);
}
