import { NoToken } from '../../src/delivery/no-token';
import { Message } from '../../cards/render';
import { createSend } from '../../src/delivery/teams-sender';
import { channelKey, ConversationReference } from '../../src/domain/delivery/recipient';
import { SendResult } from '../../src/domain/delivery/send-result';
import { createConnector } from '../../src/host/teams/connector';
import { startConnector, TestConnector } from '../support/teams/connector';
import { ConnectorAnswer, refusals, throttled } from '../support/teams/connector-answers';

const now = Date.parse('2021-03-01T09:00:00Z');
const requestTimeout = 1_000;

const letter: Message = {
  card: { title: 'Contoso: on track', content: { type: 'AdaptiveCard', version: '1.4', body: [] } },
};

let connector: TestConnector;
beforeEach(async () => (connector = await startConnector()));
afterEach(() => connector.close());

const { connect } = createConnector(undefined, { requestTimeout });
const send = createSend(connect, () => now);

function reader(changes: Partial<ConversationReference> = {}): ConversationReference {
  return {
    id: 'tenant/reader',
    tenantId: 'tenant',
    conversationId: 'a:chat',
    serviceUrl: connector.url,
    botId: '28:bot',
    userId: '29:reader',
    teamId: '',
    name: 'A reader',
    language: 'de',
    timeZone: 'Europe/Berlin',
    unreachable: undefined,
    ...changes,
  };
}

function channel(changes: Partial<ConversationReference> = {}): ConversationReference {
  const conversationId = '19:channel@thread.tacv2';
  return reader({ ...channelKey('tenant', conversationId), conversationId, userId: '', ...changes });
}

async function resultOf(answer: ConnectorAnswer, activityId?: string): Promise<SendResult> {
  connector.next(answer);
  return (await send(reader(), letter, activityId)).result;
}

describe('the message sent', () => {
  test('a card becomes a message with the card and, for the notification, its title', async () => {
    expect(await send(reader(), letter, undefined)).toEqual({
      result: { kind: 'sent', activityId: 'sent-1' },
    });
    expect(connector.requests).toMatchObject([
      {
        method: 'POST',
        path: '/v3/conversations/a%3Achat/activities',
        accepted: true,
        activity: {
          type: 'message',
          channelId: 'msteams',
          from: { id: '28:bot' },
          recipient: { id: '29:reader' },
          conversation: { id: 'a:chat', tenantId: 'tenant', isGroup: false },
          summary: 'Contoso: on track',
          attachments: [
            {
              contentType: 'application/vnd.microsoft.card.adaptive',
              content: { type: 'AdaptiveCard', version: '1.4', body: [] },
            },
          ],
        },
      },
    ]);
  });

  test('a text is sent as plain text', async () => {
    await send(reader(), { text: 'Has *Contoso* answered?' }, undefined);
    expect(connector.requests[0]?.activity).toMatchObject({
      text: 'Has *Contoso* answered?',
      textFormat: 'plain',
    });
  });

  test('a letter for an existing message updates that message', async () => {
    expect((await send(reader(), letter, 'shown')).result).toEqual({ kind: 'sent', activityId: 'shown' });
    expect(connector.requests).toMatchObject([
      { method: 'PUT', conversationId: 'a:chat', activityId: 'shown', activity: { id: 'shown' } },
    ]);
  });

  test('a channel gets a message without a recipient', async () => {
    expect((await send(channel(), letter, undefined)).result.kind).toBe('sent');
    const [request] = connector.requests;
    expect(request).toMatchObject({
      conversationId: '19:channel@thread.tacv2',
      activity: { conversation: { isGroup: true } },
    });
    expect(request?.activity).not.toHaveProperty('recipient');
  });
});

