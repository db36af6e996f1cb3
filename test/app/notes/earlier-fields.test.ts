import { correctNote } from '../../../src/app/notes/correct-note';
import { saveDraft } from '../../../src/app/notes/save-draft';
import { Draft, Note } from '../../../src/domain/note/note';
import { correctPress, draftForm, keep, kindNamed, now, partner, TestApp } from '../../support/makers';
import { draftWith, noteWith } from '../../support/note-samples';
import { withApp } from '../../support/with-app';

const app = withApp((app: TestApp) => keep(app, {}));

const kind = kindNamed('enterprise-status');
const form = { kindId: kind.id, layoutId: 'form', finality: '' } as const;
const earlier = { brand: 'Contoso', exo: 'Mailboxes are moved.', spo: '', opp: 'Pilot.\nNext: ring 2.' };
const present = { brand: 'Contoso', activities: 'EXO: Mailboxes are moved.\nOPP: Pilot. Next: ring 2.' };

/** Stores what the release before stored: a draft or a note with a field for each of three workloads. */
async function storeEarlier({ draft, note }: { draft?: Draft; note?: Note }): Promise<void> {
  if (draft) await app.engagements.saveDraft(draft);
  const engagement = await app.engagements.load('engagement-1');
  if (!engagement || !note) return;
  await app.engagements.save({
    engagement: { ...engagement, noteCount: 1 },
    changes: [],
    by: partner.id,
    at: now,
    note,
  });
}

it('a draft of the release before loses no activity, and its preview must be read again', async () => {
  const draft = draftWith({ kind, answers: earlier });
  await storeEarlier({ draft });
  expect(await app.engagements.loadDraft(draft.id)).toMatchObject({
    answers: present,
    revision: draft.revision + 1,
  });
});

it('a correction of a note of the release before begins with its activities, and the note stays as it was', async () => {
  const note = { ...noteWith({ kind, answers: earlier }), id: 'note-1', answers: earlier };
  await storeEarlier({ note });
  const opened = await correctNote(app, correctPress(note.id));
  expect(opened).toMatchObject({ kind: 'opened', draft: { answers: present } });
  expect((await app.engagements.loadNote(note.id))?.answers).toEqual(earlier);
});

it('a form of the release before is saved whole', async () => {
  const saved = await saveDraft(app, draftForm({ ...form, typed: earlier }));
  expect(saved).toMatchObject({ draft: { answers: present } });
});
