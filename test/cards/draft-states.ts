import { noteFormCard } from '../../cards/drafts/note-form-card';
import { Preview, previewCard } from '../../cards/drafts/preview-card';
import { Voice } from '../../cards/frame';
import { Card } from '../../cards/render';
import { previewDraft } from '../../src/app/notes/preview-draft';
import { viewNoteForm } from '../../src/app/notes/view-note-form';
import { SinceFilled } from '../../src/app/views/since-filled';
import { Draft } from '../../src/domain/note/note';
import { itemsOf } from '../../src/domain/walk/playbook';
import { kindNamed } from '../support/makers';
import { atHand, checkWords, draftOf, halfway, noteOf, playbook } from './card-states';

const calm: SinceFilled = {
  changes: [],
  changedItems: [],
  ownTexts: 0,
  carried: undefined,
  nothingSince: undefined,
  overdueSince: undefined,
};

const executive = kindNamed('executive-summary');

const form = (
  voice: Voice,
  draft: Draft,
  since: Partial<SinceFilled>,
  given: { offersReplace?: boolean } = {},
): Card => {
  const shown = { ...atHand(halfway, draft), since: { ...calm, ...since } };
  return noteFormCard(voice, { ...viewNoteForm({ playbook }, shown), ...given });
};

const changed: Partial<SinceFilled> = {
  changes: [
    { fieldId: 'summary', wanted: 'Done: Teams.', addable: true },
    { fieldId: 'status', wanted: 'paused', addable: false },
    { fieldId: 'nextActionDate', wanted: '2026-04-20', addable: false },
  ],
  changedItems: itemsOf(playbook).slice(2, 4),
};

/** The cards of a draft beside which the checklist or an earlier note has something to say, by name. */
export const draftStates: Readonly<Record<string, (voice: Voice) => Card>> = {
  'note-form.changed': (voice) => form(voice, draftOf(voice, halfway), changed),
  'note-form.correction-changed': (voice) => form(voice, draftOf(voice, halfway, { corrects: 2 }), changed),
  'note-form.filled': (voice) => {
    const draft = draftOf(voice, halfway);
    const { summary = '', concerns = '' } = draft.answers;
    const undo = {
      ...{ before: { summary: '', concerns: '' }, after: { summary, concerns }, filledIn: {} },
      ...{ version: 6, allItems: false, undone: false },
    };
    return form(voice, { ...draft, filling: { version: 7, undo } }, { ownTexts: 2 }, { offersReplace: true });
  },
  'note-form.carried': (voice) => {
    const note = noteOf(voice, halfway, { of: executive, language: voice.language === 'en' ? 'de' : 'en' });
    const carried = { note, fieldIds: ['customer', 'relationship'] };
    const draft = draftOf(voice, halfway, { of: executive });
    const answers = { ...draft.answers, snapshot: '', nextActionDate: '' };
    return form(
      voice,
      { ...draft, answers },
      {
        ...{ carried, nothingSince: note, overdueSince: '2026-04-03' },
      },
    );
  },
  'preview.untold': (voice) => {
    const shown = { ...atHand(halfway, draftOf(voice, halfway)), since: { ...calm, ...changed } };
    const view: Preview = previewDraft({ playbook, checkWords }, shown);
    return previewCard(voice, view);
  },
};
