import { answerTo, askedTelling, CheckRule, writtenFields } from './rule';
import { phrases } from './words';

const number =
  '(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|one|single|second|third|fourth|fifth|2nd|3rd|4th|5th|both|half a dozen|a dozen|ein(?:e|en|em|er)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|beide|zweite[nrsm]?|dritte[nrsm]?|vierte[nrsm]?|fünfte[nrsm]?|\\d\\.)';
const between =
  '(?!january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|weeks?|days?|months?|hours?|years?|wochen?|tagen?|monaten?|stunden|users?|seats?|licen|nutzer|lizenzen|mal)[\\p{L}-]{2,24}';
const attempt =
  '(?:attempts?|e-?mails?|mails?|(?:phone |voice ?)?calls?|messages?|voice ?mails?|contacts?|reach-?outs?|reminders?|follow-?ups?|pings?|times|occasions|letters?|invit(?:e|es|ations?)|tries|chasers?|chats?|outreaches|\\p{L}{0,24}versuche?n?s?|\\p{L}{0,12}mails?|e-mails?|\\p{L}{0,12}anrufe?n?|\\p{L}{0,12}nachrichten?|erinnerung(?:en|smails?)?|kontakt(?:e|aufnahmen?|anfragen?)?|mal(?:e|en)?|briefe?n?|telefonate?n?|einladung(?:en)?|anfragen?|anschreiben|nachfragen?|schreiben)';

const counted = phrases(
  `${number}(?: ?[x×])?(?: ${between}){0,3} ${attempt}`,
  `${attempt} ?[:(] ?${number}`,
  `${attempt} ${number}(?: |$)`,
  '(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\\d{1,2})-?mal(?:ig~)?|twice|thrice|once|\\d{1,2} ?[x×]|[x×] ?\\d{1,2}|(?:to|zum) (?:zweiten|dritten|vierten|fünften|\\d\\.) mal',
);
const day =
  /\b\d{1,2}\.\s?\d{1,2}\.|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\b|\b\d{1,2}\.?\s(?:\p{L}{3,9})\b/gu;

/**
 * Of a customer who does not answer, Entitlement Status tells how many attempts were made: finds a text that
 * gives no number of them ("several mails"). Attempts that are listed with their days are counted by that.
 */
export const attemptsMissing: CheckRule = {
  id: 'attempts-missing',
  source: 'entitlement',
  find: (note) => {
    if (note.kind.id !== 'entitlement-status') return [];
    const chosen = askedTelling(note, 'status').map((field) => answerTo(note, field));
    if (!chosen.includes('customer-unresponsive')) return [];
    const text = writtenFields(note)
      .map((field) => answerTo(note, field))
      .join('\n');
    if (counted.test(text) || listsAttempts(text)) return [];
    return askedTelling(note, 'status-text').map((field) => ({ fieldId: field.id, quote: '' }));
  },
};

const reached = phrases(
  'e-?mail~|mail~|call~|phon~|contact~|reach~|anruf~|angerufen|angeschrieben|kontakt~|versuch~',
);

/** Words that leave the number open, and stretches of the calendar: their days are none of single attempts. */
const vague = phrases(
  'several|multiple|many|various|numerous|repeated~|number of|between|regular~|mehrfach~|mehrmals|mehrere[nrm]?|viel(?:e|en|er|fach)|zahlreich~|wiederholt~|zwischen|regelmäßig~|from \\S+ (?:\\S+ )?(?:to|until|till)|vo[mn] (?:\\S+ ){1,3}(?:bis|an)',
);

function listsAttempts(text: string): boolean {
  return reached.test(text) && !vague.test(text) && [...text.matchAll(day)].length >= 2;
}
