// Loaded before the server (--import): its clock on the wall is ahead by the milliseconds that stand in SHIFT_FILE, and
// what it does every ten seconds or less often it does PACE times as often.
import { readFileSync } from 'node:fs';

const Real = Date;
const OFTEN_MS = 10_000;
const pace = Number(process.env['PACE'] ?? 1);
const realTimeout = globalThis.setTimeout;

function ahead() {
  try {
    return Number(readFileSync(process.env['SHIFT_FILE'], 'utf8')) || 0;
  } catch {
    return 0;
  }
}

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + ahead());
    else super(...given);
  }

  static now() {
    return Real.now() + ahead();
  }
};

globalThis.setTimeout = Object.assign(
  (act, ms, ...given) => realTimeout(act, ms >= OFTEN_MS ? ms / pace : ms, ...given),
  realTimeout,
);
