import { noteFormCard } from '../cards/note-form';
import { previewCard } from '../cards/preview';
import { openDraft } from '../src/app/open-draft';
import { saveDraft } from '../src/app/save-draft';
import { forward, Place, Screen, toStatus, underOverview } from './screen';
import { Turn, typedIn, typedUnder, voiceOf } from './turn';

/** The kind of note to write when none is named: the first whose authors hold the person's role, else the first. */
function kindFor(turn: Turn): string {
  const { noteKinds } = turn.app;
  const own = noteKinds.find(({ roles }) => turn.person.role && roles.includes(turn.person.role));
  return (own ?? noteKinds[0])?.id ?? '';
}

/** The note's form: as it was left, or filled in from the checklist. */
export const noteFormDialog: Screen = {
  name: 'note-form',

  async show(turn, place, notice) {
    const { app, person, language, today, author } = turn;
    const { engagementId = '', kindId = kindFor(turn), draftId } = place;
    const opened = await openDraft(app, {
      person,
      engagementId,
      kindId,
      language,
      today,
      author,
      draftId,
    });
    if (opened.kind === 'unknown') return undefined;
    const { engagement, noteKind: kind, draft } = opened;
    return noteFormCard(voiceOf(turn), {
      engagement,
      playbook: app.playbook,
      kind,
      draft,
      role: person.role,
      notice,
    });
  },

  opens: {
    'open-note-form': (_turn, { engagementId, kindId, draftId }): Place => ({
      engagementId,
      ...(kindId && { kindId }),
      ...(draftId && { draftId }),
    }),
  },

  answers: {
    'refill-note': async (turn, { engagementId, kindId, draftId, corrects }) => {
      const { app, person, language, today, author } = turn;
      const request = { person, engagementId, kindId, language, today, author };
      const opened = await openDraft(app, { ...request, afresh: { draftId, corrects } });
      if (opened.kind === 'unknown') return toStatus(voiceOf(turn).texts.notices.unknownEngagement);
      const { engagement, noteKind: kind, draft } = opened;
      const card = noteFormCard(voiceOf(turn), {
        engagement,
        playbook: app.playbook,
        kind,
        draft,
        role: person.role,
      });
      return forward('note-form', { engagementId, kindId, draftId }, card);
    },

    'preview-note': async (turn, { engagementId, kindId, draftId, corrects }) => {
      const voice = voiceOf(turn);
      const { app, person, today } = turn;
      const typed = typedUnder(turn, 'note_');
      // The form offers the choice only when each item is addressed.
      const finality = typedIn(turn, 'finality') || 'interim';
      const outcome = await saveDraft(app, {
        person,
        engagementId,
        draftId,
        kindId,
        corrects,
        finality,
        typed,
        today,
      });
      if (outcome.kind === 'unknown') return toStatus(voice.texts.notices.unknownEngagement);
      if (outcome.kind === 'written') {
        return { kind: 'afresh', screen: 'note', place: { engagementId, noteId: outcome.noteId } };
      }
      const { engagement, noteKind: kind, draft, problems } = outcome;
      const shown = { engagement, playbook: app.playbook, kind, draft, role: person.role };
      const place = { engagementId, kindId, draftId: draft.id };
      return outcome.kind === 'saved'
        ? forward('preview', place, previewCard(voice, shown))
        : forward('note-form', place, noteFormCard(voice, { ...shown, problems }));
    },
  },

  parent: underOverview,
};
