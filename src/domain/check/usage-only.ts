import { holdsFigure } from './figures';
import { givesReason } from './reasons';
import { answerTo, askedTelling, CheckRule } from './rule';
import { sentencesOf } from './sentences';
import { everyPhrase, phrases, quoteOf } from './words';

const usage = phrases(
  'usage|utili[sz]ation|active|signed in|logged in|mau|dau|wau|log-?ins?|logons?|sign-?ins?|sessions?|seats?|licen[sc]es?|users?|accounts?|mailboxes|messages?|chats?|calls|meetings|minutes|views|adoption(?: rate)?|consum(?:ption|ed)|in use|assigned|activat(?:ed|ions)|penetration|uptake|devices|files|posts',
  'nutzung~|nutzungs~|auslastung|aktive[rn]?|aktiv|anmeldungen|logins|sitzungen|plätze|lizenzen|(?:be)?nutzer~|nutzende~|anwender~|konten|postfächer|nachrichten|chats|anrufe|besprechungen|aufrufe|im einsatz|zugewiesen~|in gebrauch|teilnehmende|geräte|dateien|nutz(?:t|en)|verwend(?:et|en)',
);
const clearUsage = phrases(
  'usage|utili[sz]ation|adoption rate|mau|dau|wau|active (?:\\S{1,20} )?users?|nutzung~|auslastung|aktive (?:\\S{1,20} )?(?:be)?nutze~|\\p{L}{2,20}nutzung',
);
const trend = phrases(
  'low|lower|high|higher|good|strong|weak|poor|growing|grows|grew|rising|rises|rose|up|down|increas~|decreas~|declin~|fell|dropp?~|stable|flat|steady|healthy|improv~',
  'niedrig~|gering~|hoch|hohe~|gut|stark|schwach|wächst|gewachsen|steigt|gestiegen|steigend|sinkt|gesunken|sinkend|fällt|gefallen|stabil|konstant|nimmt|zunehmend|verbesser~',
);

