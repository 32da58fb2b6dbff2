// Loaded before the server (--import): its clock on the wall is ahead by the milliseconds that stand in SHIFT_FILE.
import { readFileSync } from 'node:fs';

const Real = Date;

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
