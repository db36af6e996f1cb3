const { TestEnvironment } = require('jest-environment-node');

const sqlite = require.resolve('better-sqlite3');

/** Node's test environment, where the packages that jest.config.js names are those of the process, loaded once. */
module.exports = class Environment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.packageOfTheProcess = (path) => require(path === sqlite ? './kept-sqlite3.js' : path);
  }
};
