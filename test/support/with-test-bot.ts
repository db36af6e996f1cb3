import { createTestBot, TestBot } from './chat';

/**
 * Gives each test of a file a new bot on an empty database, and closes it when the test is done. A turn that
 * failed fails the test, unless `mayFail` says that the tests cause such turns.
 */
export function withTestBot(take: (testBot: TestBot) => void, { mayFail = false } = {}): void {
  let testBot: TestBot;
  beforeEach(async () => {
    testBot = await createTestBot();
    take(testBot);
  });
  afterEach(() => {
    if (!mayFail) expect(testBot.log.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    return testBot.close();
  });
}
