import { itemState } from '../../walk/engagement';
import { Item, itemsOf } from '../../walk/playbook';
import { Words } from '../reading/check-words';
import { quoteOf } from '../reading/quote-of';
import { answerTo, askedTelling, CheckRule, Found, writtenFields } from './rule';

/**
 * A note mentions what is blocked ("any escalations or issues should be referenced"). The rule finds the
 * blocked items of the walk that no free text mentions by title, keyword or blocker. A word of the
 * customer's own name does not count as a keyword. There is one finding, in the field for concerns, else
 * for risks, else in the summary or status.
 */
export const blockedUnmentioned: CheckRule = {
  id: 'blocked-unmentioned',
  source: 'overall-status',
  needs: ['blocker-fillers', 'blocker-common'],
  find: (note, words) => {
    const told = writtenFields(note).map((field) => answerTo(note, field));
    const text = plain(told.join(' \n '));
    const meant = words('other-meanings').takenFrom(text);
    const own = plain(note.engagement.customer.name);
    const missing = itemsOf(note.playbook).find((item) => {
      const state = itemState(note.engagement, item.id);
      if (state.status !== 'blocked' || speaksOf(meant, item, own)) return false;
      return !tellsBlocker(text, { blocker: state.blocker, words });
    });
    if (!missing) return [];
    const places = (['concerns', 'risks', 'summary', 'status-text'] as const).flatMap((tells): Found[] =>
      askedTelling(note, tells).map(({ id }) => ({
        fieldId: id,
        quote: quoteOf(missing.short.en),
        itemId: missing.id,
      })),
    );
    return places.slice(0, 1);
  },
};

/** Returns a text in lower case, with one space between words. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** The length from which a keyword is also found within a compound word ("Leitungsbandbreite"). */
const seenInCompounds = 7;

/** Returns true when a text mentions an item. A word of the customer's own name does not count. */
function speaksOf(text: string, item: Item, customer: string): boolean {
  const names = [...Object.values(item.title), ...Object.values(item.short)];
  const named = [...names, ...Object.values(item.keywords).flat()].map((name) => plain(name).trim());
  const meant = named.filter((word) => !customer.includes(` ${word} `));
  return meant.some(
    (word) => text.includes(` ${word}`) || (word.length >= seenInCompounds && text.includes(word)),
  );
}

/**
 * Returns true when the text contains half of a blocker's important words. One unusual word alone is
 * enough.
 */
function tellsBlocker(text: string, { blocker, words }: { blocker: string; words: Words }): boolean {
  const telling = [...new Set(blocker.match(/[\p{L}\p{N}]{2,40}/gu) ?? [])].filter((word) => {
    const short = word.length < 4 && !/^[\p{Lu}\d]+$/u.test(word);
    return !short && !words('blocker-fillers').has(word.toLowerCase());
  });
  const told = telling.filter((word) => text.includes(stemOf(word)));
  if (telling.length === 0) return false;
  return (
    told.some((word) => isUnusual(word, words)) || (told.length * 2 >= telling.length && told.length > 1)
  );
}

function isUnusual(word: string, words: Words): boolean {
  return (
    !words('blocker-common').has(word.toLowerCase()) && (word.length >= 6 || /^[\p{Lu}\d]{2,}$/u.test(word))
  );
}

/** Returns the beginning of a word, which its forms share. A short word must match completely. */
function stemOf(word: string): string {
  const low = word.toLowerCase();
  return low.length < 5 ? ` ${low} ` : ` ${low.slice(0, Math.max(5, Math.ceil(low.length * 0.7)))}`;
}
