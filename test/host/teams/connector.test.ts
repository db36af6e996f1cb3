import processConsole from 'node:console';
import { isNativeError } from 'node:util/types';
import { ConnectorClient, ManagedIdentityServiceClientCredentialsFactory } from 'botframework-connector';
import pino from 'pino';
import { createReceive } from '../../../src/host/teams/adapter';
import { Credentials } from '../../../src/settings/config';
import { Connector, createConnector } from '../../../src/host/teams/connector';
import { ConnectorEnd, noMeter } from '../../../src/host/metering/meter';
import { BotServer, startServer } from '../../../src/host/http/server';
import { Channel, createChannel } from '../../support/teams/channel';
import { startConnector, TestConnector } from '../../support/teams/connector';
import { refusals, throttled } from '../../support/teams/connector-answers';
import { Sending, waysToSend } from '../../support/teams/sending';
import { Issuer, startIssuer } from '../../support/teams/issuer';
import { openTokenOffice, TokenOffice } from '../../support/teams/token-office';

const silent = pino({ level: 'silent' });
const timeoutMs = 400;

let connector: TestConnector;
beforeEach(async () => (connector = await startConnector()));
afterEach(() => connector.close());

const local = createConnector(undefined, { requestTimeout: timeoutMs });

const { reply, update, unasked } = waysToSend(() => connector.url, local);

test('replies, updates a message, and sends a message without a turn, in the conversation', async () => {
  for (const send of [reply, update, unasked]) expect((await send()).error).toBeUndefined();
  const sent = { conversationId: 'a:chat', activity: { text: 'hello' } };
  expect(connector.requests).toMatchObject([
    { ...sent, method: 'POST', activityId: 'asked' },
    { ...sent, method: 'PUT', activityId: 'shown' },
    { ...sent, method: 'POST', activityId: undefined },
  ]);
  expect(connector.requests.map(({ authorization }) => authorization)).toEqual(Array(3).fill(undefined));
});

// By default the SDK would try each of these up to four times, and could post the message as often.
describe.each([
  ['a reply', reply],
  ['an update', update],
  ['a message without a turn', unasked],
])('%s', (_what, send) => {
  test.each([
    [500, {}],
    [502, {}],
    [503, {}],
    [504, {}],
    [503, { 'retry-after': '0' }],
    [429, { 'retry-after': '0' }],
  ])('is sent exactly once when the answer is %s %o', async (status, headers) => {
    connector.failWith(status, headers);
    const { error } = await send();
    expect(error).toMatchObject({ statusCode: status });
    expect(connector.requests).toHaveLength(1);
  });

  test('is sent exactly once when the connection breaks', async () => {
    connector.next('reset');
    expect(isNativeError((await send()).error)).toBe(true);
    expect(connector.requests).toHaveLength(1);
  });

  test.each(['hang', 'stall'] as const)(
    'stops at the time limit, not earlier, when the answers %s',
    async (how) => {
      connector.next(how);
      const { error, ms } = await send();
      expect(isNativeError(error)).toBe(true);
      expect(ms).toBeGreaterThan(timeoutMs - 50);
      expect(connector.requests).toHaveLength(1);
    },
  );
});

describe('tokens', () => {
  let issuer: Issuer;
  let office: TokenOffice;
  let bot: Connector;
  let impatient: Connector;
  let authorization: string;
  let bots = 0;

  beforeEach(async () => {
    issuer = await startIssuer();
    bots += 1;
    const appId = `bot-${bots}`;
    office = openTokenOffice(appId);
    const settings = { ...credentials, ...issuer.settings, MicrosoftAppId: appId };
    bot = createConnector(settings, { tokens: office.tokens });
    impatient = createConnector(settings, { requestTimeout: timeoutMs, tokens: office.tokens });
    authorization = issuer.sign({ appId, serviceUrl: connector.url });
  });
  afterEach(() => issuer.close());

  const errorsOf = async (sendings: readonly Promise<Sending>[]): Promise<readonly unknown[]> =>
    (await Promise.all(sendings)).flatMap(({ error }) => error ?? []);

  test('fifty requests at once, with and without a turn, share one token', async () => {
    const half = Array.from({ length: 25 });
    const sendings = half.flatMap(() => [reply(bot, authorization), unasked(bot)]);
    expect(await errorsOf(sendings)).toEqual([]);
    expect(office.asked).toBe(1);
    expect(connector.requests.map((request) => request.authorization)).toEqual(
      Array(50).fill('Bearer token-1'),
    );
  });

  test('a token is used until five minutes before it expires', async () => {
    office.giveFor(4);
    await unasked(bot);
    office.giveFor(60);
    for (const send of [unasked, unasked]) await send(bot);
    expect(connector.requests.map((request) => request.authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-2',
      'Bearer token-2',
    ]);
  });

  test('a refused token fails all waiting requests, and the next request asks again', async () => {
    office.refuse('AADSTS7000215: Invalid client secret provided.');
    const errors = await errorsOf([unasked(bot), unasked(bot), unasked(bot)]);
    expect(errors).toMatchObject(Array(3).fill({ name: 'NoToken', code: 'Token AADSTS7000215' }));
    expect(office.asked).toBe(1);
    expect(connector.requests).toEqual([]);

    office.giveFor(60);
    expect((await unasked(bot)).error).toBeUndefined();
    expect(office.asked).toBe(2);
  });

  test('a token that never arrives fails at the time limit, and the next request asks again', async () => {
    office.hang();
    const { error } = await unasked(impatient);
    expect(error).toMatchObject({ name: 'NoToken', code: 'Token' });

    office.giveFor(60);
    expect((await unasked(impatient)).error).toBeUndefined();
  });

  test('a managed identity works in the same way', async () => {
    let asked = 0;
    const identity = {
      getToken: async () => {
        asked += 1;
        return { token: 'managed', expiresOnTimestamp: Date.now() + 3_600_000 };
      },
    };
    const tokens = new ManagedIdentityServiceClientCredentialsFactory('managed-bot', {
      // The test uses only the tokens of Azure's credential.
      createAzureServiceTokenProvider: () => identity as never,
    });
    const settings = { ...credentials, ...managed, MicrosoftAppId: 'managed-bot' };
    const through = createConnector(settings, { tokens });
    expect(await errorsOf(Array.from({ length: 50 }, () => unasked(through)))).toEqual([]);
    expect(asked).toBe(1);
    expect(connector.requests[49]?.authorization).toBe('Bearer managed');
  });
});

