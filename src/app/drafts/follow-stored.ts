import { sameAnswers } from '../../domain/draft/draft-answers';
import { FillSource } from '../../domain/living/fill-in';
import { followDraft } from '../../domain/living/living-draft';
import { settleAnswers } from '../../domain/note/asked-fields';
import { Draft } from '../../domain/note/note';
import { Using } from '../ports';

/**
 * Returns a stored draft with its untouched text as the checklist says now, and stores it. When the text
 * changed it is a new revision, so a preview of the older one is not finished.
 */
export async function followStored(
  app: Using<'engagements'>,
  draft: Draft,
  source: FillSource,
): Promise<Draft> {
  const follows = followDraft(draft, source);
  if (follows === draft) return draft;
  const { answers, setAside } = settleAnswers(source.kind, follows.answers, draft.setAside);
  const followed = { ...follows, answers, setAside };
  const moved = !sameAnswers(followed.answers, draft.answers);
  const seen = draft.filledIn !== undefined && sameAnswers(followed.filledIn ?? {}, draft.filledIn);
  if (!moved && seen) return draft;
  const kept = { ...followed, revision: draft.revision + (moved ? 1 : 0) };
  await app.engagements.saveDraft(kept);
  return kept;
}
