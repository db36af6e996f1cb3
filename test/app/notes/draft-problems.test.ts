import { correctNote } from '../../../src/app/notes/correct-note';
import { finishNote } from '../../../src/app/notes/finish-note';
import { saveDraft } from '../../../src/app/notes/save-draft';
import { addDays, Day } from '../../../src/domain/values/dates';
import { draftForm, finishPress, keep, today, correctPress } from '../../support/makers';
import { withApp } from '../../support/with-app';

const app = withApp((app) => keep(app, {}));

const answers = (nextUpdate: Day) => ({
  reason: 'over-50k',
  status: 'green',
  topic: 'Network.',
  description: 'Fine.',
  impact: 'None.',
  action: 'Go on.',
  overview: 'Teams for everyone.',
  nextUpdate,
});

/** Saves the form of an Enterprise Status with its next update, for a new note or a correction. */
const save = (nextUpdate: Day, given: Partial<Parameters<typeof draftForm>[0]> = {}) =>
  saveDraft(
    app,
    draftForm({ kindId: 'enterprise-status', layoutId: 'form', typed: answers(nextUpdate), ...given }),
  );

const tooLate = (latest: Day) => ({ problems: { nextUpdate: { code: 'too-late', latest, days: 21 } } });

it.each([
  [21, 'saved'],
  [22, 'refused'],
])('a next update %i days after today is %s', async (days, kind) => {
  const outcome = await save(addDays(today, days));
  expect(outcome).toMatchObject({ kind });
  if (kind === 'refused') expect(outcome).toMatchObject(tooLate('2026-04-27'));
});

describe('a correction', () => {
  async function correction() {
    const saved = await save('2026-04-20');
    if (saved.kind !== 'saved') throw new Error(`the form is ${saved.kind}`);
    const finished = await finishNote(app, finishPress(saved.engagement, saved.draft));
    if (finished.kind !== 'written') throw new Error(`the note is ${finished.kind}`);
    const opened = await correctNote(app, correctPress(finished.note.id));
    if (opened.kind !== 'opened') throw new Error('the note is unknown');
    return { draftId: opened.draft.id, corrects: opened.draft.corrects };
  }

  it.each<[string, Day, Day, Day, Day]>([
    ['a week later counts from the day of the note', '2026-04-13', '2026-04-27', '2026-04-28', '2026-04-27'],
    ['on the last day it may', '2026-04-27', '2026-04-27', '2026-04-28', '2026-04-27'],
    [
      'when no day within the rule is left, from today',
      '2026-04-28',
      '2026-05-19',
      '2026-05-20',
      '2026-05-19',
    ],
  ])('%s', async (_, day, allowed, refused, latest) => {
    const form = { ...(await correction()), today: day };
    expect(await save(allowed, form)).toMatchObject({ kind: 'saved' });
    expect(await save(refused, form)).toMatchObject({ kind: 'refused', ...tooLate(latest) });
  });

  it('counts from the first version, also when a later version is corrected', async () => {
    const first = await correction();
    app.setClock('2026-04-13T09:30:00.000Z');
    const saved = await save('2026-04-27', { ...first, today: '2026-04-13' });
    if (saved.kind !== 'saved') throw new Error(`the form is ${saved.kind}`);
    await finishNote(app, finishPress(saved.engagement, saved.draft, { today: '2026-04-13' }));
    const form = { draftId: 'draft-3', corrects: 1, today: '2026-04-20' } as const;
    expect(await save('2026-04-28', form)).toMatchObject(tooLate('2026-04-27'));
  });
});
