// What a screen reader says of the list: once, after a rest in typing, so that it does not talk through every key.
const REST_MS = 1_000;

export interface Said {
  /** Says this when no key comes for a while. */
  later(text: string): void;
  /** Says nothing of what was about to be said. */
  never(): void;
}

/** Speaks by a status line. */
export function saidBy(line: HTMLElement): Said {
  let timer = 0;
  return {
    later(text) {
      clearTimeout(timer);
      timer = window.setTimeout(() => (line.textContent = text), REST_MS);
    },
    never() {
      clearTimeout(timer);
      line.textContent = '';
    },
  };
}
