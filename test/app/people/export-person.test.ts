import { changePerson } from '../../../src/app/people/change-person';
import { exportPerson } from '../../../src/app/people/export-person';
import { saveDraft } from '../../../src/app/notes/save-draft';
import { dialogStateKey } from '../../../src/storage/people/dialog-state';
import { readerNamed, referenceTo, summaryKey, summaryTo } from '../../support/deliveries';
import { now, everyItem, colleague, draftForm, keep, partner, writeNote } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp();

async function exported(): Promise<unknown> {
  return JSON.parse((await exportPerson(app, partner)).join(''));
}

it('an unknown person has no data', async () => {
  expect(await exported()).toEqual({
    ...{ engagements: [], timeline: [], drafts: [], notes: [], dialogs: [] },
    ...{ deliveries: [], questions: [] },
  });
});

it('contains all data stored about a person, and no data about others', async () => {
  await changePerson(app, partner, { role: 'fe', language: 'de' });
  await keep(app, {});
  await keep(app, { id: 'engagement-9', ownerId: colleague.id, customer: { name: 'Northwind' } });
  const note = await writeNote(app);
  await saveDraft(app, draftForm({ draftId: 'draft-2' }));
  await saveDraft(app, draftForm({ person: colleague, engagementId: 'engagement-9', draftId: 'draft-9' }));
  await app.stores.dialogStates.write({
    [dialogStateKey(partner.id, 'chat')]: { screen: 'note-form' },
    [dialogStateKey(colleague.id, 'chat')]: { screen: 'overview' },
  });
  const reader = readerNamed('Partner', { id: partner.id });
  await app.readers.save(reader);
  await app.readers.save(readerNamed('Colleague', { id: colleague.id }));
  await app.references.save(referenceTo(partner.id));
  await app.references.save(referenceTo(colleague.id));
  const own = summaryTo();
  const received = summaryTo({ aboutId: 'note-9', recipientId: partner.id, engagementId: 'engagement-9' });
  const ofOthers = summaryTo({ aboutId: 'note-9', engagementId: 'engagement-9' });
  const pilot = 'tenant-1/channel/19:pilot';
  const inPilot = { ...ofOthers, recipientId: pilot, acknowledgedAt: now, acknowledgedBy: 'Partner' };
  const acknowledged = { ...inPilot, key: summaryKey('note-9', pilot), acknowledgedById: partner.id };
  const byAnother = { ...acknowledged, key: summaryKey('note-8', pilot), acknowledgedById: colleague.id };
  await app.outbox.add([own, received, ofOthers, acknowledged, byAnother]);
  const ids = {
    tenantId: partner.tenantId,
    noteId: 'note-1',
    asker: 'Board',
    askerId: colleague.id,
    text: 'Until when?',
  };
  const open = { askedAt: '2026-04-07T09:00:00.000Z', answer: undefined, answeredAt: undefined } as const;
  const asked = { id: 'q-1', engagementId: 'engagement-1', readerId: colleague.id, ...ids, ...open };
  const asking = { ...asked, id: 'q-2', engagementId: 'engagement-9', readerId: partner.id };
  await app.questions.ask(asked, []);
  await app.questions.ask(asking, []);
  const inChannel = { ...asking, id: 'q-3', readerId: pilot, askerId: partner.id };
  await app.questions.ask(inChannel, []);
  await app.questions.ask({ ...inChannel, id: 'q-4', askerId: colleague.id }, []);
  await app.questions.ask({ ...inChannel, id: 'q-5', askerId: partner.id.toUpperCase() }, []);

  expect(await exported()).toEqual({
    person: { ...partner, role: 'fe', language: 'de' },
    engagements: [await app.engagements.load('engagement-1')],
    timeline: [
      {
        engagementId: 'engagement-1',
        version: 2,
        at: note.writtenAt,
        by: partner.id,
        what: 'note/1/1',
        from: '',
        to: 'interim',
      },
    ],
    drafts: [await app.engagements.loadDraft('draft-2')],
    notes: [note],
    reader,
    conversationReference: referenceTo(partner.id),
    deliveries: [own, received, acknowledged],
    questions: [asked, asking, inChannel],
    dialogs: [{ screen: 'note-form' }],
  });
});

it.each([0, 1])(
  'comes in parts that fit into a message and never end inside an emoji (%i)',
  async (shift) => {
    const items = everyItem({ status: 'done', note: '💻'.repeat(250), nextAction: '🏠'.repeat(250) });
    for (const id of ['engagement-1', 'engagement-2', 'engagement-3']) {
      await keep(app, { id, items, customer: { name: 'x'.repeat(shift + 1) } });
    }
    const parts = await exportPerson(app, partner);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(12_000);
      expect(part.isWellFormed()).toBe(true);
    }
    expect(JSON.parse(parts.join(''))).toMatchObject({ engagements: [{ items }, { items }, { items }] });
  },
);
