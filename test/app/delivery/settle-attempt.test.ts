import { Instant } from '../../../src/domain/values/dates';
import { sendAgain } from '../../../src/app/delivery/send-again';
import {
  settleAttempt,
  settleSpent,
  settleUnreachable,
  settleVoid,
} from '../../../src/app/delivery/settle-attempt';
import { Delivery } from '../../../src/domain/delivery/delivery';
import { SendResult } from '../../../src/domain/delivery/send-result';
import { claimAt, referenceTo, summaryKey, summaryTo } from '../../support/deliveries';
import { first, keep, now, partner } from '../../support/makers';
import { withApp } from '../../support/with-app';

const worker = 'worker-1';
const board = referenceTo('tenant-1/board');
const refused = (status: number, retryAfter?: number): SendResult => ({
  kind: 'refused',
  status,
  code: '',
  retryAfter,
});

const app = withApp(async (app) => {
  await keep(app, {});
  await app.references.save(board);
});

/** Takes the oldest due delivery. */
const claimed = async (): Promise<Delivery> => first(await app.outbox.claim(claimAt(app.now().getTime())));

async function attempt(result: SendResult, delivery?: Delivery) {
  const taken = delivery ?? (await claimed());
  return settleAttempt(app, worker, { delivery: taken, result, random: 0.5 });
}

const kept = (key = summaryKey()) => app.outbox.load(key);

/** Returns the messages to the sender about a delivery that was given up. */
const told = async (queuedAt: Instant, key = summaryKey()) => app.outbox.about(`${key}/${queuedAt}`);

describe('an attempt', () => {
  beforeEach(() => app.outbox.add([summaryTo()]));

  it('that arrived is recorded, with the conversation that was created for it', async () => {
    const reference = { ...board, conversationId: 'made-for-board' };
    const result: SendResult = { kind: 'sent', activityId: 'message-1' };
    await settleAttempt(app, worker, { delivery: await claimed(), result, reference, random: 0 });
    expect(await kept()).toMatchObject({ state: 'delivered', activityId: 'message-1', deliveredAt: now });
    expect(await app.references.load(board.id)).toEqual(reference);
  });

  it('that must be repeated is repeated when its wait is over', async () => {
    const verdict = await attempt(refused(502));
    expect(verdict).toMatchObject({ delivery: { state: 'queued', nextAt: '2026-04-06T09:30:02.000Z' } });
    expect(await kept()).toEqual(verdict.delivery);
    expect(await app.outbox.claim(claimAt(Date.parse(now) + 1_999))).toEqual([]);
    expect(await app.outbox.claim(claimAt(Date.parse(now) + 2_000))).toMatchObject([{ attempts: 2 }]);
  });

  it('with a requested pause stops the whole tenant for that time', async () => {
    await app.outbox.add([
      summaryTo({ recipientId: 'tenant-1/lead', createdAt: '2026-04-06T09:30:00.001Z' }),
    ]);
    await attempt(refused(429, 10_000));
    expect(await app.outbox.claim(claimAt(Date.parse(now) + 9_999))).toEqual([]);
    expect(await app.outbox.claim(claimAt(Date.parse(now) + 10_000))).toHaveLength(2);
  });

  it('to a person who blocked the bot waits, and marks the person', async () => {
    const result: SendResult = { kind: 'refused', status: 403, code: 'ConversationBlockedByUser' };
    expect(await attempt(result)).toMatchObject({ unreachable: 'blocked' });
    expect(await kept()).toMatchObject({ state: 'waiting', reason: 'blocked' });
    expect(await app.references.load(board.id)).toEqual({ ...board, unreachable: 'blocked' });
  });

  it('in a deleted conversation forgets it, and is made again at once', async () => {
    await attempt(refused(404));
    expect(await app.references.load(board.id)).toEqual({ ...board, conversationId: '' });
    expect(await kept()).toMatchObject({ state: 'queued', remade: true, nextAt: now });
  });
});

