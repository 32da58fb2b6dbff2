// A file with what is known filled in, and TODO where an editor still has to write: the check tells each of them.
import { stringify } from 'yaml';

/** What stands where something is still to be written. */
export const TODO = 'TODO';

/** A value as YAML on one line. */
export function line(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** A field with its value; with TODO and a word of explanation when there is none. */
export function field(name: string, value: unknown, explained = ''): string {
  if (value !== undefined) return `${name}: ${line(value)}`;
  return `${name}: ${TODO}${explained === '' ? '' : ` # ${explained}`}`;
}

/** A field that may be left out. */
export function optional(name: string, value: unknown): string[] {
  return value === undefined ? [] : [field(name, value)];
}

/** 'a, b' as a list. */
export function listed(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
