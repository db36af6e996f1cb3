import { NoteField } from '../../note/note-kind';
import { Words } from '../reading/check-words';
import { mailIn, phoneIn } from '../reading/contact-data';
import { personIn } from '../reading/person-names';
import { quoteOf } from '../reading/quote-of';
import { answerTo, CheckedNote, CheckRule, writtenFields } from './rule';

/**
 * The fields that are not searched for names: a brand may have a person's name, and an Insight ID is a
 * number.
 */
const withoutNames = ['brand', 'insightId'];

/**
 * Names, mail addresses and telephone numbers of people must not be in a note that cannot be deleted. The
 * rule finds them in every text. The owner of the next action may be named. Products, roles and the
 * customer may always be named. Without the word lists, it still finds mail addresses and numbers with a
 * country code.
 */
export const personalData: CheckRule = {
  id: 'personal-data',
  source: 'privacy',
  needs: [],
  find: (note, words) =>
    writtenFields(note).flatMap((field) => {
      const found = personalIn(note, { field, words });
      return found === undefined ? [] : [{ fieldId: field.id, quote: quoteOf(found) }];
    }),
};

function personalIn(
  note: CheckedNote,
  { field, words }: { field: NoteField; words: Words },
): string | undefined {
  const text = answerTo(note, field);
  const mail = mailIn(text);
  if (mail !== undefined) return mail;
  const phone = field.tells === 'insight-id' ? undefined : phoneIn(text, words);
  if (phone !== undefined) return phone;
  if (words('given-names').isEmpty) return undefined;
  if (field.tells === 'next-action-owner' || withoutNames.includes(field.id)) return undefined;
  return personIn(text, {
    ownWords: wordsOf(note.engagement.customer.name),
    listsPeople: field.id === 'participants',
    words,
  });
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}'’-]{2,}/gu) ?? [];
  return new Set(words.flatMap((word) => [word, word.replace(/['’]s$/u, ''), ...word.split('-')]));
}
