const BetterSqlite3 = require('better-sqlite3');

/**
 * Never emptied. On Node 24, the process ends when a native object is collected after the context of its
 * test file is gone.
 */
const kept = [];

/** SQLite with databases and statements that live as long as the test process. */
module.exports = class KeptSqlite3 extends BetterSqlite3 {
  constructor(...args) {
    super(...args);
    kept.push(this);
  }

  prepare(sql) {
    const statement = super.prepare(sql);
    kept.push(statement);
    return statement;
  }
};
