import type { TurnContext } from 'botbuilder';
import pino from 'pino';
import { createReceive, Receive } from '../../src/host/adapter';
import { BotServer, startServer } from '../../src/host/server';
import { Channel, createChannel } from '../support/channel';
import { startConnector, TestConnector } from '../support/connector';

const silent = pino({ level: 'silent' });
const timeoutMs = 400;

let connector: TestConnector;
beforeEach(async () => (connector = await startConnector()));
afterEach(() => connector.close());

/** What a turn came to: what was sent, or how sending failed, and how long that took. */
interface Sending {
  readonly error: Error | undefined;
  readonly ms: number;
}

/** Runs one turn through the SDK's adapter in local mode, in which the bot sends something to the connector. */
async function turn(send: (context: TurnContext) => Promise<unknown>): Promise<Sending> {
  const receive = createReceive(undefined, timeoutMs);
  const activity = {
    type: 'message',
    id: 'asked',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: '29:partner' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:chat' },
  };
  const begun = performance.now();
  let error: Error | undefined;
  const reply = await receive(activity, '', async (context) => {
    await send(context).catch((cause: Error) => (error = cause));
  });
  expect(reply).toEqual({ status: 200 });
  return { error, ms: performance.now() - begun };
}

const replying = (context: TurnContext): Promise<unknown> => context.sendActivity('hello');
const updating = (context: TurnContext): Promise<unknown> =>
  context.updateActivity({ type: 'message', id: 'shown', text: 'hello' });

test('a message is replied to, and a message of the bot is updated, in the conversation', async () => {
  expect((await turn(replying)).error).toBeUndefined();
  expect((await turn(updating)).error).toBeUndefined();
  expect(connector.requests).toMatchObject([
    { method: 'POST', conversationId: 'a:chat', activityId: 'asked', activity: { text: 'hello' } },
    { method: 'PUT', conversationId: 'a:chat', activityId: 'shown', activity: { text: 'hello' } },
  ]);
});

// By itself the SDK would try each of these up to four times, and could post the message as often.
test.each([
  [500, 'a message', replying, {}],
  [502, 'a message', replying, {}],
  [503, 'a message', replying, {}],
  [504, 'a message', replying, {}],
  [503, 'a message with Retry-After', replying, { 'retry-after': '0' }],
  [429, 'a message with Retry-After', replying, { 'retry-after': '0' }],
  [503, 'an update', updating, {}],
] as const)('when the answer is %s, %s is sent exactly once', async (status, _what, send, headers) => {
  connector.failWith(status, headers);
  const { error } = await turn(send);
  expect(error).toMatchObject({ statusCode: status });
  expect(connector.requests).toHaveLength(1);
});

test.each([
  ['a message', replying],
  ['an update', updating],
])('%s that the connector never answers is given up in time, after one attempt', async (_what, send) => {
  connector.hang();
  const { error, ms } = await turn(send);
  expect(error).toBeInstanceOf(Error);
  expect(ms).toBeGreaterThan(timeoutMs - 50);
  expect(ms).toBeLessThan(timeoutMs + 1_500);
  expect(connector.requests).toHaveLength(1);
});

describe('with credentials', () => {
  let server: BotServer;
  let turns: number;
  let complaints: jest.SpyInstance;

  beforeEach(async () => {
    turns = 0;
    const receive: Receive = createReceive({
      MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
      MicrosoftAppPassword: 'top secret',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
    });
    const bot = async (): Promise<void> => void (turns += 1);
    server = await startServer(
      { host: '127.0.0.1', port: 0, localMode: false },
      { receive, bot, log: silent },
    );
    // The SDK tells the console of each refusal.
    complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    complaints.mockRestore();
    await server.close();
  });

  const channelWith = (headers: Readonly<Record<string, string>>): Channel =>
    createChannel({ bot: { url: `http://127.0.0.1:${server.port}` }, serviceUrl: connector.url, headers });

  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${part({ alg: 'none', typ: 'JWT' })}.${part({ iss: 'https://contoso.com', aud: 'bot' })}.`;

  test.each([
    ['no signature at all', {}],
    ['an empty signature', { authorization: '' }],
    ['a word for a signature', { authorization: 'letmein' }],
    ['a password', { authorization: 'Basic dG9wIHNlY3JldA==' }],
    ['a token that is none', { authorization: 'Bearer nonsense' }],
    ['an unsigned token of somebody else', { authorization: `Bearer ${unsigned}` }],
  ])('an activity with %s does not reach the bot, and is told nothing', async (_what, headers) => {
    const channel = channelWith(headers);
    for (const answer of [await channel.say('start'), await channel.press({ verb: 'start', data: {} })]) {
      expect(answer).toMatchObject({ status: 401, text: '' });
    }
    expect(turns).toBe(0);
    expect(connector.requests).toEqual([]);
  });
});
