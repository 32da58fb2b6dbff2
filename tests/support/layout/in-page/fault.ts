// What is wrong with the layout of a page.

/** Kinds of fault, in the order they are told. */
export const KINDS = [
  'sideways',
  'sticks-out',
  'clipped',
  'overlap',
  'target',
  'same-name',
  'group',
] as const;

export interface Fault {
  readonly kind: (typeof KINDS)[number];
  /** The element, in a few words of CSS. */
  readonly place: string;
  /** By how much, and its first words. */
  readonly detail: string;
}
