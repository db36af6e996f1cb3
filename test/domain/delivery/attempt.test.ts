import { Instant } from '../../../src/domain/values/dates';
import { afterAttempt, givenUp, AttemptVerdict } from '../../../src/domain/delivery/attempt';
import { Delivery, failures, newDelivery } from '../../../src/domain/delivery/delivery';
import { channelKey } from '../../../src/domain/delivery/recipient';
import { SendResult } from '../../../src/domain/delivery/send-result';

const person = { id: 'tenant-1/reader', tenantId: 'tenant-1' };
const channel = channelKey('tenant-1', '19:pilot@thread.tacv2');
const about = { kind: 'summary', engagementId: 'engagement-1', aboutId: 'note-1', version: 3 } as const;

const queuedAt: Instant = '2026-04-06T09:30:00.000Z';
const now: Instant = '2026-04-06T10:00:00.000Z';
const [in2Seconds, in5Minutes] = ['2026-04-06T10:00:02.000Z', '2026-04-06T10:05:00.000Z'] as const;
const aDayLater: Instant = '2026-04-07T09:30:00.000Z';

/** A delivery at its first attempt; with random 0.5 its first wait is two seconds. */
const toPerson: Delivery = { ...newDelivery(about, person, queuedAt), attempts: 1 };
const toChannel: Delivery = { ...newDelivery(about, channel, queuedAt), attempts: 1 };

const refused = (status: number, code = '', retryAfter?: number): SendResult => ({
  ...{ kind: 'refused', status, code },
  ...(retryAfter !== undefined && { retryAfter }),
});

type Expected = Omit<AttemptVerdict, 'delivery'> & { readonly becomes: Partial<Delivery> };
type Row = [what: string, result: SendResult, expected: Expected, before?: Partial<Delivery>, at?: Instant];

const again = { waited: 2_000, nextAt: in2Seconds } as const;

/** Tests every row of a table with this delivery. */
function holdFor(delivery: Delivery, rows: readonly Row[]): void {
  it.each<Row>(rows)('%s', (_what, result, { becomes, ...besides }, before = {}, at = now) => {
    const given = { ...delivery, ...before };
    const expected: AttemptVerdict = { delivery: { ...given, ...becomes }, ...besides };
    expect(afterAttempt(given, result, { now: at, random: 0.5 })).toEqual(expected);
  });
}

describe('a message that arrived', () => {
  const delivered = { state: 'delivered', deliveredAt: now } as const;

  holdFor(toPerson, [
    [
      'is delivered, with the id of the message',
      { kind: 'sent', activityId: 'message-1' },
      { becomes: { ...delivered, activityId: 'message-1' } },
    ],
    [
      'keeps the id of the message that it updates, when the answer has no id',
      { kind: 'sent', activityId: '' },
      { becomes: { ...delivered, activityId: 'message-1' } },
      { activityId: 'message-1' },
    ],
    [
      'loses its earlier reason and error',
      { kind: 'sent', activityId: 'message-1' },
      { becomes: { ...delivered, activityId: 'message-1', reason: undefined, lastError: undefined } },
      { reason: 'blocked', lastError: '429', attempts: 7 },
    ],
    [
      'counts also after the last attempt and the last hour',
      { kind: 'sent', activityId: 'message-1' },
      { becomes: { ...delivered, deliveredAt: aDayLater, activityId: 'message-1' } },
      { attempts: 8 },
      aDayLater,
    ],
  ]);
});

describe('an attempt without an answer', () => {
  holdFor(toPerson, [
    [
      'is tried again and may have arrived',
      { kind: 'no-answer', why: 'ETIMEDOUT' },
      { becomes: { ...again, uncertain: true, lastError: 'ETIMEDOUT' } },
    ],
    [
      'without a connection has not arrived, and does not count',
      { kind: 'not-connected', why: 'ECONNREFUSED' },
      { becomes: { ...again, attempts: 0, lastError: 'ECONNREFUSED' } },
    ],
    [
      'without a connection does not use up the last attempt',
      { kind: 'not-connected', why: 'ECONNREFUSED' },
      { becomes: { ...again, attempts: 7, lastError: 'ECONNREFUSED' } },
      { attempts: 8 },
    ],
    [
      'without a connection for 24 hours is given up',
      { kind: 'not-connected', why: 'ECONNREFUSED' },
      { becomes: { attempts: 0, state: 'failed', reason: 'too-long', lastError: 'ECONNREFUSED' } },
      {},
      aDayLater,
    ],
    [
      'is given up after eight attempts, and may have arrived',
      { kind: 'no-answer', why: 'ETIMEDOUT' },
      { becomes: { state: 'failed', reason: 'too-often', uncertain: true, lastError: 'ETIMEDOUT' } },
      { attempts: 8 },
    ],
    [
      'without a conversation waits until the bot is installed',
      { kind: 'no-conversation' },
      { becomes: { state: 'waiting', reason: 'not-installed' }, unreachable: 'not-installed' },
    ],
  ]);
});

