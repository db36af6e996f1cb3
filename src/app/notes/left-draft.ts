import { Engagement } from '../../domain/walk/engagement';
import { Draft } from '../../domain/note/note';
import { Using } from '../ports';

/**
 * Returns the unfinished draft of this kind that was saved last, or undefined. Corrections are left out,
 * because they are opened from their notes. Drafts from before the last note of the kind are left out too,
 * because that note replaced them.
 */
export async function leftDraft(
  app: Using<'engagements'>,
  { id, notedAt }: Engagement,
  kindId: string,
): Promise<Draft | undefined> {
  const drafts = await app.engagements.draftsOf(id, kindId);
  return drafts.find(({ corrects, savedAt }) => corrects === 0 && savedAt && (!notedAt || savedAt > notedAt));
}
