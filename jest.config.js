/** TypeScript is stripped by swc, types are checked by `npm run types`. ESM throughout. */
const swc = [
  '@swc/jest',
  { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
];

/** Shared by every project; a project is a folder of tests with the same needs. */
const project = (displayName, more = {}) => ({
  displayName,
  rootDir: '.',
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': swc },
  ...more,
});

/** Tests that need PostgreSQL: one embedded server per run, one migrated database per test file. */
const onStores = {
  globalSetup: '<rootDir>/test/support/start-stores.ts',
  globalTeardown: '<rootDir>/test/support/stop-stores.ts',
};

export default {
  // Half of the tests wait for processes and stores; Jest would leave a core unused.
  maxWorkers: '100%',
  // Tests of the command line start processes; more than two at once would starve the tests beside them.
  maxConcurrency: 2,
  // A workbook built, or a process started, takes seconds where others work as well: no test is about time.
  testTimeout: 30_000,
  projects: [
    project('engine'),
    project('config'),
    project('contracts'),
    project('cli'),
    project('solver'),
    project('access'),
    project('workbooks'),
    project('rules'),
    project('services', onStores),
    project('data', onStores),
    project('queues', onStores),
    project('jobs', onStores),
    project('api', onStores),
    project('end-to-end', onStores),
  ],
};
