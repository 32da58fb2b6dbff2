// Limits, form keys, visitors, and the cookie of an open form.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { formGivenBefore, formKeyAge, newFormKey } from '../../src/adapters/access/form-keys.ts';
import { memoryLimits } from '../../src/adapters/access/limits.ts';
import { forgetLeft } from '../../src/adapters/http/forget-left.ts';
import { aesVault } from '../../src/adapters/vault/aes.ts';
import { finished, finishedIn, left, opened } from '../../src/application/ask/form-visit.ts';
import { placeOf } from '../support/incoming.ts';

function fakeClock() {
  let at = Date.UTC(2026, 10, 25);
  let passed = 0;
  return {
    now: () => new Date(at),
    elapsed: () => passed,
    jump: (ms: number) => void (at += ms),
    pass(ms: number) {
      at += ms;
      passed += ms;
    },
  };
}

const HOUR = 3_600_000;

describe('limits', () => {
  it('let thirty people an hour through from one library, with their second tries', () => {
    const clock = fakeClock();
    const limits = memoryLimits(clock, { send: { times: 60, perMs: HOUR } });
    for (let n = 0; n < 30; n++) {
      expect(limits.allow('send', placeOf('bibliotheek'))).toBe(true);
      expect(limits.allow('send', placeOf('bibliotheek'))).toBe(true);
      clock.pass(HOUR / 30);
    }
  });

  it('stop a machine, and nobody else', () => {
    const clock = fakeClock();
    const limits = memoryLimits(clock, { send: { times: 60, perMs: HOUR } });
    const through = Array.from({ length: 10_000 }, () => limits.allow('send', placeOf('machine')));
    expect(through.filter(Boolean)).toHaveLength(60);
    expect(limits.allow('send', placeOf('inwoner'))).toBe(true);
    clock.pass(HOUR);
    expect(limits.allow('send', placeOf('machine'))).toBe(true);
  });

  it.each([-24, 24])(
    'a clock that jumps %i hours gives nothing away and locks nobody out',
    (hours) => {
      const clock = fakeClock();
      const limits = memoryLimits(clock, { send: { times: 1, perMs: HOUR } });
      expect(limits.allow('send', placeOf('x'))).toBe(true);
      clock.jump(hours * HOUR);
      expect(limits.allow('send', placeOf('x'))).toBe(false);
      clock.pass(HOUR);
      expect(limits.allow('send', placeOf('x'))).toBe(true);
    },
  );

  it('0 is no limit', () => {
    const limits = memoryLimits(fakeClock(), { send: { times: 0, perMs: HOUR } });
    for (let n = 0; n < 1000; n++) expect(limits.allow('send', placeOf('x'))).toBe(true);
  });
});

describe('form keys', () => {
  const vault = aesVault([{ id: 'k1', key: randomBytes(32) }]);
  it('tell how long ago they were given out, and only when they are ours', () => {
    const clock = fakeClock();
    const key = newFormKey(vault, clock);
    expect(key).toMatch(/^[A-Za-z0-9_.-]{16,64}$/);
    clock.pass(1500);
    expect(formKeyAge(vault, clock, key)).toBe(1500);
    const other = aesVault([{ id: 'k1', key: randomBytes(32) }]);
    expect(formKeyAge(other, clock, key)).toBeUndefined();
    expect(formKeyAge(vault, clock, `0${key.slice(1)}`)).toBeUndefined();
    expect(formKeyAge(vault, clock, 'zomaar-een-sleutel')).toBeUndefined();
  });

  it('tell whether that was before a moment, but not before one that is still to come', () => {
    const clock = fakeClock();
    const at = clock.now().getTime();
    const key = newFormKey(vault, clock);
    clock.pass(1500);
    const before = (moment: number, one = key) => formGivenBefore(vault, clock, one, moment);
    expect([at - 1, at, at + 1500, at + 1501].map((moment) => before(moment))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(before(at + 1, 'zomaar-een-sleutel')).toBe(false);
  });
});

describe('the cookie of the form', () => {
  it('remembers what is finished, and whether one is open', () => {
    expect(opened(undefined)).toBe('open');
    expect(finished('open~a', 'b')).toBe('b~a');
    expect(finished('open~a~b', 'b')).toBe('b~a');
    expect(opened('b~a')).toBe('open~b~a');
    expect(finishedIn('open~b~a')).toEqual(['b', 'a']);
    expect(left('open~b~a')).toBe('b~a');
    expect(left('b~a')).toBeUndefined();
    expect(left(undefined)).toBeUndefined();
    const many = Array.from({ length: 20 }, (_, n) => `k${n}`).reduce(finished, '');
    expect(finishedIn(many)).toHaveLength(8);
  });

  const request = (cookie?: string) => ({ headers: { cookie } }) as unknown as IncomingMessage;

  it('is changed on a page outside the form, and nowhere else', () => {
    const open = request('plan=x; formulier=open~k1');
    expect(forgetLeft(open, '/hulp/vervoer/', false)[0]).toContain('formulier=k1;');
    expect(forgetLeft(request('formulier=open'), '/', false)[0]).toContain('Max-Age=0');
    expect(forgetLeft(open, '/contact/vraag/', false)).toEqual([]);
    expect(forgetLeft(open, '/en/contact/ontvangen/', false)).toEqual([]);
    expect(forgetLeft(open, '/assets/x.css', false)).toEqual([]);
    expect(forgetLeft(request(), '/', false)).toEqual([]);
    expect(forgetLeft(request('__Host-formulier=open'), '/', true)[0]).toMatch(
      /^__Host-.*; Secure$/,
    );
  });

  it('is let go beside what was searched for, which stays on the page of search alone', () => {
    const both = request('formulier=open; zoekwoorden=-');
    expect(forgetLeft(both, '/hulp/vervoer/', false)).toHaveLength(2);
    expect(forgetLeft(request('zoekwoorden=x'), '/contact/vraag/', false)).toEqual([
      'zoekwoorden=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    ]);
    for (const path of ['/zoeken/', '/en/zoeken/', '/assets/x.css'])
      expect(forgetLeft(request('zoekwoorden=x'), path, false)).toEqual([]);
  });

  it('stands beside the mark of a wipe, which changes where somebody begins to answer and nowhere else', () => {
    const wiped = request('gewist=mwytu552');
    const begun = ['gewist=mwytu552~; Path=/; HttpOnly; SameSite=Lax'];
    expect(forgetLeft(wiped, '/wegwijzer/schulden/', false)).toEqual(begun);
    expect(forgetLeft(wiped, '/en/wegwijzer/vervoer/21/', false)).toEqual(begun);
    for (const path of ['/', '/wis/', '/hulp/schulden/', '/wegwijzer/', '/mijn-plan/'])
      expect(forgetLeft(wiped, path, false)).toEqual([]);
    for (const value of ['mwytu552~', 'x', '"><b>'])
      expect(forgetLeft(request(`gewist=${value}`), '/wegwijzer/schulden/', false)).toEqual([]);
  });
});
