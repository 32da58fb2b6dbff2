// Mutation run: breaks domain and application one spot at a time, and tells what no quick test notices.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/domain/**/*.ts', 'src/application/**/*.ts'],
  // Texts are no laws, and the types tell a kind that is misspelt.
  mutator: { excludedMutations: ['StringLiteral'] },
  // What is worked out once, at import, would need every test again for each mutant.
  ignoreStatic: true,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutate/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // One runner leaves the machine to others; `-- --concurrency 4` is quicker.
  concurrency: 1,
  // Only what changed since the last run is tried again; `-- --force` tries everything.
  incremental: true,
  incrementalFile: '.mutate/incremental.json',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: '.mutate/report.json' },
  tempDirName: '.mutate/tmp',
  ignorePatterns: ['/.git', '/.mutate', '/.astro', '/dist', '/data', '/public'],
};
