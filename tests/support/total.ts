// What a run of all steps comes to: a step that failed, crashed, left no report or never ran counts as failed.
import { z } from 'zod';

/** What became of one step of `npm test`. */
export interface StepEnd {
  readonly title: string;
  /** 'ok': exit code 0. 'failed': any other code, a signal, or it could not start. 'not-run': an earlier step stood in its way. */
  readonly end: 'ok' | 'failed' | 'not-run';
  /** Which reporter wrote `report`; absent: the step is itself the check. */
  readonly reporter?: 'vitest' | 'playwright';
  /** Text of the report; undefined when there is none. */
  readonly report?: string | undefined;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Titles of what did not run, on purpose. */
  readonly skipped: readonly string[];
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: [] };

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const playwrightTest = z.object({
  expectedStatus: z.string(),
  projectName: z.string(),
  status: z.enum(['skipped', 'expected', 'unexpected', 'flaky']),
  results: z.array(z.object({ status: z.string().optional() })),
});
const playwrightSpec = z.object({ title: z.string(), tests: z.array(playwrightTest) });
const playwrightSuite = z.object({
  specs: z.array(playwrightSpec),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});
const playwrightReport = z.object({
  suites: z.array(playwrightSuite),
  errors: z.array(z.unknown()),
});

type PlaywrightSpec = z.infer<typeof playwrightSpec>;
type PlaywrightTest = z.infer<typeof playwrightTest>;

function sum(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
    skipped: all.flatMap(({ skipped }) => skipped),
  };
}

function fileCounts({
  status,
  assertionResults: tests,
}: z.infer<typeof vitestReport>['testResults'][number]): Counts {
  const failed = tests.filter((test) => test.status === 'failed').length;
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    // A file that could not be loaded, or whose worker died, failed without a test that did.
    failed: status === 'failed' ? Math.max(failed, 1) : failed,
    skipped: tests
      .filter((test) => !['passed', 'failed'].includes(test.status))
      .map((test) => test.fullName.trim()),
  };
}

function playwrightCounts(spec: PlaywrightSpec, test: PlaywrightTest): Counts {
  if (test.status === 'unexpected') return { ...NOTHING, failed: 1 };
  if (test.status !== 'skipped') return { ...NOTHING, passed: 1 };
  // Playwright also calls skipped what was broken off, or never begun because something else went wrong.
  const due = test.expectedStatus !== 'skipped' || test.results.length === 0;
  return due
    ? { ...NOTHING, failed: 1 }
    : { ...NOTHING, skipped: [`${spec.title} (${test.projectName})`] };
}

function specsOf(suites: readonly z.infer<typeof playwrightSuite>[]): PlaywrightSpec[] {
  return suites.flatMap(({ specs, suites: inner }) => [...specs, ...specsOf(inner ?? [])]);
}

function reportCounts(reporter: 'vitest' | 'playwright', text: string): Counts {
  const json: unknown = JSON.parse(text);
  if (reporter === 'vitest') return sum(vitestReport.parse(json).testResults.map(fileCounts));
  const { suites, errors } = playwrightReport.parse(json);
  const tests = specsOf(suites).flatMap((spec) =>
    spec.tests.map((test) => playwrightCounts(spec, test)),
  );
  return sum([...tests, { ...NOTHING, failed: errors.length }]);
}

function readCounts(step: StepEnd): Counts {
  if (step.reporter === undefined) return NOTHING;
  try {
    return reportCounts(step.reporter, step.report ?? '');
  } catch {
    return { ...NOTHING, failed: 1 };
  }
}

/** What one step comes to. A step that did not end well has at least one failure, whatever its report says. */
export function countsOf(step: StepEnd): Counts {
  const counts = readCounts(step);
  const empty = step.reporter !== undefined && counts.passed === 0;
  const well = step.end === 'ok' && !empty;
  return well ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/** All steps together, and the last line of `npm test`: `N passed, N failed`, with `, N skipped` when there are any. */
export function totalOf(steps: readonly StepEnd[]): Counts & { readonly line: string } {
  const counts = sum(steps.map(countsOf));
  const skipped = counts.skipped.length > 0 ? `, ${counts.skipped.length} skipped` : '';
  return { ...counts, line: `${counts.passed} passed, ${counts.failed} failed${skipped}` };
}
