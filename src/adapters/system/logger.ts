// One line of JSON per event on standard error; only words and figures the code itself chose.
import type { Logger } from '../../application/ports.ts';

function line(level: string, message: string, facts: Readonly<Record<string, string | number>>) {
  process.stderr.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, message, ...facts })}\n`,
  );
}

export const systemLogger: Logger = {
  info: (message, facts = {}) => line('info', message, facts),
  error: (message, facts = {}) => line('error', message, facts),
};
