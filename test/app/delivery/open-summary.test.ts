import { Instant } from '../../../src/domain/values/dates';
import { changeItem } from '../../../src/app/walk/change-item';
import { ItemAnswers } from '../../../src/domain/walk/item-state';
import { openSummary } from '../../../src/app/delivery/open-summary';
import { saveCustomer } from '../../../src/app/walk/save-customer';
import { Delivery, neverSent } from '../../../src/domain/delivery/delivery';
import { Question } from '../../../src/domain/delivery/question';
import { readerNamed, referenceTo, summaryKey, summaryTo } from '../../support/deliveries';
import {
  colleague,
  customerAnswers,
  itemAnswers,
  keep,
  now,
  partner,
  today,
  writeNote,
} from '../../support/makers';
import { withApp } from '../../support/with-app';

const board = readerNamed('Board');
const lead = readerNamed('Lead');

const app = withApp(async (app) => {
  for (const reader of [board, lead]) await app.readers.save(reader);
  await keep(app, { readers: [board.id] });
});

const version = async (): Promise<number> => (await app.engagements.load('engagement-1'))?.version ?? 0;

async function change(itemId: string, typed: Partial<ItemAnswers>): Promise<void> {
  const form = { person: partner, engagementId: 'engagement-1', itemId, version: await version(), today };
  await changeItem(app, { ...form, typed: itemAnswers(typed) });
}

async function arrived(noteId: string, recipientId = board.id): Promise<void> {
  const delivered: Partial<Delivery> = { state: 'delivered', deliveredAt: now };
  await app.outbox.change(summaryKey(noteId, recipientId), (present) => ({ ...present, ...delivered }));
}

describe('a summary', () => {
  it('has the note, the walk as it was, the writer, and the kind of note', async () => {
    await app.references.save(referenceTo(partner.id, { name: 'FastTrack engineer' }));
    await change('teams', { status: 'in-progress', note: '200 people' });
    await writeNote(app);
    await change('teams', { status: 'done', note: 'Everybody' });
    const typed = customerAnswers({ name: 'Fabrikam' });
    await saveCustomer(app, {
      person: partner,
      engagementId: 'engagement-1',
      version: await version(),
      typed,
    });

    const summary = await openSummary(app, board, 'draft-1');
    expect(summary).toMatchObject({
      delivery: { key: summaryKey('draft-1'), version: 3 },
      engagement: {
        customer: { name: 'Contoso' },
        items: { teams: { status: 'in-progress', note: '200 people' } },
      },
      note: { id: 'draft-1', customer: 'Contoso' },
      laidOut: { kind: { id: 'technical-enablement' } },
      writer: 'FastTrack engineer',
      questions: [],
    });
    expect(summary?.since).toBeUndefined();
  });

  it('has the questions of this reader, oldest first', async () => {
    await writeNote(app);
    const question = (id: string, readerId: string, askedAt: Instant): Question => ({
      ...{ id, engagementId: 'engagement-1', noteId: 'draft-1', tenantId: 'tenant-1', readerId, askedAt },
      ...{ asker: 'Board', askerId: readerId, text: 'Why?', answer: undefined, answeredAt: undefined },
    });
    await app.questions.ask(question('q-2', board.id, '2026-04-06T11:00:00.000Z'), []);
    await app.questions.ask(question('q-1', board.id, '2026-04-06T10:00:00.000Z'), []);
    await app.questions.ask(question('q-3', lead.id, '2026-04-06T10:00:00.000Z'), []);
    const summary = await openSummary(app, board, 'draft-1');
    expect(summary?.questions.map(({ id }) => id)).toEqual(['q-1', 'q-2']);
  });
});

