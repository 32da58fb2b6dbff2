// What is written down of refusals: closed words, a bit of an opaque name, and never so much that it fills a disk.
import { expect, it } from 'vitest';
import { securityLog } from '../../src/application/security-log.ts';

function aLog() {
  let at = Date.UTC(2026, 10, 26, 9);
  const lines: Record<string, unknown>[] = [];
  const logger = {
    info: (message: string, facts = {}) => void lines.push({ message, ...facts }),
    error: () => {},
  };
  const log = securityLog({ logger, clock: { now: () => new Date(at) } });
  return { log, lines, pass: (ms: number) => (at += ms) };
}

it('names the event, the cause and a bit of the place', () => {
  const { log, lines } = aLog();
  log.note('sign-in-failed', 'wrong', 'abcdefghijklmnopqrstuv');
  log.note('role-refused', 'redactie');
  expect(lines).toEqual([
    { message: 'security', event: 'sign-in-failed', cause: 'wrong', network: 'abcdefgh' },
    { message: 'security', event: 'role-refused', cause: 'redactie', network: '' },
  ]);
});

it('counts everything, and writes sixty lines a minute at most', () => {
  const { log, lines, pass } = aLog();
  for (let time = 0; time < 1000; time++) log.note('sign-in-failed', 'tooOften', 'x');
  expect(lines).toHaveLength(60);
  expect(log.figures()).toContain(
    'hulp_security_total{event="sign-in-failed",cause="tooOften"} 1000\n',
  );
  pass(60_000);
  log.note('sign-in', 'oidc', 'x');
  expect(lines.slice(60)).toEqual([
    { message: 'security', event: 'more', times: 940 },
    { message: 'security', event: 'sign-in', cause: 'oidc', network: 'x' },
  ]);
  expect(log.figures()).toMatch(
    /^# HELP hulp_security_total .+\n# TYPE hulp_security_total counter\n/,
  );
});
