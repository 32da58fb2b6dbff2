// The last line of `npm test`: whatever went wrong is counted, and what was skipped never looks passed.
import { describe, expect, it } from 'vitest';
import { countsOf, totalOf, type StepEnd } from '../support/total.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one, place) => ({ status: one, fullName: `law ${place + 1}` })),
});
const unit = (files: object[], end: StepEnd['end'] = 'ok'): StepEnd => ({
  title: 'Unit tests',
  end,
  reporter: 'vitest',
  report: JSON.stringify({ testResults: files }),
});
const seen = (status: string, results: string[], expectedStatus = 'passed') => ({
  title: 'a page opens',
  tests: [
    { status, expectedStatus, projectName: 'phone', results: results.map((r) => ({ status: r })) },
  ],
});
const browser = (specs: object[], end: StepEnd['end'] = 'ok', errors: object[] = []): StepEnd => ({
  title: 'Browser tests',
  end,
  reporter: 'playwright',
  report: JSON.stringify({ suites: [{ specs: [], suites: [{ specs }] }], errors }),
});
const good = seen('expected', ['passed']);

describe('unit tests', () => {
  it('are counted as they ended', () =>
    expect(countsOf(unit([file('failed', 'passed', 'failed', 'passed')], 'failed'))).toEqual({
      passed: 2,
      failed: 1,
      skipped: [],
    }));

  it('a file that could not be loaded counts as failed, though none of its tests did', () =>
    expect(countsOf(unit([file('passed', 'passed'), file('failed')], 'failed'))).toMatchObject({
      passed: 1,
      failed: 1,
    }));

  it('a file whose worker died counts as failed, with the rest of its tests unrun', () =>
    expect(countsOf(unit([file('failed', 'passed', 'pending')], 'failed'))).toEqual({
      passed: 1,
      failed: 1,
      skipped: ['law 2'],
    }));

  it('what is skipped or still to do is neither passed nor failed, and is named', () =>
    expect(countsOf(unit([file('passed', 'passed', 'skipped', 'todo')]))).toEqual({
      passed: 1,
      failed: 0,
      skipped: ['law 2', 'law 3'],
    }));
});

describe('browser tests', () => {
  it('are counted as they ended, in every project', () =>
    expect(
      countsOf(
        browser([good, seen('unexpected', ['failed']), seen('flaky', ['passed'])], 'failed'),
      ),
    ).toMatchObject({ passed: 2, failed: 1 }));

  it('what was broken off or never begun counts as failed, not as skipped', () =>
    expect(
      countsOf(browser([good, seen('skipped', ['interrupted']), seen('skipped', [])], 'failed')),
    ).toEqual({ passed: 1, failed: 2, skipped: [] }));

  it('what is skipped on purpose is named', () =>
    expect(countsOf(browser([good, seen('skipped', ['skipped'], 'skipped')]))).toEqual({
      passed: 1,
      failed: 0,
      skipped: ['a page opens (phone)'],
    }));

  it('an error outside any test counts as failed', () =>
    expect(countsOf(browser([good], 'failed', [{ message: 'no server' }]))).toMatchObject({
      passed: 1,
      failed: 1,
    }));
});

describe('any step', () => {
  const check: StepEnd = { title: 'Checking links', end: 'ok' };
  const laws = unit([file('passed', 'passed')]);

  it.each<[string, StepEnd]>([
    ['fails', { ...check, end: 'failed' }],
    ['never ran', { ...check, end: 'not-run' }],
    ['ends badly with a report that says all is well', { ...laws, end: 'failed' }],
    ['leaves no report', { ...laws, report: undefined }],
    ['leaves half a report', { ...laws, report: laws.report!.slice(0, 20) }],
    ['leaves a report of another shape', { ...laws, report: '{"numPassedTests": 12}' }],
    ['ran no test at all', unit([])],
    ['only skipped', unit([file('passed', 'skipped')])],
    ['ran no browser test at all', browser([])],
  ])('that %s counts as failed', (_, step) => expect(countsOf(step).failed).toBe(1));

  it('that is only a check adds nothing when all is well', () =>
    expect(countsOf(check)).toEqual({ passed: 0, failed: 0, skipped: [] }));
});

describe('the last line', () => {
  it('adds up all steps', () =>
    expect(
      totalOf([
        { title: 'Building the site', end: 'ok' },
        { title: 'Checking links', end: 'failed' },
        unit([file('passed', 'passed', 'skipped')]),
        browser([good]),
      ]).line,
    ).toBe('2 passed, 1 failed, 1 skipped'));

  it('says nothing about skipping when nothing was skipped', () =>
    expect(totalOf([unit([file('passed', 'passed')])]).line).toBe('1 passed, 0 failed'));

  it('of a build that failed has a failure for every step that could not run', () =>
    expect(
      totalOf([
        { title: 'Building the site', end: 'failed' },
        { title: 'Unit tests', end: 'not-run', reporter: 'vitest', report: undefined },
      ]).line,
    ).toBe('0 passed, 2 failed'));
});
