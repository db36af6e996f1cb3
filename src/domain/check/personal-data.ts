import { NoteField } from '../note/note-kind';
import { mailIn, phoneIn } from './contact-data';
import { personIn } from './person-names';
import { answerTo, CheckedNote, CheckRule, writtenFields } from './rule';
import { quoteOf } from './words';

/** A brand may be called as a person, and an Insight ID is a number. */
const withoutNames = ['brand', 'insightId'];

/**
 * Names, mail addresses and telephone numbers of people do not belong into a note that cannot be deleted: finds
 * them in every text. The owner of the next action may be named, and products, roles and the customer always.
 */
export const personalData: CheckRule = {
  id: 'personal-data',
  source: 'privacy',
  find: (note) =>
    writtenFields(note).flatMap((field) => {
      const found = personalIn(note, field);
      return found === undefined ? [] : [{ fieldId: field.id, quote: quoteOf(found) }];
    }),
};

function personalIn(note: CheckedNote, field: NoteField): string | undefined {
  const text = answerTo(note, field);
  const mail = mailIn(text);
  if (mail !== undefined) return mail;
  const phone = field.tells === 'insight-id' ? undefined : phoneIn(text);
  if (phone !== undefined) return phone;
  if (field.tells === 'next-action-owner' || withoutNames.includes(field.id)) return undefined;
  return personIn(text, {
    ownWords: wordsOf(note.engagement.customer.name),
    listsPeople: field.id === 'participants',
  });
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}'’-]{2,}/gu) ?? [];
  return new Set(words.flatMap((word) => [word, word.replace(/['’]s$/u, ''), ...word.split('-')]));
}
