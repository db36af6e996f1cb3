/**
 * Transforms a file of a package that loads slowly, or that must not be unloaded. Tests get the one copy
 * that all test files of a process share (`environment.js`). Jest loads all other files again for each test
 * file.
 */
module.exports = {
  process: (_text, path) => ({ code: `module.exports = packageOfTheProcess(${JSON.stringify(path)});` }),
};