describe('the changes since the last summary', () => {
  const since = async (noteId: string) => {
    const found = (await openSummary(app, board, noteId))?.since;
    const moved = found?.changes.moved.map(({ item, from, to }) => `${item.id}: ${from}, ${to}`);
    const blockers = found?.changes.newBlockers.map(({ item, blocker }) => `${item.id}: ${blocker}`);
    return found && { number: found.number, moved, blockers };
  };

  /** Writes three notes, with a change before each. */
  beforeEach(async () => {
    await change('teams', { status: 'in-progress' });
    await writeNote(app, { draftId: 'note-1' });
    await change('networking', { status: 'blocked', blocker: 'Firewall' });
    await writeNote(app, { draftId: 'note-2' });
    await change('teams', { status: 'done' });
    await writeNote(app, { draftId: 'note-3' });
    await change('browsers', { status: 'done' });
  });

  it('count from the last one that arrived, and skip one that did not', async () => {
    await arrived('note-1');
    expect(await since('note-3')).toEqual({
      number: 1,
      moved: ['networking: not-started, blocked', 'teams: in-progress, done'],
      blockers: ['networking: Firewall'],
    });
    await arrived('note-2');
    expect(await since('note-3')).toEqual({ number: 2, moved: ['teams: in-progress, done'], blockers: [] });
  });

  it('stay the same after later notes arrived', async () => {
    for (const noteId of ['note-1', 'note-2', 'note-3']) await arrived(noteId);
    expect(await since('note-2')).toEqual({
      number: 1,
      moved: ['networking: not-started, blocked'],
      blockers: ['networking: Firewall'],
    });
  });

  it('are missing in the first one that arrives', async () => {
    expect(await since('note-1')).toBeUndefined();
    await arrived('note-3');
    expect(await since('note-3')).toBeUndefined();
    expect(await openSummary(app, board, 'note-3')).toMatchObject({ newerHere: false });
    expect(await openSummary(app, board, 'note-1')).toMatchObject({ newerHere: true });
  });

  it('count from this reader’s summaries, not from those of others', async () => {
    const other = summaryTo({
      recipientId: lead.id,
      aboutId: 'note-1',
      deliveredAt: now,
      state: 'delivered',
    });
    await app.outbox.add([other]);
    expect(await since('note-3')).toBeUndefined();
  });
});

it.each([
  ['another reader of the tenant', lead],
  ['its own partner', partner],
  ['another partner', colleague],
  ['the same person in another tenant', { id: 'tenant-2/board', tenantId: 'tenant-2' }],
])('%s, who was not sent the summary, cannot open it', async (_, somebody) => {
  await writeNote(app);
  expect(await openSummary(app, board, 'draft-1')).toBeDefined();
  expect(await openSummary(app, somebody, 'draft-1')).toBeUndefined();
});

describe('there is no summary to open', () => {
  it('for a note that does not exist or is not written yet', async () => {
    expect(await openSummary(app, board, 'draft-1')).toBeUndefined();
  });

  it('after the partner was forgotten', async () => {
    await writeNote(app);
    await app.people.forget(partner.id);
    expect(await openSummary(app, board, 'draft-1')).toBeUndefined();
  });

  it('when it was canceled before it was sent', async () => {
    await writeNote(app);
    await app.outbox.cancelFor(board.id);
    expect(await openSummary(app, board, 'draft-1')).toBeUndefined();
  });

  it('with a key whose parts do not belong together', async () => {
    await writeNote(app);
    await keep(app, { id: 'engagement-2', readers: [] });
    await app.outbox.add([
      summaryTo({ recipientId: lead.id, aboutId: 'draft-1', engagementId: 'engagement-2' }),
    ]);
    expect(await openSummary(app, lead, 'draft-1')).toBeUndefined();
  });
});

it.each<[what: string, given: Partial<Delivery>, never: boolean]>([
  ['canceled before an attempt', { state: 'cancelled' }, true],
  ['canceled during an attempt', { state: 'cancelled', attempts: 1 }, false],
  ['canceled after one that may have arrived', { state: 'cancelled', uncertain: true }, false],
  ['canceled when it had to be sent again', { state: 'cancelled', deliveredAt: now }, false],
  ['still to be sent', {}, false],
])('a delivery that was %s was never sent: %#', (_, given, never) => {
  expect(neverSent(summaryTo(given))).toBe(never);
});