describe('the partner gets a message', () => {
  it('once when a summary was given up', async () => {
    await app.outbox.add([summaryTo()]);
    const delivery = await claimed();
    await attempt(refused(400), delivery);
    await attempt(refused(400), delivery);
    const expected = { kind: 'not-reached', recipientId: partner.id, tenantId: 'tenant-1', state: 'queued' };
    expect(await told(now)).toMatchObject([{ ...expected, engagementId: 'engagement-1' }]);
  });

  it('again when it was sent again and given up again', async () => {
    await app.outbox.add([summaryTo()]);
    await attempt(refused(400));
    const later = '2026-04-06T12:00:00.000Z';
    app.setClock(later);
    await sendAgain(app, { person: partner, reader: partner }, summaryKey());
    const due = await app.outbox.claim(claimAt(Date.parse(later)));
    const again = first(due.filter(({ kind }) => kind === 'summary'));
    await attempt(refused(400), again);
    expect([await told(now), await told(later)]).toMatchObject([
      [{ state: 'queued' }],
      [{ state: 'queued' }],
    ]);
  });

  it('when an answer was given up', async () => {
    const key = 'answer/question-1/tenant-1/board';
    await app.outbox.add([summaryTo({ kind: 'answer', aboutId: 'question-1', key })]);
    await attempt(refused(400));
    expect(await told(now, key)).toMatchObject([{ kind: 'not-reached', recipientId: partner.id }]);
  });

  it('not about a question: the asking reader gets it', async () => {
    const key = 'question/question-1/partner';
    await app.questions.ask(
      {
        ...{ id: 'question-1', engagementId: 'engagement-1', noteId: 'note-1', tenantId: 'tenant-1' },
        ...{ readerId: board.id, asker: 'Board', askerId: board.id, text: 'When?', askedAt: now },
        ...{ answer: undefined, answeredAt: undefined },
      },
      [],
    );
    await app.outbox.add([
      summaryTo({ kind: 'question', aboutId: 'question-1', key, recipientId: partner.id }),
    ]);
    await attempt(refused(400));
    expect(await told(now, key)).toMatchObject([{ kind: 'not-reached', recipientId: board.id }]);
  });

  it('not about an attempt that will be repeated or waits', async () => {
    await app.outbox.add([summaryTo()]);
    await attempt(refused(502));
    app.setClock('2026-04-06T09:31:00.000Z');
    await attempt(refused(403));
    expect(await told(now)).toEqual([]);
  });

  it.each(['question', 'reminder', 'digest', 'not-reached'] as const)('not about a %s', async (kind) => {
    await app.outbox.add([summaryTo({ kind })]);
    expect((await attempt(refused(400))).delivery.state).toBe('failed');
    expect(await told(now)).toEqual([]);
  });

  it('not about a deleted walk', async () => {
    await app.outbox.add([summaryTo({ engagementId: 'engagement-9' })]);
    await attempt(refused(400));
    expect(await told(now)).toEqual([]);
  });

  it('not about a delivery that was canceled meanwhile', async () => {
    await app.outbox.add([summaryTo()]);
    const delivery = await claimed();
    await app.outbox.cancelFor(board.id);
    await attempt(refused(400), delivery);
    expect(await kept()).toMatchObject({ state: 'cancelled' });
    expect(await told(now)).toEqual([]);
  });
});

describe('before an attempt', () => {
  it.each<[string, number, Instant, string | undefined, Partial<Delivery>?]>([
    ['the eighth attempt may still be made', 7, '2026-04-07T09:29:59.000Z', undefined],
    ['after the eighth, the delivery is given up', 8, '2026-04-06T10:00:00.000Z', 'too-often'],
    ['after 24 hours too', 2, '2026-04-07T09:30:00.000Z', 'too-long'],
    [
      'a delivery that was never tried is tried, even after the bot was down',
      0,
      '2026-04-07T10:30:00.000Z',
      undefined,
    ],
    ['a delivery that was tried once is not tried again', 1, '2026-04-07T10:30:00.000Z', 'too-long'],
    [
      'nor is one with an attempt that does not count',
      0,
      '2026-04-07T10:30:00.000Z',
      'too-long',
      { lastError: '401' },
    ],
    ['nor is one that may have arrived', 0, '2026-04-07T10:30:00.000Z', 'too-long', { uncertain: true }],
  ])('%s', async (_, attempts, at, reason, before: Partial<Delivery> = {}) => {
    await app.outbox.add([summaryTo({ attempts, ...before })]);
    app.setClock(at);
    const given = await settleSpent(app, worker, await claimed());
    expect(given?.reason).toBe(reason);
    expect((await kept())?.state).toBe(reason ? 'failed' : 'queued');
    expect(await told(now)).toHaveLength(reason ? 1 : 0);
  });

  it('a delivery to an unreachable recipient waits, without an attempt', async () => {
    await app.references.save({ ...board, unreachable: 'blocked' });
    await app.outbox.add([summaryTo()]);
    await settleUnreachable(app, worker, { delivery: await claimed(), reason: 'blocked' });
    expect(await kept()).toMatchObject({ state: 'waiting', reason: 'blocked', attempts: 0 });
  });

  it('a recipient who just became reachable does not have to wait', async () => {
    await app.outbox.add([summaryTo()]);
    await settleUnreachable(app, worker, { delivery: await claimed(), reason: 'blocked' });
    expect(await kept()).toMatchObject({ state: 'queued', reason: undefined });
  });

  it('a delivery without content is canceled, without a message about it', async () => {
    await app.outbox.add([summaryTo()]);
    await settleVoid(app, worker, await claimed());
    expect(await kept()).toMatchObject({ state: 'cancelled' });
    expect(await app.outbox.claim(claimAt(Date.parse(now) + 3_600_000))).toEqual([]);
  });
});