describe('the result of sending', () => {
  const refused = (status: number, code = '', retryAfter?: number): SendResult => ({
    kind: 'refused',
    status,
    code,
    retryAfter,
  });
  const minute = 60_000;

  test.each<readonly [string, ConnectorAnswer, SendResult]>([
    ['accepted', 'accept', { kind: 'sent', activityId: 'sent-1' }],
    ['accepted without an id', { status: 202, body: {} }, { kind: 'sent', activityId: '' }],
    ['accepted without a body', { status: 200 }, { kind: 'sent', activityId: '' }],
    ['accepted with a text as body', { status: 201, body: 'Thank you' }, { kind: 'sent', activityId: '' }],

    ['malformed', refusals.badArgument, refused(400, 'BadArgument')],
    ['not authorized', refusals.denied, refused(401)],
    ['an unknown bot', refusals.notRegistered, refused(401, 'BotNotRegistered')],
    ['not installed', refusals.notInstalled, refused(403, 'ForbiddenOperationException')],
    ['not in the roster', refusals.notInRoster, refused(403, 'BotNotInConversationRoster')],
    ['blocked by the user', refusals.blockedByUser, refused(403, 'ConversationBlockedByUser')],
    ['disabled by an admin', refusals.disabledByAdmin, refused(403, 'BotDisabledByAdmin')],
    [
      'writes blocked, with the code as JSON in the message',
      refusals.writesBlocked,
      refused(403, 'MessageWritesBlocked'),
    ],
    [
      'writes blocked, with the code inside an error',
      {
        status: 403,
        body: { error: { code: 'ServiceError', message: '{"subCode":"MessageWritesBlocked"}' } },
      },
      refused(403, 'MessageWritesBlocked'),
    ],
    ['no conversation', refusals.conversationGone, refused(404, 'ConversationNotFound')],
    ['no message to update', refusals.activityGone, refused(404, 'ActivityNotFoundInConversation')],
    ['a failed precondition', refusals.precondition, refused(412, 'PreconditionFailed')],
    ['too large', refusals.tooLarge, refused(413, 'MessageSizeTooBig')],
    ['a fault', refusals.fault, refused(500, 'ServiceError')],
    ['a web page', refusals.badGateway, refused(502)],
    ['no body', refusals.unavailable, refused(503)],
    ['a gateway', refusals.gatewayTimeout, refused(504, 'GatewayTimeout')],

    ['a code at the top level', { status: 400, body: { code: 'BadSyntax' } }, refused(400, 'BadSyntax')],
    [
      'a sentence instead of a code',
      { status: 400, body: { error: { code: 'Bad Argument' } } },
      refused(400),
    ],
    ['a number instead of a code', { status: 400, body: { error: { code: 7 } } }, refused(400)],
    ['null', { status: 500, body: 'null' }, refused(500)],
    [
      'a message that is not valid JSON',
      { status: 403, body: { error: { message: '{"subCode"' } } },
      refused(403),
    ],

    ['too many, wait 7 seconds', throttled(7), refused(429, 'Throttled', 7_000)],
    ['wait 0 seconds', throttled(0), refused(429, 'Throttled', 0)],
    ['wait a day', throttled(86_400), refused(429, 'Throttled', 10 * minute)],
    [
      'wait until a time one minute ahead',
      throttled('Mon, 01 Mar 2021 09:01:00 GMT'),
      refused(429, 'Throttled', minute),
    ],
    [
      'wait until a time one hour ago',
      throttled('Mon, 01 Mar 2021 08:00:00 GMT'),
      refused(429, 'Throttled', 0),
    ],
    [
      'wait until tomorrow',
      throttled('Tue, 02 Mar 2021 09:00:00 GMT'),
      refused(429, 'Throttled', 10 * minute),
    ],
    ['wait for an unreadable time', throttled('a while'), refused(429, 'Throttled')],
    [
      'unavailable for 3 seconds',
      { ...refusals.unavailable, headers: { 'retry-after': '3' } },
      refused(503, '', 3_000),
    ],

    ['no answer comes', 'hang', { kind: 'no-answer', why: 'timeout' }],
    ['the answer stops in the middle', 'stall', { kind: 'no-answer', why: 'PARSE_ERROR' }],
    ['the connection breaks', 'reset', { kind: 'no-answer', why: 'ECONNRESET' }],
    [
      'the connection breaks after the message was taken',
      'reset after',
      { kind: 'no-answer', why: 'ECONNRESET' },
    ],
  ])('%s', async (_what, answer, expected) => {
    expect(await resultOf(answer)).toEqual(expected);
    expect(connector.requests).toHaveLength(1);
  });

  test('an update reports errors in the same way', async () => {
    expect(await resultOf(refusals.activityGone, 'shown')).toEqual(
      refused(404, 'ActivityNotFoundInConversation'),
    );
  });

  test.each<readonly [string, string, SendResult]>([
    ['no server listens there', 'http://127.0.0.1:1/', { kind: 'not-connected', why: 'ECONNREFUSED' }],
    [
      'no such host',
      'http://connector.invalid/',
      { kind: 'not-connected', why: expect.any(String) as string },
    ],
    ['no valid address', 'nonsense', { kind: 'not-connected', why: expect.any(String) as string }],
  ])('%s', async (_what, serviceUrl, expected) => {
    expect((await send(reader({ serviceUrl }), letter, undefined)).result).toEqual(expected);
  });

  test.each([
    [
      'AADSTS7000215: Invalid client secret provided for contoso',
      { kind: 'refused', status: 401, code: 'Token AADSTS7000215' },
    ],
    ['network error', { kind: 'not-connected', why: 'Token' }],
  ])(
    'without a token (%s) it sends no message, and the result contains no error text',
    async (message, result) => {
      const withoutToken = createSend(() => Promise.reject(new NoToken(new Error(message))));
      expect((await withoutToken(reader(), letter, undefined)).result).toEqual(result);
    },
  );
});

