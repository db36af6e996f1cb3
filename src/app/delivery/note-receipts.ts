import { Delivery } from '../../domain/delivery/delivery';
import { Question } from '../../domain/delivery/question';
import { isChannel } from '../../domain/delivery/recipient';
import { Engagement } from '../../domain/walk/engagement';
import { Note } from '../../domain/note/note';
import { PersonKey } from '../../domain/values/person';
import { openNote } from '../notes/open-note';
import { App } from '../ports';

/** What became of a note's summary at one reader; `name` is empty for one who was never heard of. */
export interface Receipt {
  readonly delivery: Delivery;
  readonly name: string;
  readonly isChannel: boolean;
}

export interface Receipts {
  readonly engagement: Engagement;
  readonly note: Note;
  readonly receipts: readonly Receipt[];
  readonly questions: readonly Question[];
}

/** Who got the summary of a person's own note, and what they asked; nothing for anybody else's. */
export async function noteReceipts(
  app: App,
  person: PersonKey,
  noteId: string,
): Promise<Receipts | undefined> {
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

/** The deliveries of one note's summary. */
export async function summariesOfNote(
  app: Pick<App, 'outbox'>,
  noteId: string,
): Promise<readonly Delivery[]> {
  const about = await app.outbox.about(noteId);
  return about.filter(({ kind }) => kind === 'summary');
}

/** What a recipient is called, as far as is known. */
export async function recipientName(
  app: Pick<App, 'readers' | 'references'>,
  recipientId: string,
): Promise<string> {
  const reader = await app.readers.load(recipientId);
  return reader?.name ?? (await app.references.load(recipientId))?.name ?? '';
}
