/** What tests get for `better-sqlite3`: see `environment.js`. */
module.exports = globalThis.sqliteOfTheProcess;