describe('a recipient without a conversation', () => {
  const unknown = (changes: Partial<ConversationReference> = {}): ConversationReference =>
    reader({ conversationId: '', userId: '', ...changes });

  test('gets a new one, which is returned to be stored', async () => {
    const sent = await send(unknown(), letter, undefined);
    const reference = { ...unknown(), conversationId: 'made-for-reader' };
    expect(sent).toEqual({ result: { kind: 'sent', activityId: 'sent-2' }, reference });
    expect(connector.requests).toMatchObject([
      {
        path: '/v3/conversations',
        newConversation: {
          bot: { id: '28:bot' },
          members: [{ id: 'reader' }],
          tenantId: 'tenant',
          channelData: { tenant: { id: 'tenant' } },
          isGroup: false,
        },
      },
      { conversationId: 'made-for-reader', activity: { recipient: { id: 'reader' } } },
    ]);
  });

  test('is addressed by their id for the bot, if they have written to it before', async () => {
    await send(unknown({ userId: '29:reader' }), letter, undefined);
    expect(connector.requests[0]?.newConversation?.members).toEqual([{ id: '29:reader' }]);
  });

  test('gets a new message, because the new conversation has no message to update', async () => {
    await send(unknown(), letter, 'shown');
    expect(connector.requests.map(({ method }) => method)).toEqual(['POST', 'POST']);
  });

  test('gets the new one returned also when the letter is refused', async () => {
    connector.nextIn('made-for-reader', throttled(1));
    expect(await send(unknown(), letter, undefined)).toMatchObject({
      result: { kind: 'refused', status: 429 },
      reference: { conversationId: 'made-for-reader' },
    });
  });

  test.each<readonly [string, ConnectorAnswer, SendResult]>([
    ['refused', refusals.notInstalled, { kind: 'refused', status: 403, code: 'ForbiddenOperationException' }],
    ['never answered', 'hang', { kind: 'not-connected', why: 'timeout' }],
    ['broken off', 'reset after', { kind: 'not-connected', why: 'ECONNRESET' }],
    [
      'answered in words',
      { status: 200, body: 'Done' },
      { kind: 'not-connected', why: 'no-conversation-id' },
    ],
    [
      'answered without an id',
      { status: 200, body: {} },
      { kind: 'not-connected', why: 'no-conversation-id' },
    ],
  ])(
    'when the request for one is %s, the letter has certainly not arrived',
    async (_what, answer, expected) => {
      connector.nextIn('', answer);
      expect(await send(unknown(), letter, undefined)).toEqual({ result: expected });
      expect(connector.requests).toHaveLength(1);
    },
  );

  test('cannot be reached without a known connector, or when it is a channel', async () => {
    const notNow = { result: { kind: 'not-connected', why: 'NoServiceUrl' } };
    expect(await send(reader({ serviceUrl: '' }), letter, undefined)).toEqual(notNow);
    expect(await send(unknown({ serviceUrl: '' }), letter, undefined)).toEqual(notNow);
    const nowhere = { result: { kind: 'no-conversation' } };
    expect(await send(channel({ conversationId: '' }), letter, undefined)).toEqual(nowhere);
    expect(connector.requests).toEqual([]);
  });
});
