import { instantOf } from '../../domain/values/dates';
import { Engagement, withCustomer } from '../../domain/walk/engagement';
import { PersonKey } from '../../domain/values/person';
import { changeEngagement, Unknown } from '../walk/change-engagement';
import { asksAboutPause } from '../notes/draft-problems';
import { findLaidOut } from '../notes/find-note-kind';
import { openNote } from '../notes/open-note';
import { Using } from '../ports';
import { DraftAtHand } from '../views/draft-at-hand';

/**
 * A partner's answer when a note says that the customer pauses although the customer's notes carry the tag.
 */
export interface PauseAnswer {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly draftId: string;
  readonly pauses: boolean;
}

export type SettledPause =
  | (DraftAtHand & {
      readonly kind: 'settled';
      /** True when the question was open until this answer. */
      readonly asked: boolean;
    })
  /** The note was written in the meantime. */
  | { readonly kind: 'written'; readonly noteId: string }
  | Unknown;

/**
 * Saves the answer to the question if the customer pauses. With yes, pausing becomes the customer's
 * COVID-19 reason, so this and every later note has no tag. With no, the draft keeps the tag and does not
 * ask again. An answer to a question that is already settled has no effect.
 */
export async function settlePause(
  app: Using<'engagements' | 'noteKinds' | 'now'>,
  answer: PauseAnswer,
): Promise<SettledPause> {
  const { person, engagementId, draftId, pauses } = answer;
  const written = await openNote(app, { person, noteId: draftId });
  if (written.kind === 'opened' && written.engagement.id === engagementId)
    return { kind: 'written', noteId: draftId };
  const draft = await app.engagements.loadDraft(draftId);
  const laidOut = draft && findLaidOut(app, draft);
  if (!laidOut || draft.engagementId !== engagementId) return { kind: 'unknown' };
  const now = instantOf(app.now());
  const settled = await changeEngagement<{ kind: 'settled'; engagement: Engagement; asked: boolean }>(
    app,
    { person, engagementId },
    (engagement) => {
      const asked = asksAboutPause({ engagement, laidOut, draft });
      const settle = (saved: Engagement) => ({ kind: 'settled', engagement: saved, asked }) as const;
      if (!asked || !pauses) return { answer: settle(engagement) };
      return {
        next: withCustomer(engagement, { ...engagement.customer, covid: 'pausing' }, now),
        answer: settle,
      };
    },
  );
  if (settled.kind === 'unknown') return settled;
  const { engagement, asked } = settled;
  const kept = asked && !pauses ? { ...draft, tagKept: true, savedAt: now } : draft;
  if (kept !== draft) await app.engagements.saveDraft(kept);
  return { kind: 'settled', engagement, laidOut, draft: kept, asked };
}
