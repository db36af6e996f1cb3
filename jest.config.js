/**
 * Packages that are loaded once for all test files of a process, because they load slowly or are native
 * (test/support/jest). In a test, their errors are not `instanceof Error`, because each test runs in a
 * realm of its own. So restify is not in this list: it checks its errors in that way.
 */
const loadedOnce = [
  'adaptive-expressions',
  'adaptivecards-templating',
  'better-sqlite3',
  'botbuilder',
  'botbuilder-dialogs',
  'botframework-connector',
  'kysely',
  'zod',
].join('|');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/support/jest/environment.js',
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
    [`/node_modules/(${loadedOnce})/`]: '<rootDir>/test/support/jest/load-once.js',
  },
  transformIgnorePatterns: [`/node_modules/(?!(${loadedOnce})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: {
    // The package's entry is an ES module; this bundle is not.
    '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js',
    // Code that is imported only where it is installed is imported by its `.js` name, as Node needs it.
    '^((?:\\.\\./)+manifest/.+)\\.js$': '$1',
  },
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/long/', '<rootDir>/test/e2e/'],
  testTimeout: 20_000,
  maxWorkers: 2,
};
