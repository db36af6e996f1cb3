import { changeItem } from '../../../src/app/walk/change-item';
import { finishNote, FinishRequest } from '../../../src/app/notes/finish-note';
import { saveDraft } from '../../../src/app/notes/save-draft';
import { Delivery } from '../../../src/domain/delivery/delivery';
import { channelKey } from '../../../src/domain/delivery/recipient';
import { readerNamed, summaryTo } from '../../support/deliveries';
import { draftForm, finishPress, itemAnswers, keep, partner, today, writeNote } from '../../support/makers';
import { withApp } from '../../support/with-app';

const board = readerNamed('Board');
const lead = readerNamed('Lead');
const pilot = readerNamed('Pilot', channelKey('tenant-1', '19:pilot@thread.tacv2'));
const elsewhere = readerNamed('Elsewhere', { id: 'tenant-2/elsewhere', tenantId: 'tenant-2' });

const app = withApp(async (app) => {
  for (const reader of [board, lead, pilot, elsewhere]) await app.readers.save(reader);
});

const recipientsOf = async (noteId = 'draft-1'): Promise<readonly string[]> =>
  (await app.outbox.about(noteId)).map(({ recipientId }) => recipientId).sort();

/** Saves a walk with these readers. Without the argument, no choice was made yet. */
const walk = (readers?: readonly string[], id = 'engagement-1') => keep(app, { id, readers });

/** Returns the button press that ends a new preview. */
async function preview(): Promise<FinishRequest> {
  const saved = await saveDraft(app, draftForm());
  if (saved.kind !== 'saved') throw new Error(`the form is ${saved.kind}`);
  return finishPress(saved.engagement, saved.draft);
}

describe('a written note', () => {
  it('goes to each reader of its walk, people and channels', async () => {
    await walk([board.id, pilot.id]);
    const note = await writeNote(app);
    const expected = [board, pilot].map(({ id: recipientId }): Delivery =>
      summaryTo({ recipientId, aboutId: 'draft-1', version: 2, createdAt: note.writtenAt }),
    );
    expect(await app.outbox.about('draft-1')).toEqual(expected);
  });

  it('goes to nobody when no reader was chosen', async () => {
    await walk([]);
    await writeNote(app);
    expect(await recipientsOf()).toEqual([]);
  });

  it('twice is sent once', async () => {
    await walk([board.id]);
    const press = await preview();
    await Promise.all([finishNote(app, press), finishNote(app, press)]);
    expect(await recipientsOf()).toEqual([board.id]);
  });

  it('that is corrected is sent again', async () => {
    await walk([board.id]);
    await writeNote(app);
    await writeNote(app, { draftId: 'draft-2', corrects: 1 });
    expect(await recipientsOf('draft-2')).toEqual([board.id]);
  });

  it('goes to no reader of another tenant, and to none who stopped', async () => {
    await walk([board.id, lead.id, elsewhere.id]);
    await app.readers.remove(lead.id);
    await writeNote(app);
    expect(await recipientsOf()).toEqual([board.id]);
  });
});

it('a note that is overtaken before it is written causes no delivery', async () => {
  await walk([board.id]);
  const press = await preview();
  const form = { person: partner, engagementId: 'engagement-1', itemId: 'teams', version: 1, today };
  const change = { ...form, typed: itemAnswers({ status: 'done' }) };
  const [, outcome] = await Promise.all([changeItem(app, change), finishNote(app, press)]);
  expect(outcome.kind).toBe('overtaken');
  expect(await recipientsOf()).toEqual([]);
});

describe('readers whom the admin appointed', () => {
  beforeEach(() => (app.appointed = { defaultReaders: ['head', 'board'], admins: [] }));

  it('get every note of their tenant together with the chosen ones, each once', async () => {
    await walk([board.id, pilot.id]);
    await writeNote(app);
    expect(await recipientsOf()).toEqual([board.id, pilot.id, 'tenant-1/head'].sort());
  });

  it('get it in the tenant of the walk', async () => {
    await keep(app, { tenantId: 'tenant-2', ownerId: 'tenant-2/engineer' });
    await writeNote(app, { person: { id: 'tenant-2/engineer', tenantId: 'tenant-2' } });
    expect(await recipientsOf()).toEqual(['tenant-2/board', 'tenant-2/head']);
  });

  it('do not get their own notes', async () => {
    await keep(app, { ownerId: 'tenant-1/head' });
    await writeNote(app, { person: { id: 'tenant-1/head', tenantId: 'tenant-1' } });
    expect(await recipientsOf()).toEqual([board.id]);
  });
});

describe('while no reader was chosen for a walk', () => {
  const usual = { ...partner, readers: [board.id, elsewhere.id] };

  it('the partner’s last chosen readers get its notes, and stay its readers', async () => {
    await app.people.save(usual);
    await walk();
    await writeNote(app);
    expect(await recipientsOf()).toEqual([board.id]);
    await app.people.save({ ...usual, readers: [lead.id] });
    await writeNote(app, { draftId: 'draft-2' });
    expect(await recipientsOf('draft-2')).toEqual([board.id]);
    expect((await app.engagements.load('engagement-1'))?.readers).toEqual([board.id]);
  });

  it('nobody gets its notes when the partner never chose a reader', async () => {
    await walk();
    await writeNote(app);
    expect((await app.engagements.load('engagement-1'))?.readers).toEqual([]);
    await app.people.save(usual);
    await writeNote(app, { draftId: 'draft-2' });
    expect(await recipientsOf('draft-2')).toEqual([]);
  });

  it('an empty choice is a choice', async () => {
    await app.people.save(usual);
    await walk([]);
    await writeNote(app);
    expect(await recipientsOf()).toEqual([]);
  });
});

it('a written note ends the snoozing of reminders, and is the last note of its walk', async () => {
  await keep(app, { snoozedUntil: '2026-05-01' });
  const note = await writeNote(app);
  const engagement = await app.engagements.load('engagement-1');
  expect(engagement?.snoozedUntil).toBeUndefined();
  expect(engagement).toMatchObject({
    lastNote: { id: 'draft-1', number: 1, writtenAt: note.writtenAt, writtenOn: today },
  });
});
