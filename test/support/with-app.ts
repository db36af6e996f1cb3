import { TestApp, testApp } from './makers';

/**
 * Gives each test of a file (or of a `describe` block) a new app on an empty database in memory, and closes
 * it when the test is done. `prepare` runs before each test. The returned object is the same for all tests,
 * with new content for each; read it only inside tests and hooks, because it is empty until the first test
 * begins.
 */
export function withApp(prepare: (app: TestApp) => unknown = () => undefined): TestApp {
  const app = {} as TestApp;
  beforeEach(async () => {
    Object.assign(app, await testApp());
    await prepare(app);
  });
  afterEach(() => app.stores.close());
  return app;
}
