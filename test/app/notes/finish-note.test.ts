import { changeItem } from '../../../src/app/walk/change-item';
import { finishNote } from '../../../src/app/notes/finish-note';
import { saveCustomer } from '../../../src/app/walk/save-customer';
import { saveDraft } from '../../../src/app/notes/save-draft';
import { markOfReaders } from '../../../src/domain/delivery/reader';
import { readerNamed } from '../../support/deliveries';
import {
  colleague,
  customerAnswers,
  draftForm,
  everyItem,
  finishPress,
  itemAnswers,
  keep,
  noteAnswers,
  partner,
  today,
  writeNote,
} from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp((app) => keep(app, {}));

/** Fills in a form and previews it. */
async function preview(form: Parameters<typeof draftForm>[0] = {}) {
  const outcome = await saveDraft(app, draftForm(form));
  if (!('draft' in outcome)) throw new Error(`the form is ${outcome.kind}`);
  return outcome;
}

const notes = () => app.engagements.notesOf('engagement-1');

it('the note is written as it was previewed, with its number, its tag and its time', async () => {
  const { engagement, draft } = await preview({ language: 'de' });
  app.setClock('2026-04-06T11:00:00.000Z');
  const outcome = await finishNote(app, finishPress(engagement, draft));
  const at = '2026-04-06T11:00:00.000Z';
  expect(outcome).toMatchObject({
    kind: 'written',
    again: false,
    engagement: { version: 2, noteCount: 1, notedAt: at, changedAt: at },
    note: {
      id: 'draft-1',
      number: 1,
      version: 1,
      finality: 'interim',
      layoutId: 'written',
      language: 'de',
      tag: '#covid',
      writtenAt: at,
      answers: noteAnswers(),
    },
  });
  const [note] = await notes();
  expect(note?.text).toMatch(/^\[TEAMS\] #covid\n\nSTATUS: Nach Plan\n\nZUSAMMENFASSUNG: Teams was enabled/);
  expect(await app.engagements.loadDraft('draft-1')).toBeUndefined();
  expect(await app.engagements.changesSince('engagement-1', 1)).toEqual([
    { what: 'note/1/1', from: '', to: 'interim' },
  ]);
});

it('a second press finds the written note', async () => {
  const { engagement, draft } = await preview();
  await finishNote(app, finishPress(engagement, draft));
  const again = await finishNote(app, finishPress(engagement, draft));
  expect(again).toMatchObject({ kind: 'written', again: true, note: { number: 1 } });
  expect(await notes()).toHaveLength(1);
});

it('two presses at the same time write one note', async () => {
  const { engagement, draft } = await preview();
  const press = finishPress(engagement, draft);
  const outcomes = await Promise.all([finishNote(app, press), finishNote(app, press)]);
  expect(outcomes.map((outcome) => outcome.kind === 'written' && outcome.again).sort()).toEqual([
    false,
    true,
  ]);
  expect(await notes()).toHaveLength(1);
  expect((await app.engagements.load('engagement-1'))?.noteCount).toBe(1);
});

it('the next note has the next number', async () => {
  await writeNote(app);
  await writeNote(app, { draftId: 'draft-2' });
  expect((await notes()).map(({ number, version }) => [number, version])).toEqual([
    [2, 1],
    [1, 1],
  ]);
});

it('a customer who pauses gets a note without the tag', async () => {
  await keep(app, { id: 'engagement-2', customer: { covid: 'pausing' } });
  const note = await writeNote(app, { engagementId: 'engagement-2' });
  expect(note.tag).toBe('');
  expect(note.text).not.toContain('#covid');
});

it('a final note asks first while items are open, and is not written', async () => {
  const { engagement, draft } = await preview({ finality: 'final' });
  expect(await finishNote(app, finishPress(engagement, draft))).toMatchObject({
    kind: 'asks-to-close',
    draft: { id: 'draft-1' },
  });
  expect(await notes()).toEqual([]);
});

it('a note is final when every item is done, whatever the form said', async () => {
  await keep(app, { id: 'engagement-2', items: everyItem({ status: 'done' }) });
  const note = await writeNote(app, { engagementId: 'engagement-2', finality: 'interim' });
  expect(note.finality).toBe('final');
  expect(note.text).not.toContain('OUTSTANDING');
});

it('a date that passed between preview and press is refused', async () => {
  const { engagement, draft } = await preview({ typed: noteAnswers({ nextActionDate: today }) });
  expect(await finishNote(app, finishPress(engagement, draft, { today: '2026-04-07' }))).toMatchObject({
    kind: 'refused',
    problems: { nextActionDate: { code: 'past-day', today: '2026-04-07' } },
  });
});

it('a draft that was changed elsewhere must be previewed again', async () => {
  const { engagement, draft } = await preview();
  await preview({ typed: noteAnswers({ summary: 'Revised on the phone' }) });
  expect(await finishNote(app, finishPress(engagement, draft))).toMatchObject({
    kind: 'overtaken',
    draft: { revision: 2, answers: { summary: 'Revised on the phone' } },
  });
  expect(await notes()).toEqual([]);
});

it('a checklist that changed between preview and press must be previewed again', async () => {
  const { engagement, draft } = await preview();
  const typed = itemAnswers({ status: 'done' });
  await changeItem(app, {
    person: partner,
    engagementId: 'engagement-1',
    itemId: 'teams',
    version: 1,
    today,
    typed,
  });
  const press = finishPress(engagement, draft);
  expect(await finishNote(app, press)).toMatchObject({ kind: 'overtaken', engagement: { version: 2 } });
  expect(await notes()).toEqual([]);
  expect(await finishNote(app, { ...press, version: 2 })).toMatchObject({ kind: 'written' });
});

it('a customer who paused between preview and press gets a note without the tag', async () => {
  const { engagement, draft } = await preview();
  const typed = customerAnswers({ covid: 'pausing' });
  await saveCustomer(app, { person: partner, engagementId: 'engagement-1', version: 1, typed });
  expect(await finishNote(app, finishPress(engagement, draft))).toMatchObject({ kind: 'overtaken' });
  expect(await notes()).toEqual([]);
});

describe('a note that says the customer pauses', () => {
  const paused = { typed: noteAnswers({ status: 'paused' }) };

  it('is not written before the question is answered, even with an old preview', async () => {
    const { engagement, draft } = await preview(paused);
    expect(await finishNote(app, finishPress(engagement, draft))).toMatchObject({
      kind: 'asks',
      draft: { id: 'draft-1' },
      problems: {},
    });
    expect(await notes()).toEqual([]);
  });

  it('asks the question before it says that the preview is out of date', async () => {
    const { engagement, draft } = await preview();
    await preview(paused);
    expect(await finishNote(app, finishPress(engagement, draft))).toMatchObject({ kind: 'asks' });
  });

  it('is written without the question when its kind never has the tag', async () => {
    const typed = { l2: 'sponsorship', statusText: 'Everything waits.', owner: 'IT lead' };
    const note = await writeNote(app, { kindId: 'entitlement-status', service: 'TEAMS', typed });
    expect(note).toMatchObject({ tag: '', finality: 'update', answers: { l1: 'no-intent' } });
  });
});

it('the note has only the answers that its layout shows', async () => {
  await preview({
    typed: noteAnswers({ concerns: 'Firewall' }),
    reshape: { kind: 'layout', layoutId: 'ftop' },
  });
  const answers = (await app.engagements.loadDraft('draft-1'))?.answers ?? {};
  const note = await writeNote(app, {
    layoutId: 'ftop',
    typed: { ...answers, questions: 'Which licences?' },
  });
  expect(note).toMatchObject({ layoutId: 'ftop', answers: { questions: 'Which licences?' } });
  expect(note.answers['concerns']).toBeUndefined();
  expect(note.text).not.toContain('Firewall');
});

it('a change between load and save asks for a new preview', async () => {
  const { engagement, draft } = await preview();
  const press = finishPress(engagement, draft);
  const typed = itemAnswers({ status: 'done' });
  const change = { person: partner, engagementId: 'engagement-1', itemId: 'teams', version: 1, today, typed };
  const [, outcome] = await Promise.all([changeItem(app, change), finishNote(app, press)]);
  expect(outcome).toMatchObject({ kind: 'overtaken', engagement: { version: 2 } });
  expect(await notes()).toEqual([]);
});

describe('a preview that named its readers', () => {
  const board = readerNamed('Board');
  const lead = readerNamed('Lead');
  const named = markOfReaders([board.id]);

  beforeEach(async () => {
    for (const reader of [board, lead]) await app.readers.save(reader);
    await app.people.save({ ...partner, readers: [board.id] });
  });

  it('is finished while they are the same', async () => {
    const { engagement, draft } = await preview();
    const press = finishPress(engagement, draft, { readers: named });
    expect(await finishNote(app, press)).toMatchObject({ kind: 'written' });
    expect((await app.outbox.about('draft-1')).map(({ recipientId }) => recipientId)).toEqual([board.id]);
  });

  it.each<[what: string, change: () => Promise<unknown>]>([
    ['others were chosen for another walk', () => app.people.save({ ...partner, readers: [lead.id] })],
    ['one stopped', () => app.readers.remove(board.id)],
    ['one was appointed', async () => (app.appointed = { defaultReaders: ['head'], admins: [] })],
  ])('must be read again when %s', async (_, change) => {
    const { engagement, draft } = await preview();
    await change();
    const press = finishPress(engagement, draft, { readers: named });
    expect(await finishNote(app, press)).toMatchObject({ kind: 'overtaken', draft: { id: 'draft-1' } });
    expect(await notes()).toEqual([]);
    expect(await app.outbox.about('draft-1')).toEqual([]);
  });

  it('on an older card that named none is finished for the present readers', async () => {
    const { engagement, draft } = await preview();
    await app.people.save({ ...partner, readers: [lead.id] });
    expect(await finishNote(app, finishPress(engagement, draft))).toMatchObject({ kind: 'written' });
    expect((await app.outbox.about('draft-1')).map(({ recipientId }) => recipientId)).toEqual([lead.id]);
  });
});

it('a deleted draft is reported', async () => {
  const { engagement, draft } = await preview();
  const press = finishPress(engagement, draft, { draftId: 'draft-9' });
  expect(await finishNote(app, press)).toMatchObject({ kind: 'no-draft' });
});

it('the draft of another engagement is not used', async () => {
  const { draft } = await preview();
  const other = await keep(app, { id: 'engagement-2', customer: { name: 'Fabrikam' } });
  expect(await finishNote(app, finishPress(other, draft))).toMatchObject({ kind: 'no-draft' });
  expect(await app.engagements.loadDraft('draft-1')).toEqual(draft);
});

it.each([
  ['another person’s engagement', { person: colleague }],
  ['an engagement that does not exist', { engagementId: 'engagement-2' }],
])('%s is unknown, also when the note is already written', async (_, given) => {
  const { engagement, draft } = await preview();
  expect(await finishNote(app, finishPress(engagement, draft, given))).toEqual({ kind: 'unknown' });
  await finishNote(app, finishPress(engagement, draft));
  expect(await finishNote(app, finishPress(engagement, draft, given))).toEqual({ kind: 'unknown' });
});