const credentials: Credentials = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppPassword: 'top secret',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
};

const managed = { MicrosoftAppType: 'UserAssignedMsi', MicrosoftAppPassword: '' } as const;

test.each<readonly [string, Credentials]>([
  ['MultiTenant', { ...credentials, MicrosoftAppType: 'MultiTenant' }],
  ['SingleTenant', credentials],
  ['UserAssignedMsi', { ...credentials, ...managed }],
])('a %s bot has a client for the connector', async (_type, given) => {
  expect(await createConnector(given).connect(connector.url)).toBeInstanceOf(ConnectorClient);
});

test('the meter counts every request by its status, or by the reason for no answer', async () => {
  const ends: ConnectorEnd[] = [];
  const meter = { ...noMeter, connector: (end: ConnectorEnd) => void ends.push(end) };
  const measured = createConnector(undefined, { requestTimeout: timeoutMs, meter });
  connector.next('accept', throttled(1), refusals.unavailable, 'reset', 'stall', 'hang');
  for (let sent = 0; sent < 6; sent += 1) await reply(measured);
  await unasked(measured);
  expect(ends).toEqual([201, 429, 503, 'no-answer', 'no-answer', 'no-answer', 201]);
});

test('the meter counts a request without a token as no-token', async () => {
  const ends: ConnectorEnd[] = [];
  const meter = { ...noMeter, connector: (end: ConnectorEnd) => void ends.push(end) };
  const appId = '00000000-0000-4000-8000-00000000000e';
  const office = openTokenOffice(appId);
  office.refuse('AADSTS7000215: Invalid client secret provided.');
  await unasked(createConnector({ ...credentials, MicrosoftAppId: appId }, { tokens: office.tokens, meter }));
  expect(ends).toEqual(['no-token']);
});

describe('with credentials', () => {
  let server: BotServer;
  let turns: number;
  let complaints: jest.SpyInstance;

  beforeEach(async () => {
    turns = 0;
    const receive = createReceive(createConnector(credentials), async () => void (turns += 1));
    server = await startServer(
      { host: '127.0.0.1', port: 0, localMode: false },
      { receive, whyNotReady: async () => undefined, meter: noMeter, log: silent },
    );
    // The SDK logs each refusal to the console of the process, which loads the SDK once for all tests.
    complaints = jest.spyOn(processConsole, 'error').mockImplementation(() => undefined);
  });
  afterEach(async () => {
    complaints.mockRestore();
    await server.close(Promise.resolve());
  });

  const channelWith = (headers: Readonly<Record<string, string>>): Channel =>
    createChannel({ bot: { url: `http://127.0.0.1:${server.port}` }, serviceUrl: connector.url, headers });

  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${part({ alg: 'none', typ: 'JWT' })}.${part({ iss: 'https://contoso.com', aud: 'bot' })}.`;

  test.each([
    ['no signature', {}],
    ['an empty signature', { authorization: '' }],
    ['a word as its signature', { authorization: 'letmein' }],
    ['a password', { authorization: 'Basic dG9wIHNlY3JldA==' }],
    ['an invalid token', { authorization: 'Bearer nonsense' }],
    ['an unsigned token of another sender', { authorization: `Bearer ${unsigned}` }],
  ])('an activity with %s does not reach the bot, and gets an empty answer', async (_what, headers) => {
    const channel = channelWith(headers);
    for (const answer of [await channel.say('start'), await channel.press({ verb: 'start', data: {} })]) {
      expect(answer).toMatchObject({ status: 401, text: '' });
    }
    expect(turns).toBe(0);
    expect(connector.requests).toEqual([]);
  });
});
