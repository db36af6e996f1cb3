import { createConnector } from '../../../src/host/teams/connector';
import { withoutTag } from '../../../src/domain/walk/tag';
import { Chat, createTestBot } from '../../support/chat';
import { startConnector, TestConnector } from '../../support/teams/connector';
import { waysToSend } from '../../support/teams/sending';
import { openTokenOffice } from '../../support/teams/token-office';

/**
 * Returns the shortest of five durations, in milliseconds, so that other work of the machine does not count.
 */
function leastTime(work: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}

describe('sending ends in time with an error', () => {
  const timeoutMs = 400;
  const latest = timeoutMs + 1_500;
  let connector: TestConnector;
  beforeEach(async () => (connector = await startConnector()));
  afterEach(() => connector.close());
  const ways = waysToSend(() => connector.url, createConnector(undefined, { requestTimeout: timeoutMs }));

  test.each(['reply', 'update', 'unasked'] as const)('when answers to %s hang or stall', async (way) => {
    for (const how of ['hang', 'stall'] as const) {
      connector.next(how);
      expect((await ways[way]()).ms).toBeLessThan(latest);
    }
  });

  test('when a token never comes', async () => {
    const office = openTokenOffice('bot-of-times');
    const credentials = {
      MicrosoftAppId: 'bot-of-times',
      MicrosoftAppPassword: 'secret',
      MicrosoftAppTenantId: 'tenant',
      MicrosoftAppType: 'SingleTenant',
    } as const;
    const impatient = createConnector(credentials, { requestTimeout: timeoutMs, tokens: office.tokens });
    office.hang();
    expect((await ways.unasked(impatient)).ms).toBeLessThan(latest);
  });
});

describe('the tag', () => {
  test('is found in a time that grows no faster than the text', () => {
    expect(leastTime(() => withoutTag(`#covid${' '.repeat(100_000)}x`))).toBeLessThan(1_000);
  });

  test('takes about as long for a wall of hashes as for other text of its length', () => {
    const time = (text: string) => leastTime(() => withoutTag(`${text} #covid`));
    expect(time('#'.repeat(20_000))).toBeLessThan(20 * Math.max(1, time('x'.repeat(20_000))));
  });
});

test.each(['.'.repeat(90_000) + 'a', 'language constructor', 'sprache __proto__'])(
  'words like %.20s… are answered within a second',
  async (words) => {
    const testBot = await createTestBot();
    const begun = performance.now();
    await new Chat(testBot).say(words);
    expect(performance.now() - begun).toBeLessThan(1_000);
    await testBot.close();
  },
);
