const { TestEnvironment } = require('jest-environment-node');

const sqlite = require.resolve('better-sqlite3');

/** Node's test environment with the packages of jest.config.js loaded once for each process. */
module.exports = class Environment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.packageOfTheProcess = (path) => require(path === sqlite ? './kept-sqlite3.js' : path);
  }
};
