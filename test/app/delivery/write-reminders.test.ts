import { PersonKey } from '../../../src/domain/values/person';
import { Day, Instant } from '../../../src/domain/values/dates';
import { changeItem } from '../../../src/app/walk/change-item';
import { Snoozed, snoozeReminder } from '../../../src/app/delivery/snooze-reminder';
import { writeReminders } from '../../../src/app/delivery/write-reminders';
import { saveCustomer } from '../../../src/app/walk/save-customer';
import { referenceTo } from '../../support/deliveries';
import {
  colleague,
  customerAnswers,
  itemAnswers,
  keep,
  noteAnswers,
  partner,
  writeNote,
} from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp(async (app) => {
  await app.references.save(referenceTo(partner.id, { timeZone: 'Europe/Berlin' }));
  await app.references.save(referenceTo(colleague.id, { timeZone: 'America/New_York' }));
});

/** Writes the reminders due at this moment. Returns the stages of all reminders of a person. */
async function stagesAt(instant: Instant, person = partner): Promise<readonly string[]> {
  app.setClock(instant);
  await writeReminders(app);
  const rows = await app.db
    .selectFrom('deliveries')
    .select('about_id')
    .where('kind', '=', 'reminder')
    .where('recipient_id', '=', person.id)
    .orderBy('about_id')
    .execute();
  return rows.map(({ about_id }) => about_id.slice('engagement-1/'.length));
}

const snooze = (days: number, today: Day, person = partner): Promise<Snoozed> =>
  snoozeReminder(app, { person, engagementId: 'engagement-1', days, today });

describe('a reminder', () => {
  it('comes at nine in the morning in its partner’s time zone', async () => {
    await keep(app, {});
    await keep(app, { id: 'engagement-2', ownerId: colleague.id });
    await keep(app, { id: 'engagement-3', ownerId: 'unheard' });
    const count = async (instant: Instant): Promise<number> => {
      app.setClock(instant);
      return writeReminders(app);
    };
    expect(await count('2026-04-20T06:59:59.999Z')).toBe(0);
    expect(await count('2026-04-20T07:00:00.000Z')).toBe(1);
    expect(await app.outbox.about('engagement-1/start/due')).toMatchObject([
      { kind: 'reminder', recipientId: partner.id, engagementId: 'engagement-1', state: 'queued' },
    ]);
    expect(await count('2026-04-20T09:00:00.000Z')).toBe(1);
    expect(await app.outbox.about('engagement-3/start/due')).toHaveLength(1);
    expect(await count('2026-04-20T12:59:59.999Z')).toBe(0);
    expect(await count('2026-04-20T13:00:00.000Z')).toBe(1);
    expect(await app.outbox.about('engagement-2/start/due')).toMatchObject([{ recipientId: colleague.id }]);
  });

  it('comes when the note is due and again when it is overdue', async () => {
    await keep(app, {});
    await writeNote(app);
    expect(await stagesAt('2026-04-20T06:00:00.000Z')).toEqual([]);
    expect(await stagesAt('2026-04-20T08:00:00.000Z')).toEqual(['draft-1/due']);
    expect(await stagesAt('2026-04-27T06:00:00.000Z')).toEqual(['draft-1/due']);
    expect(await stagesAt('2026-04-27T08:00:00.000Z')).toEqual(['draft-1/due', 'draft-1/overdue']);
    expect(await stagesAt('2026-06-27T08:00:00.000Z')).toEqual(['draft-1/due', 'draft-1/overdue']);
  });

  it('written again has no effect, and two processes at once write one', async () => {
    await keep(app, {});
    app.setClock('2026-04-20T08:00:00.000Z');
    await Promise.all([writeReminders(app), writeReminders(app)]);
    await app.outbox.change('reminder/engagement-1/start/due/partner', (present) => ({
      ...present,
      state: 'delivered',
    }));
    expect(await writeReminders(app)).toBe(0);
    expect(await app.outbox.about('engagement-1/start/due')).toMatchObject([{ state: 'delivered' }]);
  });

  it('that was missed together with the one before comes alone', async () => {
    await keep(app, {});
    expect(await stagesAt('2026-05-11T08:00:00.000Z')).toEqual(['start/overdue']);
    expect(await stagesAt('2026-05-12T08:00:00.000Z')).toEqual(['start/overdue']);
  });

  it('does not come again when the walk is changed after it', async () => {
    const { version } = await keep(app, {});
    await stagesAt('2026-04-20T08:00:00.000Z');
    const form = {
      person: partner,
      engagementId: 'engagement-1',
      itemId: 'teams',
      version,
      today: '2026-04-20',
    } as const;
    await changeItem(app, { ...form, typed: itemAnswers({ status: 'done' }) });
    expect(await stagesAt('2026-04-21T08:00:00.000Z')).toEqual(['start/due']);
    expect(await stagesAt('2026-04-27T08:00:00.000Z')).toEqual(['start/due', 'start/overdue']);
  });

  it('does not come when the note was written', async () => {
    await keep(app, {});
    app.setClock('2026-04-20T05:00:00.000Z');
    const typed = noteAnswers({ nextActionDate: '2026-04-21' });
    await writeNote(app, { today: '2026-04-20', typed });
    expect(await stagesAt('2026-04-20T08:00:00.000Z')).toEqual([]);
    expect(await stagesAt('2026-05-04T08:00:00.000Z')).toEqual(['draft-1/due']);
  });

  it('does not come while the customer pauses, and comes when the customer continues', async () => {
    await keep(app, { customer: { covid: 'pausing' } });
    expect(await stagesAt('2026-05-20T08:00:00.000Z')).toEqual([]);
    const typed = customerAnswers();
    await saveCustomer(app, { person: partner, engagementId: 'engagement-1', version: 1, typed });
    expect(await stagesAt('2026-05-20T08:01:00.000Z')).toEqual(['start/overdue']);
  });

  it('comes for each of many walks', async () => {
    for (let index = 0; index < 230; index += 1) await keep(app, { id: `engagement-${index}` });
    app.setClock('2026-04-20T08:00:00.000Z');
    let written = 0;
    for (let more = 1; more > 0; written += more) more = await writeReminders(app);
    expect(written).toBe(230);
  });
});

