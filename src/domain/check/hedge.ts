import { NoteField } from '../note/note-kind';
import { holdsFigureOrDay } from './figures';
import { tellsOfNone } from './none';
import { givesOwnReason, givesReason } from './reasons';
import { answerTo, CheckRule, writtenFields } from './rule';
import { isBullet, linesIn, sentencesOf } from './sentences';
import { everyPhrase, phrases, quoteOf } from './words';

const hedges = everyPhrase(
  'for now|for the time being|for the moment|for the present|currently|at the moment|at this (?:time|moment|point(?: in time)?|stage)|at present|at the (?:present|current) (?:time|moment)|presently|right now|just now|as of (?:now|today|yet)|as (?:it|things) stands?|so far|thus far|up to now|until now|till now|to date|temporarily|until further notice|till further notice|in the interim',
  "(?:not|\\p{L}{2,6}n't|nothing|no one|nobody|none|no|never)(?: [^\\s.,;]{1,24}){0,8} (?:quite )?yet(?! another)|not yet|(?:ha[sd]|have|is|are) yet to|yet to be|as yet|yet(?=\\s*(?:[.,;:!)]|$| (?:and|but|because|as|since|due)\\s))",
  'derzeit|aktuell|momentan|zurzeit|zur ?zeit|gegenwärtig|augenblicklich|im (?:moment|augenblick)|zum (?:jetzigen|gegenwärtigen|aktuellen) zeitpunkt|vorerst|vorläufig|vorübergehend|voruebergehend|vorlaeufig|einstweilen|bis auf (?:weiteres|weiters)|fürs erste|fuers erste|für den moment|für den augenblick|erst ?einmal|erst ?mal|stand (?:heute|jetzt)|nach jetzigem stand|bislang|bisher|bis jetzt|bis dato|bis heute',
  'noch (?:gar |immer |überhaupt )?(?:nicht|nichts|kein|keine|keinen|keiner|keinem|keines|nie|niemand)',
);

const hedged = new RegExp(hedges.source, 'iu');

/** Words that look like a hedge and are none: up to date, and "yet" as "but". */
const others = everyPhrase(
  '(?:ist|sind|bleibt|bleiben|war|waren|nicht|mehr|wieder|immer|stets|hält|halten)(?: nicht| alle| wieder| jetzt)? aktuell(?=\\s*(?:[.,;:!)]|$))',
  'aktuell (?:ist|sind|bleiben|gehalten|zu halten|halten)(?=\\s*(?:[.,;:!)]|$))|aktuell (?:zu )?halten|aktuell gehalten',
  'so far as|to date from',
);

const standstill = phrases(
  "not|no|none|nothing|never|nobody|isn't|aren't|hasn't|haven't|doesn't|don't|won't|can't|cannot|wasn't|weren't|didn't|without",
  'on hold|hold|paus~|stop|stops|stopped|halt~|suspend~|postpon~|delay~|defer~|park(?:ed|s)|shelv~|stall~|blocked|inactive|idle|wait~|unclear|undecided|unknown|yet|until further notice',
  'nicht|nichts|kein|keine|keinen|keiner|keinem|nie|niemand|ohne|angehalten|pausier~|paus[ei]|unterbrochen|gestoppt|ruht|ruhen|verschoben|aufgeschoben|zurückgestellt|ausgesetzt|eingestellt|stillgelegt|auf eis|gestundet|unklar|unentschieden|ungewiss|abwarten|bis auf weiteres',
);

/** Hedges that sum up what was reached, if nothing is denied: "So far the pilot went well". */
const looksBack = phrases(
  'so far|thus far|up to now|(?:until|till) now|to date|bislang|bisher|bis jetzt|bis dato|bis heute',
);
/** Work that is told as being done, not as being thought about. */
const underWay = phrases(
  '(?:migrating|moving|rolling out|deploying|training|onboarding|piloting|testing|configuring|installing|enabling|building|preparing|upgrading|enrolling|syncing|cleaning up|rolled out|migrated|moved|trained|enrolled|installed|built|prepared|upgraded)',
  '(?:migrier|schul|test|install|konfigurier|pilotier|verteil|bereinig|aktualisier|roll|zieh|richt)(?:e?t|e?n|iert|ieren)|(?:ausgerollt|umgezogen|geschult|migriert|installiert|eingerichtet|verteilt|getestet|vorbereitet|bereinigt|umgestellt|aufgebaut)',
);

