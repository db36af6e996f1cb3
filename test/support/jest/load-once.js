/**
 * What tests get for a file of a package that takes long to load, or that must not be unloaded: the one that all test
 * files of a process share (`environment.js`). Jest loads everything else anew for each test file.
 */
module.exports = {
  process: (_text, path) => ({ code: `module.exports = packageOfTheProcess(${JSON.stringify(path)});` }),
};
