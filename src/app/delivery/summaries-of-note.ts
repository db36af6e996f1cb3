import { Delivery } from '../../domain/delivery/delivery';
import { Using } from '../ports';

/** Returns the deliveries of one note's summary. */
export async function summariesOfNote(app: Using<'outbox'>, noteId: string): Promise<readonly Delivery[]> {
  const about = await app.outbox.about(noteId);
  return about.filter(({ kind }) => kind === 'summary');
}
