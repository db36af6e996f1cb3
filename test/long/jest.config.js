const usual = require('../../jest.config.js');

/** The tests that kill and restart the production build. They take minutes. @type {import('jest').Config} */
module.exports = {
  ...usual,
  rootDir: '../..',
  roots: ['<rootDir>/test/long'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
