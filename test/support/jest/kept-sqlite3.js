const BetterSqlite3 = require('better-sqlite3');

/** Never emptied: on Node 24 a native object that is collected after its test file's context is gone ends the process. */
const kept = [];

/** SQLite whose databases and statements live as long as the process of the tests. */
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
