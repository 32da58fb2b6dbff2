// Tells how far a long step is: whole lines at a calm pace, so that a log stays readable and no wait is silent.

/** Under the ten seconds after which people think that something hangs. */
const PACE_MS = 8000;

export interface Progress {
  /** What to say at the next moment, instead of what was given before. */
  now(text: string): void;
  stop(): void;
}

/** Says `first` at once, then what is newest every few seconds, until stopped. */
export function startProgress(say: (text: string) => void, first: string): Progress {
  const started = Date.now();
  let newest: string | undefined;
  say(`${first} ...`);
  const still = () => `Still busy, ${Math.round((Date.now() - started) / 1000)} s so far`;
  const timer = setInterval(() => say(newest ?? still()), PACE_MS);
  return {
    now(text) {
      newest = text;
    },
    stop: () => clearInterval(timer),
  };
}
