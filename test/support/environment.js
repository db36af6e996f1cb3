const BetterSqlite3 = require('better-sqlite3');
const { TestEnvironment } = require('jest-environment-node');

/** Never emptied: on Node 24 a native object that is collected after its test file's context is gone ends the process. */
const kept = [];

/** SQLite whose databases and statements live as long as the process of the tests. */
class KeptSqlite3 extends BetterSqlite3 {
  constructor(...args) {
    super(...args);
    kept.push(this);
  }

  prepare(sql) {
    const statement = super.prepare(sql);
    kept.push(statement);
    return statement;
  }
}

/** Node's test environment, with one native SQLite for all test files of a process. */
module.exports = class Environment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.sqliteOfTheProcess = KeptSqlite3;
  }
};
