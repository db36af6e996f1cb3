/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: '<rootDir>/test/support/environment.js',
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: {
    // The package's entry is an ES module; its bundle is not.
    '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.js',
    // What is loaded only where it is installed is named as Node wants it.
    '^((?:\\.\\./)+manifest/.+)\\.js$': '$1',
    '^better-sqlite3$': '<rootDir>/test/support/better-sqlite3.js',
  },
  roots: ['<rootDir>/test'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/long/', '<rootDir>/test/e2e/'],
  testTimeout: 20_000,
  maxWorkers: 2,
};
