import { saveDraft } from '../../../src/app/notes/save-draft';
import { Question } from '../../../src/domain/delivery/question';
import { Engagement } from '../../../src/domain/walk/engagement';
import { tablesOfEngagements } from '../../../src/storage/access/tables';
import { summaryTo } from '../../support/deliveries';
import { draftForm, keep, now, writeNote } from '../../support/makers';
import { withApp } from '../../support/with-app';

let contoso: Engagement;
const app = withApp(async (app) => {
  contoso = await keep(app, {});
  await keep(app, { id: 'engagement-2', customer: { name: 'Fabrikam' } });
});

const reload = async (): Promise<Engagement> => (await app.engagements.load(contoso.id)) ?? contoso;

const question: Question = {
  ...{ id: 'q-1', engagementId: 'engagement-1', noteId: 'n-1', tenantId: 'tenant-1', readerId: 'tenant-1/r' },
  ...{ asker: 'Manager', askerId: 'tenant-1/r', text: 'When?', askedAt: now },
  ...{ answer: undefined, answeredAt: undefined },
};

/** Writes two notes, one of them corrected, and a draft, and sends what belongs to them. */
async function fill(): Promise<void> {
  const first = await writeNote(app);
  await writeNote(app, { draftId: 'draft-2' });
  await writeNote(app, { draftId: 'draft-3', corrects: first.number });
  await saveDraft(app, draftForm({ draftId: 'draft-4' }));
  await app.questions.ask(question, []);
  const sent = { engagementId: contoso.id, state: 'delivered', deliveredAt: now } as const;
  await app.outbox.add([
    summaryTo({ ...sent, aboutId: 'draft-1', recipientId: 'tenant-1/ada' }),
    summaryTo({ ...sent, aboutId: 'draft-2', recipientId: 'tenant-1/ada' }),
    summaryTo({ ...sent, aboutId: 'draft-2', recipientId: 'tenant-1/bo' }),
    summaryTo({ engagementId: contoso.id, aboutId: 'draft-3', recipientId: 'tenant-1/ada' }),
  ]);
}

it('counts what goes with an engagement: notes once for all versions, each reader once', async () => {
  await fill();
  expect(await app.engagements.belongingsOf(contoso.id)).toEqual({
    ...{ notes: 2, drafts: 1, questions: 1, readers: 2, unsent: 1 },
  });
  expect(await app.engagements.belongingsOf('engagement-2')).toEqual({
    ...{ notes: 0, drafts: 0, questions: 0, readers: 0, unsent: 0 },
  });
});

it('deletes an engagement with all its rows, and none of others', async () => {
  await fill();
  await saveDraft(app, draftForm({ engagementId: 'engagement-2', draftId: 'other' }));
  expect(await app.engagements.remove(await reload())).toBe(true);
  for (const table of tablesOfEngagements) {
    const rows = await app.db.selectFrom(table).where('engagement_id', '=', contoso.id).selectAll().execute();
    expect([table, rows]).toEqual([table, []]);
  }
  expect(await app.engagements.load(contoso.id)).toBeUndefined();
  expect(await app.engagements.load('engagement-2')).toBeDefined();
  expect(await app.engagements.loadDraft('other')).toBeDefined();
});

it('deletes nothing when the engagement was saved since it was loaded, and nothing twice', async () => {
  await fill();
  expect(await app.engagements.remove(contoso)).toBe(false);
  expect(await app.engagements.belongingsOf(contoso.id)).toMatchObject({ notes: 2 });
  const present = await reload();
  expect(await app.engagements.remove(present)).toBe(true);
  expect(await app.engagements.remove(present)).toBe(false);
});

it('an attempt under way writes nothing about the deleted engagement', async () => {
  await fill();
  const claim = { worker: 'w', now: Date.parse(now), leaseMs: 30_000, most: 10, perSecond: 20 };
  const [taken] = await app.outbox.claim(claim);
  if (!taken) throw new Error('nothing was due');
  await app.engagements.remove(await reload());
  const delivery = { ...taken, state: 'delivered', deliveredAt: now } as const;
  const told = summaryTo({ engagementId: contoso.id, aboutId: 'late' });
  await app.outbox.settle('w', { delivery, follows: [told] });
  expect(await app.outbox.load(taken.key)).toBeUndefined();
  expect(await app.outbox.load(told.key)).toBeUndefined();
});
