import { isChannel } from '../../domain/delivery/recipient';
import { PersonKey } from '../../domain/values/person';
import { openNote } from '../notes/open-note';
import { recipientName } from '../people/recipient-name';
import { Using } from '../ports';
import { ReceiptsView } from '../views/receipts-view';
import { summariesOfNote } from './summaries-of-note';

/**
 * Returns who got the summary of a person's own note and the questions about it, or undefined for any other
 * note.
 */
export async function noteReceipts(
  app: Using<'engagements' | 'outbox' | 'readers' | 'references' | 'questions' | 'noteKinds'>,
  person: PersonKey,
  noteId: string,
): Promise<ReceiptsView | undefined> {
  const opened = await openNote(app, { person, noteId });
  if (opened.kind === 'unknown') return undefined;
  const { engagement, note } = opened;
  const sent = await summariesOfNote(app, noteId);
  const receipts = await Promise.all(
    sent.map(async (delivery) => ({
      delivery,
      name: await recipientName(app, delivery.recipientId),
      isChannel: isChannel(delivery.recipientId),
    })),
  );
  return { engagement, note, receipts, questions: await app.questions.ofNote(noteId) };
}
