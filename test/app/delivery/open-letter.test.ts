import { openFailed, openReminder } from '../../../src/app/delivery/open-letter';
import { snoozeReminder } from '../../../src/app/delivery/snooze-reminder';
import { Delivery, newDelivery } from '../../../src/domain/delivery/delivery';
import { Question } from '../../../src/domain/delivery/question';
import { readerNamed, referenceTo, summaryKey, summaryTo } from '../../support/deliveries';
import { keep, noteAnswers, now, partner, writeNote } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

describe('a reminder', () => {
  const about = {
    kind: 'reminder',
    engagementId: 'engagement-1',
    aboutId: 'engagement-1/start/due',
  } as const;
  const reminder: Delivery = newDelivery(about, partner, now);
  const days = { dueOn: '2026-04-20', overdueOn: '2026-04-27' };

  it.each([
    ['2026-04-20T08:00:00.000Z', 'due'],
    ['2026-04-27T08:00:00.000Z', 'overdue'],
  ] as const)('sent at %s says that the note is %s', async (at, standing) => {
    await keep(app, {});
    app.setClock(at);
    expect(await openReminder(app, reminder)).toMatchObject({
      engagement: { id: 'engagement-1' },
      days,
      standing,
    });
  });

  it('uses the day in its partner’s time zone', async () => {
    await keep(app, {});
    await app.references.save(referenceTo(partner.id, { timeZone: 'Pacific/Auckland' }));
    app.setClock('2026-04-26T13:00:00.000Z');
    expect(await openReminder(app, reminder)).toMatchObject({ standing: 'overdue' });
  });

  it('is empty after the note was written', async () => {
    await keep(app, {});
    app.setClock('2026-04-20T08:00:00.000Z');
    await writeNote(app, { today: '2026-04-20', typed: noteAnswers({ nextActionDate: '2026-04-21' }) });
    expect(await openReminder(app, reminder)).toBeUndefined();
  });

  it('is empty while it is snoozed, and not on the day until which it was', async () => {
    await keep(app, {});
    const press = { person: partner, engagementId: 'engagement-1', days: 3, today: '2026-04-20' } as const;
    await snoozeReminder(app, press);
    app.setClock('2026-04-22T08:00:00.000Z');
    expect(await openReminder(app, reminder)).toBeUndefined();
    app.setClock('2026-04-23T08:00:00.000Z');
    expect(await openReminder(app, reminder)).toMatchObject({ standing: 'due' });
  });

  it('is empty for a customer who pauses, and for a deleted walk', async () => {
    app.setClock('2026-05-20T08:00:00.000Z');
    expect(await openReminder(app, reminder)).toBeUndefined();
    await keep(app, { customer: { covid: 'pausing' } });
    expect(await openReminder(app, reminder)).toBeUndefined();
  });
});

describe('the message about a delivery that was given up', () => {
  const failed: Partial<Delivery> = { state: 'failed', reason: 'gone' };
  const notReached = (key: string): Delivery =>
    newDelivery(
      { kind: 'not-reached', engagementId: 'engagement-1', aboutId: `${key}/${now}` },
      partner,
      now,
    );

  beforeEach(async () => {
    await keep(app, {});
    await app.readers.save(readerNamed('Board'));
    await writeNote(app);
  });

  it('has the note, its customer and the recipient who was not reached', async () => {
    await app.outbox.add([summaryTo({ ...failed, aboutId: 'draft-1' })]);
    expect(await openFailed(app, notReached(summaryKey('draft-1')))).toMatchObject({
      ...{ delivery: failed, reader: 'Board', note: { id: 'draft-1' }, customer: 'Contoso' },
    });
  });

  it('about an answer has the note of the question', async () => {
    const question: Question = {
      ...{ id: 'question-1', engagementId: 'engagement-1', noteId: 'draft-1', tenantId: 'tenant-1' },
      ...{
        readerId: 'tenant-1/board',
        asker: 'Board',
        askerId: 'tenant-1/board',
        text: 'Since when?',
        askedAt: now,
      },
      ...{ answer: 'Since Monday.', answeredAt: now },
    };
    const key = 'answer/question-1/tenant-1/board';
    await app.questions.ask(question, [summaryTo({ ...failed, kind: 'answer', key, aboutId: 'question-1' })]);
    expect(await openFailed(app, notReached(key))).toMatchObject({
      reader: 'Board',
      note: { id: 'draft-1' },
    });
  });

  it.each<[what: string, given: Partial<Delivery>]>([
    ['after it was sent again', { state: 'queued' }],
    ['after it arrived', { state: 'delivered', deliveredAt: now }],
    ['of a note that is deleted', { ...failed, aboutId: 'draft-9' }],
  ])('is empty %s', async (_, given) => {
    const delivery = summaryTo({ aboutId: 'draft-1', ...given });
    await app.outbox.add([delivery]);
    expect(await openFailed(app, notReached(delivery.key))).toBeUndefined();
  });

  it('is empty for a deleted delivery', async () => {
    expect(await openFailed(app, notReached(summaryKey('draft-1')))).toBeUndefined();
  });
});
