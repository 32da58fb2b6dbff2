// Words that somebody knows, by their keys.
export interface KnownWords {
  knows(key: string): boolean;
  /** How often a key is used; 0 for one that is not known. */
  times(key: string): number;
}