describe('an answer that asks for another attempt', () => {
  holdFor(toPerson, [
    ['412', refused(412), { becomes: { ...again, lastError: '412' } }],
    ['502', refused(502), { becomes: { ...again, lastError: '502' } }],
    ['503', refused(503), { becomes: { ...again, lastError: '503' } }],
    ['504', refused(504), { becomes: { ...again, lastError: '504' } }],
    ['429 without Retry-After', refused(429), { becomes: { ...again, lastError: '429' } }],
    [
      '429 with Retry-After: the tenant pauses, and the delivery waits at least as long',
      refused(429, 'ThrottledException', 30_000),
      {
        becomes: { waited: 2_000, nextAt: '2026-04-06T10:00:30.000Z', lastError: '429 ThrottledException' },
        restTenant: 30_000,
      },
    ],
    [
      '503 with a Retry-After that is shorter than the wait',
      refused(503, '', 500),
      { becomes: { ...again, lastError: '503' }, restTenant: 500 },
    ],
    [
      'waits longer each time',
      refused(502),
      { becomes: { waited: 15_500, nextAt: '2026-04-06T10:00:15.500Z', lastError: '502' } },
      { waited: 10_000, attempts: 7 },
    ],
    [
      'is given up after eight attempts',
      refused(502),
      { becomes: { state: 'failed', reason: 'too-often', lastError: '502' } },
      { attempts: 8 },
    ],
    [
      'is given up after 24 hours',
      refused(502),
      { becomes: { state: 'failed', reason: 'too-long', lastError: '502' } },
      {},
      aDayLater,
    ],
    [
      'is not given up a moment before',
      refused(502),
      { becomes: { waited: 2_000, nextAt: '2026-04-07T09:30:01.999Z', lastError: '502' } },
      {},
      '2026-04-07T09:29:59.999Z',
    ],
    [
      'pauses the tenant although the delivery is given up',
      refused(429, '', 30_000),
      { becomes: { state: 'failed', reason: 'too-often', lastError: '429' }, restTenant: 30_000 },
      { attempts: 8 },
    ],
  ]);
});

describe('401: the connector denies access', () => {
  const lastError = '401 BotNotRegistered';
  const result = refused(401, 'BotNotRegistered');

  holdFor(toPerson, [
    [
      'raises an alarm, pauses the whole tenant and does not count as an attempt',
      result,
      { becomes: { attempts: 0, nextAt: in5Minutes, lastError }, restTenant: 300_000, alarm: true },
    ],
    [
      'does not use up the last attempt',
      result,
      { becomes: { attempts: 7, nextAt: in5Minutes, lastError }, restTenant: 300_000, alarm: true },
      { attempts: 8 },
    ],
    [
      'is given up after 24 hours, with an alarm',
      result,
      {
        becomes: { state: 'failed', reason: 'too-long', lastError },
        restTenant: 300_000,
        alarm: true,
      },
      {},
      aDayLater,
    ],
  ]);
});

const unreachable = (reason: NonNullable<AttemptVerdict['unreachable']>, lastError: string): Expected => ({
  becomes: { state: 'waiting', reason, lastError },
  unreachable: reason,
});

