// Command behind `npm run -s clocks`: seconds from a jump of the clock until the next attempt and the alarm, at the real pace; ends with 1 when one took over a minute.
import { printTable } from '../bench/table.ts';
import { afterJump, CLOCK_CASES } from './clock-run.ts';

const MINUTE_S = 60;
const rows = await Promise.all(
  CLOCK_CASES.map(async (one) => ({ clock: one.name, ...(await afterJump(one)) })),
);
printTable(
  rows.map(({ clock, attemptS, alarmS }) => ({
    clock,
    'attempt after s': attemptS ?? 'never',
    'alarm after s': alarmS ?? 'never',
  })),
);
const isLate = (seconds: number | undefined) => seconds === undefined || seconds > MINUTE_S;
process.exitCode = rows.some((row) => isLate(row.attemptS) || isLate(row.alarmS)) ? 1 : 0;