describe('a snoozed reminder', () => {
  beforeEach(() => keep(app, {}));

  it.each<[number, Day, readonly string[]]>([
    [1, '2026-04-21', ['start/due', 'start/overdue', 'start/snoozed-2026-04-21']],
    [3, '2026-04-23', ['start/due', 'start/overdue', 'start/snoozed-2026-04-23']],
    [7, '2026-04-27', ['start/due', 'start/snoozed-2026-04-27']],
  ])('by %i days comes on %s, and the overdue one if it is later', async (days, until, stages) => {
    await stagesAt('2026-04-20T08:00:00.000Z');
    expect(await snooze(days, '2026-04-20')).toMatchObject({
      kind: 'snoozed',
      engagement: { snoozedUntil: until },
    });
    expect(await stagesAt(`${until}T06:59:59.999Z`)).toEqual(['start/due']);
    expect(await stagesAt(`${until}T07:00:00.000Z`)).toEqual(['start/due', `start/snoozed-${until}`]);
    expect(await stagesAt('2026-06-01T08:00:00.000Z')).toEqual(stages);
  });

  it('until after the overdue day comes then, and only then', async () => {
    await stagesAt('2026-04-26T08:00:00.000Z');
    await snooze(7, '2026-04-26');
    expect(await stagesAt('2026-04-28T08:00:00.000Z')).toEqual(['start/due']);
    expect(await stagesAt('2026-05-03T08:00:00.000Z')).toEqual(['start/due', 'start/snoozed-2026-05-03']);
    expect(await stagesAt('2026-06-01T08:00:00.000Z')).toEqual(['start/due', 'start/snoozed-2026-05-03']);
  });

  it('stays as it is when the same day is pressed again', async () => {
    const first = await snooze(3, '2026-04-20');
    expect(await snooze(3, '2026-04-20')).toEqual(first);
  });

  it.each<[string, Day, PersonKey, string]>([
    ['not due yet', '2026-04-19', partner, 'not-due'],
    ['another person’s', '2026-04-20', colleague, 'unknown'],
  ])('is not possible while it is %s', async (_, today, person, kind) => {
    expect(await snooze(3, today, person)).toMatchObject({ kind });
    expect((await app.engagements.load('engagement-1'))?.snoozedUntil).toBeUndefined();
  });
});
