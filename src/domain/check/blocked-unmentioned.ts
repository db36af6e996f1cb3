import { itemState } from '../walk/engagement';
import { Item, itemsOf } from '../walk/playbook';
import { answerTo, askedTelling, CheckRule, Found, writtenFields } from './rule';
import { everyPhrase, listOf, quoteOf } from './words';

/**
 * A note calls out what is blocked ("any escalations or issues should be referenced"): finds the blocked items
 * of the walk that no free text speaks of by title, keyword or blocker; a word of the customer's own name is no
 * keyword. They are found together, in the field
 * for concerns, else for risks, else in the summary or status.
 */
export const blockedUnmentioned: CheckRule = {
  id: 'blocked-unmentioned',
  source: 'overall-status',
  find: (note) => {
    const told = writtenFields(note).map((field) => answerTo(note, field));
    const text = plain(told.join(' \n '));
    const own = plain(note.engagement.customer.name);
    const missing = itemsOf(note.playbook).find((item) => {
      const { status, blocker } = itemState(note.engagement, item.id);
      return status === 'blocked' && !speaksOf(text, item, own) && !tellsBlocker(text, blocker);
    });
    if (!missing) return [];
    const places = (['concerns', 'risks', 'summary', 'status-text'] as const).flatMap((tells): Found[] =>
      askedTelling(note, tells).map(({ id }) => ({ fieldId: id, quote: quoteOf(missing.short.en) })),
    );
    return places.slice(0, 1);
  },
};

/** A text in lower case, its words set apart by one blank. */
function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** From this length on a keyword is also seen within a compound word ("Leitungsbandbreite"). */
const seenInCompounds = 7;
/** Keywords in a meaning that has nothing to do with the item: teams of people, news that are published. */
const otherMeanings = everyPhrase(
  '(?:account|project|network|support|security|it|sales|hr|local|field|care|nursing|store|legal|finance|desktop|infrastructure|engineering|delivery|crisis|the|our|both|their|its|all|two|three|four|several|many|other|these|those|different|respective|beide|alle|mehrere|die|zwei|drei) teams',
  'teams (?:met|meet|agreed|agree|talked|work together|joined|at|of|from)',
  '(?:cutting|leading|competitive) edge|edge (?:of|cases?|routers?)|(?:corporate|brand|visual|own) identity|domain (?:experts?|knowledge)|proxy (?:vote|voting|statement)|network of',
  'publish(?:es|ed|ing)? (?:\\S+ ){0,3}(?:news~|page|pages|site|hub|guides?|articles?|posts?|reports?|survey|faq|figures|blog|story|stories|video~|sheet|minutes|list)',
);

function speaksOf(text: string, item: Item, customer: string): boolean {
  const read = text.replace(otherMeanings, ' ');
  const names = [...Object.values(item.title), ...Object.values(item.short)];
  const words = [...names, ...Object.values(item.keywords).flat()].map((words) => plain(words).trim());
  const meant = words.filter((word) => !customer.includes(` ${word} `));
  return meant.some(
    (word) => read.includes(` ${word}`) || (word.length >= seenInCompounds && read.includes(word)),
  );
}

const small = listOf(
  'the and for with from that this they their there have has had are was were been not yet still until because',
  'does did can cannot could will would should must may about into only also than then when who which what',
  'der die das den dem des ein eine einen einem einer und oder für mit von vom aus bei beim nach noch nicht kein',
  'keine keinen ist sind war wird werden wurde wurden hat haben auf durch über unter bis zum zur dass weil auch nur',
  'waiting waits wait pending missing blocked needs need wartet warten fehlt fehlen blockiert braucht',
);
const common = listOf(
  'customer partner team users user project deployment rollout migration change approval budget plan date time',
  'kunde kunden partner benutzer nutzer projekt bereitstellung einführung änderung freigabe termin zeit it',
  'open delayed delay weeks months access service services microsoft office offen verzögert wochen monate zugriff',
);

/** Whether half of what matters in a blocker stands in the text; an unusual word alone is enough. */
function tellsBlocker(text: string, blocker: string): boolean {
  const words = [...new Set(blocker.match(/[\p{L}\p{N}]{2,40}/gu) ?? [])].filter((word) => {
    const short = word.length < 4 && !/^[\p{Lu}\d]+$/u.test(word);
    return !short && !small.has(word.toLowerCase());
  });
  const told = words.filter((word) => text.includes(stemOf(word)));
  if (words.length === 0) return false;
  return told.some(isUnusual) || (told.length * 2 >= words.length && told.length > 1);
}

function isUnusual(word: string): boolean {
  return !common.has(word.toLowerCase()) && (word.length >= 6 || /^[\p{Lu}\d]{2,}$/u.test(word));
}

/** The beginning of a word by which its forms are known; a short one must stand as it is. */
function stemOf(word: string): string {
  const low = word.toLowerCase();
  return low.length < 5 ? ` ${low} ` : ` ${low.slice(0, Math.max(5, Math.ceil(low.length * 0.7)))}`;
}
