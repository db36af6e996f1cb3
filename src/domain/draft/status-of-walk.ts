import { NoteField } from '../note/note-kind';
import { Engagement } from '../walk/engagement';

/** Returns the choice that fits the walk: the customer pauses, an item is blocked, or neither. */
export function statusOfWalk(engagement: Engagement, { choices }: NoteField): string {
  const blocked = Object.values(engagement.items).some((state) => state.status === 'blocked');
  const pausing = engagement.customer.covid === 'pausing';
  const meaning = pausing ? 'paused' : blocked ? 'blocked' : 'on-track';
  return choices.find(({ means }) => means === meaning)?.id ?? '';
}
