const { roots: _roots, testPathIgnorePatterns: _ignored, ...shared } = require('./jest.config.js');

/** @type {import('jest').Config} */
module.exports = { ...shared, roots: ['<rootDir>/test/e2e'], testTimeout: 240_000 };