/** Words of deeds, reasons, plans and events: a text that holds one tells more than use. */
const more = phrases(
  'migrat~|moved?|moving|deploy~|roll(?:ed|ing|s|out)?(?:-?out)?|trained|training~|workshops?|webinars?|call with|a call|the call|met|plan|plans|planned|planning|will|next|want~|decid~|agree~|enabled?|enabling|configur~|set ?up|setting up|review~|discuss~|start(?:ed|s|ing)|launch~|sent|schedul~|pilot~|test~|finish~|complet~|done|closed|creat~|prepar~|build~|built|present~|deliver~|install~|upgrad~|resolv~|fixed|open(?:ed)?|ask~|request~|need~|help~|work(?:ed|ing|s)|intend~|intent|goal|target(?:s|ed|ing)?|aims?|must|should|switch~|replac~|assist~|onboard~|introduc~|extend~|expand~|driv(?:e|es|ing|en)|promot~|champions?|campaign~|accelerat~|paus~|hold|stopp?(?:ed|s)?|evaluat~|risk|approv~|order~|bought|purchas~|signed(?! in)|added|ticket~|project|phase|(?:were|was|have been|has been) assigned|assigned this|prefer~|instead|competi~',
  'migrier~|umgezogen|umzug~|umgestellt|umstellung|ausgerollt|rollout|bereit(?:gestellt|stellung)|geschult|schulung~|workshops?|termin~|plan|pläne|plant|planen|geplant|gespräch|besprochen|vereinbart|gestartet|start|begonnen|eingerichtet|konfigur~|aktiviert|freigeschaltet|verschickt|pilot~|getestet|tests?|testet|abgeschlossen|erledigt|erstellt|vorbereitet|durchgeführt|installiert|aktualisiert|gelöst|behoben|offen|gebeten|bittet|braucht|benötigt|hilft|arbeitet|absicht|ziel|soll|sollen|muss|müssen|möchte~|will|wollen|wechsel~|ersetzt|eingeführt|einführung|erweitert|beschleunigt|pausiert|angehalten|gestoppt|verschoben|prüft|genehmigt|bestellt|gekauft|ticket~|projekt|phase|nächste~|danach|wurden zugewiesen|anschließend',
);
const countedTalks = everyPhrase(
  '\\d[\\d.,]*(?: ?%)?(?: \\p{L}{2,20})? (?:calls|meetings|messages|chats|sign-?ins?|log-?ins?)',
  '(?:next|last|previous|nächste[nr]?|letzte[nr]?) (?:week|month|quarter|year|\\d+ days|woche|monat|quartal|jahr)|(?:teams|project|planner|microsoft|office) (?:project|planner)',
);
const heading = /^[\p{L}\d\s/&#()[\]+-]{0,60}:?$/u;

/**
 * A status or summary tells the why and what is done: finds one that consists of usage figures only ("45 %
 * active users in Teams"). "1,200 mailboxes were migrated this week" is progress, not use.
 */
export const usageOnly: CheckRule = {
  id: 'usage-only',
  source: 'entitlement',
  find: (note) =>
    askedTelling(note, 'status-text', 'summary')
      .filter((field) => tellsUsageOnly(answerTo(note, field)))
      .map((field) => ({ fieldId: field.id, quote: quoteOf(answerTo(note, field)) })),
};

function tellsUsageOnly(text: string): boolean {
  const sentences = sentencesOf(text);
  const figures = sentences.filter(isUsage);
  const rest = sentences.filter((sentence) => !isUsage(sentence));
  return (
    figures.length > 0 &&
    rest.every((sentence) => isHeading(sentence) || isFigure(sentence)) &&
    sentences.every((sentence) => !more.test(sentence.replace(countedTalks, ' ')) && !givesReason(sentence))
  );
}

/** How much else a sentence tells; a word that looks like a deed weighs double. */
function weightOf(sentence: string): number {
  return restOf(sentence).reduce(
    (sum, word) => sum + (/(?:ed|ing)$|^ge\p{L}+(?:t|en)$/iu.test(word) ? 2 : 1),
    0,
  );
}

function isHeading(sentence: string): boolean {
  return heading.test(sentence) && sentence.split(/\s+/).length <= 4;
}

/** A figure that goes on with the sentence before: "OneDrive has 900." */
function isFigure(sentence: string): boolean {
  return holdsFigure(sentence) && restOf(sentence).length === 0;
}

function isUsage(sentence: string): boolean {
  const words = sentence.replace(/^\[[A-Z0-9+, ]{2,40}\]/, '');
  if (clearUsage.test(words)) return holdsFigure(words) || trend.test(words);
  return (
    usage.test(words) && words.split(/[,;]\s/u).every((part) => holdsFigure(part) && weightOf(part) <= 1)
  );
}

const told = everyPhrase(
  usage.source,
  trend.source,
  'teams|exchange|online|sharepoint|onedrive|outlook|yammer|intune|office|microsoft|365|mobile|exo|spo|od|opp|yam|olm|m365|o365|proplus|apps?|planner|stream|android|ios|windows|azure|ad|mfa',
  'the|an?|of|in|on|for|with|and|or|per|out|at|to|by|from|is|are|was|were|has|have|had|been|there|we|see|show|shows|use|uses|used|using|logged in|signed in|during|them|january|february|march|april|may|june|july|august|september|october|november|december|held|made|exchanged|sent|now|about|around|approx|total|all|last|past|this|since|percent|percentage|tb|gb|mb|stored|storage|mailboxes|million|thousand|day|daily|week|weekly|month|monthly|year|unique|different|only|stands?|current~|compared|than|more|less|over|under|half|overall|average|purchased|enabled',
  'der|die|das|den|dem|von|vom|im|am|in|an|auf|für|mit|und|oder|pro|aus|zu|bei|ist|sind|war|waren|hat|haben|es|gibt|gab|januar|februar|märz|mai|juni|juli|oktober|dezember|\\p{L}{2,15}nachrichten|davon|während|gespeichert|speicherplatz|onedrives|postfächern?|genutzt|verwendet|eingesetzt|belegt|wir|sehen|zeigt|etwa|rund|circa|ca|insgesamt|alle[nr]?|letzte[nrs]?|diese[nrsm]?|seit|prozent|million(?:en)?|tausend|tag|täglich|woche|wöchentlich|monat|monatlich|jahr|nur|liegt|beträgt|aktuell|derzeit|gegenüber|als|mehr|weniger|über|unter|hälfte|durchschnitt|werden|wird|wurden',
);

/** The words of a sentence that tell neither of use nor how much. */
function restOf(sentence: string): readonly string[] {
  return sentence.replace(told, ' ').match(/\p{L}{2,}/gu) ?? [];
}