/** What tells how it goes on, or only who does nothing: no why. */
const noWhy = phrases(
  'will|revisit~|review~|check~|follow~|next|ask~|call|again|customer|they|we|he|she|no (?:reason|update|news|change)|nothing|tbd|to be|contact',
  'wir|kunde|er|sie|melde[nt]?|nächste[rns]?|wieder|erneut|nachfragen|prüfen|kein~|nichts|termin|folgt|wird',
);

/** Whether what follows a hedge explains it behind a colon, semicolon or dash. */
function isExplained(rest: string): boolean {
  const [, why = ''] = /(?::|;|\s[–—-])\s(.*)$/su.exec(rest) ?? [];
  return why.split(/\s+/).length >= 3 && !noWhy.test(why) && !hedged.test(why);
}

/** The first hedge of a sentence that comes without a reason, or nothing. */
function hedgeOf(sentences: readonly string[], index: number): string | undefined {
  const sentence = sentences[index] ?? '';
  if (sentence.trimEnd().endsWith('?')) return undefined;
  const told = sentence.replace(others, (words) => ' '.repeat(words.length));
  const [hedge] = told.matchAll(hedges);
  if (!hedge) return undefined;
  if (tellsOfNone(sentence)) return undefined;
  if (givesOwnReason(told.replace(hedges, ' , ')) || isExplained(told.slice(hedge.index + hedge[0].length)))
    return undefined;
  const clause = clauseAround(told, hedge.index);
  if (!standstill.test(clause) && (looksBack.test(hedge[0]) || underWay.test(clause))) return undefined;
  if (holdsFigureOrDay(told.replace(hedges, ' ')) && !standstill.test(clause)) return undefined;
  const beside = [sentences[index - 1] ?? '', sentences[index + 1] ?? ''];
  return beside.some(givesReason) ? undefined : hedge[0];
}

/** The part of a sentence between its commas in which this place lies; a part of two words takes the next along. */
function clauseAround(sentence: string, place: number): string {
  const ends = [...sentence.matchAll(/[,;:–(]\s|\s(?:but|aber|while|während)\s/giu)].map(
    ({ index }) => index,
  );
  const start = ends.filter((end) => end < place).at(-1) ?? 0;
  const [end = sentence.length, later = sentence.length] = ends.filter((one) => one > place);
  const clause = sentence.slice(start, end);
  return clause.trim().split(/\s+/).length <= 3 ? sentence.slice(start, later) : clause;
}

/** The sentences that can give each other a reason: those of a point of a list, or of the text around it. */
function passagesOf(text: string): readonly (readonly string[])[] {
  const passages: string[][] = [[]];
  for (const line of linesIn(text)) {
    if (isBullet(line)) passages.push([]);
    passages.at(-1)?.push(...sentencesOf(line));
  }
  return passages;
}

const unread: readonly NoteField['tells'][] = ['next-action-owner', 'insight-id'];
const unreadIds = ['participants', 'brand', 'customer'];

/**
 * A text that states the why needs no hedge: finds "for now", "currently", "yet", "derzeit", "noch nicht" and
 * their kin where neither the sentence nor its neighbours give a reason. A report is none: of work under way
 * ("Currently testing"), of what was reached so far, with a figure or a day; nor is a question, nor "no risks at
 * this time".
 */
export const hedge: CheckRule = {
  id: 'hedge',
  source: 'entitlement',
  find: (note) =>
    writtenFields(note)
      .filter(({ id, tells }) => !unread.includes(tells) && !unreadIds.includes(id))
      .flatMap((field) => {
        const found = passagesOf(answerTo(note, field))
          .flatMap((sentences) => sentences.map((_, index) => hedgeOf(sentences, index)))
          .find((words) => words !== undefined);
        return found === undefined ? [] : [{ fieldId: field.id, quote: quoteOf(found) }];
      }),
};
