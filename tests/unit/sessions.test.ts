// Staff sessions: whose they are, and when they end.
import { describe, expect, it } from 'vitest';
import { memorySessions } from '../../src/adapters/access/sessions.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function atTheDesk() {
  let at = Date.UTC(2026, 10, 25, 8);
  const sessions = memorySessions({ now: () => new Date(at) });
  return { sessions, pass: (ms: number) => (at += ms) };
}

describe('staff sessions', () => {
  it('tell who it is, each their own', () => {
    const { sessions } = atTheDesk();
    const [jan, griet] = [sessions.start('Jan Proef'), sessions.start('Griet Proef')];
    expect(jan).toMatch(/^[\w-]{32}$/);
    expect([sessions.who(jan), sessions.who(griet)]).toEqual(['Jan Proef', 'Griet Proef']);
  });

  it('give every start another secret, also for the same person', () => {
    const { sessions } = atTheDesk();
    const secrets = Array.from({ length: 100 }, () => sessions.start('Jan Proef'));
    expect(new Set(secrets).size).toBe(100);
  });

  it('know nobody without a secret of theirs', () => {
    const { sessions } = atTheDesk();
    const secret = sessions.start('Jan Proef');
    for (const wrong of [undefined, '', '__proto__', secret.slice(1), `${secret}x`, 'Jan Proef'])
      expect(sessions.who(wrong)).toBeUndefined();
  });

  it('end after more than half an hour of rest; every look renews', () => {
    const { sessions, pass } = atTheDesk();
    const secret = sessions.start('Jan Proef');
    pass(30 * MINUTE);
    expect(sessions.who(secret)).toBe('Jan Proef');
    pass(30 * MINUTE);
    expect(sessions.who(secret)).toBe('Jan Proef');
    pass(30 * MINUTE + 1);
    expect(sessions.who(secret)).toBeUndefined();
    pass(-30 * MINUTE);
    expect(sessions.who(secret)).toBeUndefined();
  });

  it('end after ten hours, however busy', () => {
    const { sessions, pass } = atTheDesk();
    const secret = sessions.start('Jan Proef');
    for (let worked = 0; worked < 10 * HOUR; worked += 20 * MINUTE) {
      expect(sessions.who(secret)).toBe('Jan Proef');
      pass(20 * MINUTE);
    }
    expect(sessions.who(secret)).toBe('Jan Proef');
    pass(1);
    expect(sessions.who(secret)).toBeUndefined();
  });

  it('end when asked, and only that one', () => {
    const { sessions } = atTheDesk();
    const [jan, griet] = [sessions.start('Jan Proef'), sessions.start('Griet Proef')];
    sessions.end(jan);
    sessions.end(undefined);
    sessions.end('onbekend');
    expect(sessions.who(jan)).toBeUndefined();
    expect(sessions.who(griet)).toBe('Griet Proef');
  });
});
