const { TestEnvironment } = require('jest-environment-node');

const sqlite = require.resolve('better-sqlite3');

/** The values that all test files of a process share, such as the shipped content. */
const shared = new Map();

/** Node's test environment with the packages of jest.config.js loaded once for each process. */
module.exports = class Environment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.sharedInProcess = shared;
    this.global.packageOfTheProcess = (path) => require(path === sqlite ? './kept-sqlite3.js' : path);
  }
};
