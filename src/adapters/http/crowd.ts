// Notices that behind a proxy all visitors look like one: then a limit for one would hold for everybody.

/** Requests before anything is said. */
const ENOUGH = 500;

export interface Crowd {
  /** Counts one request: by whom we were called, and whether a trusted proxy told who is behind it. */
  note(peer: string, told: boolean): void;
  /** True when so many came from one address, and no trusted proxy ever told who was behind it. */
  looksLikeOne(): boolean;
}

/** `tell` is called once, as soon as it looks so. */
export function makeCrowd(tell: () => void): Crowd {
  let requests = 0;
  let only: string | undefined;
  let varied = false;
  const looksLikeOne = () => !varied && requests >= ENOUGH;
  return {
    note(peer, told) {
      if (varied) return;
      varied = told || (only !== undefined && peer !== only);
      only = peer;
      requests += 1;
      if (requests === ENOUGH && !varied) tell();
    },
    looksLikeOne,
  };
}
