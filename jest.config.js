/**
 * Loaded once for all test files of a process: what is slow to load, and what is native (test/support/jest). Their
 * errors are not `instanceof Error` to a test, whose realm is another; restify, which asks that of errors, is not here.
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
    // The package's entry is an ES module; its bundle is not.
    '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js',
    // What is loaded only where it is installed is named as Node wants it.
    '^((?:\\.\\./)+manifest/.+)\\.js$': '$1',
  },
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/long/', '<rootDir>/test/e2e/'],
  testTimeout: 20_000,
  maxWorkers: 2,
};
