import { ServiceAtHand, servicesAtHand } from '../../domain/draft/services';
import { Engagement } from '../../domain/walk/engagement';
import { serviceField } from '../../domain/note/laid-out';
import { NoteKind } from '../../domain/note/note-kind';
import { Using } from '../ports';

/**
 * Returns the services that a note of this kind may be about now, with what was written about each. Returns
 * none for a kind that is not about one service.
 */
export async function servicesOf(
  app: Using<'engagements' | 'playbook'>,
  engagement: Engagement,
  kind: NoteKind,
): Promise<readonly ServiceAtHand[]> {
  if (!serviceField(kind)) return [];
  const notes = engagement.noteCount > 0 ? await app.engagements.notesOf(engagement.id) : [];
  return servicesAtHand(kind, { engagement, playbook: app.playbook, notes });
}
