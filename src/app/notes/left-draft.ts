import { Engagement } from '../../domain/walk/engagement';
import { Draft } from '../../domain/note/note';
import { Using } from '../ports';

/**
 * The draft of this kind that was left last, if any: no correction, which is opened from its note, and none from
 * before the last note of the kind, which tells what was left then.
 */
export async function leftDraft(
  app: Using<'engagements'>,
  { id, notedAt }: Engagement,
  kindId: string,
): Promise<Draft | undefined> {
  const drafts = await app.engagements.draftsOf(id, kindId);
  return drafts.find(({ corrects, savedAt }) => corrects === 0 && savedAt && (!notedAt || savedAt > notedAt));
}
