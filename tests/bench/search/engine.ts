// What an engine must do to be compared; each runs in a real browser.
import type { Document } from './documents.ts';

/** Places of documents, best first. */
export type Ask = (query: string) => number[] | Promise<number[]>;

export interface Engine {
  /** Makes the engine ready from its own data; this is what a visitor waits for. */
  open(data: unknown): Ask | Promise<Ask>;
}

declare global {
  interface Window {
    engine: Engine;
  }
}

export type { Document };
