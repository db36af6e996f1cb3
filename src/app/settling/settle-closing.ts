import { instantOf } from '../../domain/values/dates';
import { cleanLine } from '../../domain/values/text';
import { closeReasonProblem } from '../../domain/note/asked-first';
import { Draft } from '../../domain/note/note';
import { PersonKey } from '../../domain/values/person';
import { Problem } from '../../domain/walk/problem';
import { Unknown } from '../walk/change-engagement';
import { openEngagement } from '../walk/open-engagement';
import { asksAboutClosing } from '../notes/draft-problems';
import { findLaidOut } from '../notes/find-note-kind';
import { openNote } from '../notes/open-note';
import { Using } from '../ports';
import { DraftAtHand } from '../views/draft-at-hand';

/** A partner's answer when a note wants to be final although items are open. */
export interface ClosingAnswer {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly draftId: string;
  readonly closes: boolean;
  /** The typed reason to close. */
  readonly reason: string;
}

export type SettledClosing =
  | (DraftAtHand & {
      readonly kind: 'settled';
      /** True when the question was open until this answer. */
      readonly asked: boolean;
    })
  | (DraftAtHand & {
      /**
       * `late`: the walk was to go on meanwhile, as pressed elsewhere. The reason is asked for again as typed,
       * and counts with the next press.
       */
      readonly kind: 'refused' | 'late';
      readonly typed: string;
      readonly problem?: Problem | undefined;
    })
  /** The note was written in the meantime. */
  | { readonly kind: 'written'; readonly noteId: string }
  | Unknown;

/**
 * Saves the answer to the question if the walk closes with open items. With a reason, the draft stays final
 * and does not ask again. Without closing, it becomes interim. An answer to a question that is already
 * settled has no effect, but a reason that comes with it is not lost.
 */
export async function settleClosing(
  app: Using<'engagements' | 'playbook' | 'noteKinds' | 'now'>,
  answer: ClosingAnswer,
): Promise<SettledClosing> {
  const { person, engagementId, draftId, closes } = answer;
  const written = await openNote(app, { person, noteId: draftId });
  if (written.kind === 'opened' && written.engagement.id === engagementId)
    return { kind: 'written', noteId: draftId };
  const engagement = await openEngagement(app, person, engagementId);
  const draft = await app.engagements.loadDraft(draftId);
  const laidOut = draft && findLaidOut(app, draft);
  if (!engagement || !laidOut || draft.engagementId !== engagementId) return { kind: 'unknown' };
  const atHand = { engagement, laidOut, draft };
  const reason = cleanLine(answer.reason);
  if (!asksAboutClosing(app, atHand)) {
    const asksAgain: Draft = { ...draft, finality: 'final', revision: draft.revision + 1 };
    const late = closes && reason !== '' && draft.finality === 'interim';
    if (!late || !asksAboutClosing(app, { ...atHand, draft: asksAgain }))
      return { kind: 'settled', ...atHand, asked: false };
    await app.engagements.saveDraft(asksAgain);
    return { kind: 'late', ...atHand, draft: asksAgain, typed: reason };
  }
  const problem = closes ? closeReasonProblem(reason) : undefined;
  if (problem) return { kind: 'refused', ...atHand, typed: reason, problem };
  const settled: Draft = {
    ...draft,
    ...(closes ? { closeReason: reason } : { finality: 'interim', closeReason: undefined }),
    revision: draft.revision + 1,
    savedAt: instantOf(app.now()),
  };
  await app.engagements.saveDraft(settled);
  return { kind: 'settled', engagement, laidOut, draft: settled, asked: true };
}