describe('403 for a person: it waits', () => {
  holdFor(toPerson, [
    [
      'until the bot is installed',
      refused(403, 'ForbiddenOperationException'),
      unreachable('not-installed', '403 ForbiddenOperationException'),
    ],
    [
      'until they are in the conversation again',
      refused(403, 'BotNotInConversationRoster'),
      unreachable('not-installed', '403 BotNotInConversationRoster'),
    ],
    [
      'until they unblock the bot',
      refused(403, 'ConversationBlockedByUser'),
      unreachable('blocked', '403 ConversationBlockedByUser'),
    ],
    [
      'until they unblock the bot, with the other error code',
      refused(403, 'MessageWritesBlocked'),
      unreachable('blocked', '403 MessageWritesBlocked'),
    ],
    [
      'until an admin enables the bot',
      refused(403, 'BotDisabledByAdmin'),
      unreachable('disabled', '403 BotDisabledByAdmin'),
    ],
    ['for an unknown reason', refused(403, 'WeatherTooBad'), unreachable('refused', '403 WeatherTooBad')],
    ['without a reason', refused(403), unreachable('refused', '403')],
    [
      'after any number of attempts and any time',
      refused(403, 'ConversationBlockedByUser'),
      unreachable('blocked', '403 ConversationBlockedByUser'),
      { attempts: 8 },
      aDayLater,
    ],
  ]);
});

describe('403 for a channel: it waits', () => {
  holdFor(toChannel, [
    [
      'until the bot is in the team',
      refused(403, 'ForbiddenOperationException'),
      unreachable('not-in-team', '403 ForbiddenOperationException'),
    ],
    [
      'until the bot is in the channel again',
      refused(403, 'BotNotInConversationRoster'),
      unreachable('not-in-team', '403 BotNotInConversationRoster'),
    ],
    [
      'until the bot may write there',
      refused(403, 'MessageWritesBlocked'),
      unreachable('blocked', '403 MessageWritesBlocked'),
    ],
    [
      'until an admin enables the bot',
      refused(403, 'BotDisabledByAdmin'),
      unreachable('disabled', '403 BotDisabledByAdmin'),
    ],
    ['without a reason', refused(403), unreachable('refused', '403')],
  ]);
});

describe('404 for a person', () => {
  const lastError = '404 ConversationNotFound';
  const gone = refused(404, 'ConversationNotFound');

  holdFor(toPerson, [
    [
      'creates the conversation again, at once',
      gone,
      { becomes: { remade: true, nextAt: now, lastError }, forgetConversation: true },
    ],
    [
      'is given up when it was already created again',
      gone,
      { becomes: { state: 'failed', reason: 'gone', lastError } },
      { remade: true },
    ],
    [
      'for an update sends a new message, at once',
      gone,
      { becomes: { activityId: undefined, nextAt: now, lastError } },
      { activityId: 'message-1' },
    ],
    [
      'for an update sends a new message also when the conversation was already created again',
      gone,
      { becomes: { activityId: undefined, nextAt: now, lastError } },
      { activityId: 'message-1', remade: true },
    ],
  ]);
});

describe('404 for a channel', () => {
  const lastError = '404 ConversationNotFound';
  const gone = refused(404, 'ConversationNotFound');

  holdFor(toChannel, [
    [
      'is given up, because a channel cannot be created',
      gone,
      { becomes: { state: 'failed', reason: 'gone', lastError } },
    ],
    [
      'for an update sends a new message, at once',
      gone,
      { becomes: { activityId: undefined, nextAt: now, lastError } },
      { activityId: 'message-1' },
    ],
  ]);
});

describe('413: the card is too large', () => {
  const lastError = '413 MessageSizeTooBig';
  const result = refused(413, 'MessageSizeTooBig');

  holdFor(toPerson, [
    ['sends the short form at once', result, { becomes: { short: true, nextAt: now, lastError } }],
    [
      'gives up when the short form is too large as well',
      result,
      { becomes: { state: 'failed', reason: 'too-large', lastError } },
      { short: true },
    ],
  ]);
});

describe('every other answer fails the delivery', () => {
  holdFor(
    toPerson,
    [400, 402, 405, 409, 410, 418, 422, 301].map((status): Row => [
      `${status}, as refused`,
      refused(status, 'BadSyntax'),
      { becomes: { state: 'failed', reason: 'refused', lastError: `${status} BadSyntax` } },
    ]),
  );
  holdFor(
    toPerson,
    [500, 501, 505, 599].map((status): Row => [
      `${status}, as a fault`,
      refused(status),
      { becomes: { state: 'failed', reason: 'fault', lastError: `${status}` } },
    ]),
  );
});

it.each(failures)('a delivery given up (%s) keeps all other data', (reason) => {
  const before: Delivery = { ...toPerson, uncertain: true, activityId: 'message-1', lastError: '502' };
  expect(givenUp(before, reason)).toEqual({ ...before, state: 'failed', reason });
});
