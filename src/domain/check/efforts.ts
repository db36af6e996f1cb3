import { isPlaceholder } from './placeholder';
import { sentencesOf } from './sentences';
import { tellsTrouble } from './trouble';
import { phrases } from './words';

const helper =
  '(?:we|i|us|fta|fm|fe|sme|ftc|fasttrack(?: \\p{L}+)?|microsoft|(?:the )?partner|account[ -]team|csm|cse|tam|pfe|vendor|provider|supplier|carrier|engineering|engineers?|product group|pg|support|architect|specialist|consultants?|project manager|help ?desk)';
const anyone =
  '(?:they|he|she|customer|it|team|department|leads?|manager|owner|cio|ciso|cto|cfo|admins?|administrators?|board|council|committee|officer|management|hr|legal|security|procurement|staff|school|university|hospital|company|district|agency|contoso|fabrikam|sponsor)';
const gap =
  "(?: (?!needs?|must|should|fails?|failed|refus|cannot|can't|not|never|no|unable|yet|might|may|could|want)\\S{1,20}){0,3}?";

/** The beginnings of verbs that are an effort whoever does it, and of those that are one of a helper's. */
const deed =
  '(?:work(?:s|ed|ing)? (?:closely |together )?(?:with|on|through|towards?)|investigat(?:e[sd]?|ing)|escalat(?:e[sd]?|ing)|elevat(?:e[sd]?|ing)|address~|mitigat(?:e[sd]?|ing)|resolv(?:e[sd]?|ing)|remediat(?:e[sd]?|ing)|respond~|schedul(?:es|ed|ing)|arrang(?:e[sd]?|ing)|coordinat(?:e[sd]?|ing)|prepar~|review~|test|tests|tested|testing|pilot~|train|trains|trained|training|order|orders|ordered|ordering|hir(?:es|ed|ing)|fix~|patch~|upgrad~|replac(?:e[sd]?|ing)|implement(?:s|ed|ing)|configur(?:e[sd]?|ing)|add|adds|added|adding|extend(?:s|ed|ing)|expand(?:s|ed|ing)|set(?:s|ting)? up|check~|verif~|validat(?:e[sd]?|ing)|analy[sz]~|meet|meets|meeting|met|assign(?:s|ed|ing)|engag~|follow(?:s|ed|ing)? up|look(?:s|ing|ed) (?:into|for|at)|build|builds|building|built|roll(?:s|ing|ed)? out|publish~|negotiat(?:e[sd]?|ing)|clarif~|document(?:s|ed|ing)|monitor~|track~|contact(?:s|ed|ing)|invit~|organi[sz](?:e[sd]?|ing)|brought in|bring(?:s|ing)? in|stagger~|(?:open|rais|log|fil|submit)(?:s|es|ed|t?ing|ted) (?:\\S{1,20} ){0,2}(?:tickets?|cases?|requests?|incidents?|changes?|escalations?|with)|plan(?:s|ned|ning)? (?!to (?:leave|cancel|stop|move|switch|reduce|cut|drop|pause|sell|use))(?:to|for|an?|the|with|on))';
const service =
  '(?:ask|asks|asked|asking|request~|call|calls|called|calling|presents?|presented|propos~|offer~|provid~|deliver~|discuss~|evaluat~|assess~|help~|assist~|support|supports|supported|supporting|guid~|coach~|mov(?:e|es|ed|ing)|shift~|split~|reduc~|enabl~|shar(?:e|es|ed|ing)|sent|send|sends|sending|run|runs|running|hold|holds|holding|tak(?:e|es|ing)|agree~|demo~|show|shows|showed|showing|deploy~|speak~|talk~|spoke|push~|chas(?:e|es|ed|ing)|join~|reach~ out|adapt~|us(?:e|es|ing))';

const verbs = phrases(
  `${helper}${gap} (?:${deed}|${service})`,
  `(?!(?:customer|cio|ceo|cfo|board|management|sponsor)(?: (?:has|have|formally|again|already))? escalat)${anyone}${gap} ${deed}`,
  `(?<!go-live |golive |rollout |launch |cutover |layoffs |reductions? |cuts? |shutdown )(?:is|are|was|were|be|been|being|gets?|got|has|have)(?: \\S{1,20}){0,2}? (?:${deed}|planned(?! (?:for the|cuts))|in place|under ?way|under (?:review|investigation)|in progress)`,
  'to be (?!removed|cut|cancel|closed|lost|sold|moved|delayed|postponed|decided|confirmed|defined)\\p{L}{3,20}(?:ed|n|t) (?:on|by|in|until|next|with)',
  `(?:will|shall|going to|agreed to)(?: \\S{1,12})? (?:${deed}|${service})`,
);
const openings = phrases(
  `(?:then |also |now |already |next |actively |please |to (?:be )?)?(?:${deed}|escalated|asking|asked|requested|proposed|offered|providing|moving|splitting|sharing|shared|reaching out|chasing|use|ask|call|request|provide|move|split|send|share)(?! (?:is|are|was|were|has|have|rooms?|of)(?!\\p{L}))`,
);
const things = phrases(
  'work-?arounds?|mitigation(?: plan)?|countermeasures?|remediation plan|action plan|recovery plan|contingency plan|next steps?|fallback|task ?force',
  '(?:support )?(?:ticket|case|sr|incident|escalation|change request|dcr)s? (?:#|no\\.? |number |id )?\\d{3,}|(?:ticket|case|escalation|incident|change request|support request|dcr)s? (?:(?:is|was|has been|are|were) )?(?:open(?:ed)?|raised|logged|filed|submitted|created|in progress|active)',
  'umgehungslösung~|gegenma(?:ß|ss)nahmen?|ma(?:ß|ss)nahmenplan|notfallplan|aktionsplan|plan b|nächste[rn]? schritte?|in (?:arbeit|klärung|prüfung|bearbeitung|abstimmung|umsetzung|vorbereitung|verhandlung|beschaffung)',
);

const taten = phrases(
  '(?:über)?prüf(?:t|en|ten)|klär(?:t|en)|test(?:et|en|eten)|(?:pilotier|eskalier|analysier|koordinier|organisier|konfigurier|installier|terminier|adressier|priorisier|dokumentier)(?:t|en|ten)|schult|(?:wir|zu|werden|wird|will) schulen|bestell(?:t|en|te|ten)|beheb(?:t|en)|behoben|beschaff(?:t|en)|vereinbar(?:t|en|te|ten)|untersuch(?:t|en)|überwach(?:t|en)|verhandel(?:t|n)|bespr(?:icht|echen)|(?:trifft|treffen) sich|beantrag(?:t|en|te|ten)|eröffne(?:t|n|te)|lös(?:en|t)|kümmer(?:t|n)|beauftrag(?:t|en|te)|(?:ersetz|erweiter|verlänger|aufstock|entlast)(?:t|en|n)|plan(?:t|en) (?!(?:den |einen |die )?(?:wechsel|kündigung|ausstieg|abbau|umstieg|verkauf))\\S+',
  'arbeit(?:et|en) (?:\\S{1,24} ){0,6}?(?:an|mit|daran|zusammen)|(?:bereit|richt|stimm|führ|fass|setz|stock|stell)(?:e?t|en) (?:\\S{1,24} ){0,8}(?:vor|ein|ab|durch|nach|um|auf|bereit)|(?:spricht|sprechen|telefonier(?:t|en)) (?:\\S{1,24} ){0,4}mit',
  '(?:ge(?:prüft|klärt|testet|schult|meldet|löst|startet|bucht|stellt|bildet|staffelt)|(?:vor|ein|ab|an|auf|aus|um|durch|nach|hinzu|frei)ge(?:bereitet|richtet|stimmt|setzt|bunden|führt|boten|fragt|nommen|stoßen|plant|fasst|fordert|stellt|stockt|laden|baut|schaltet|zogen)|erstellt|einbezogen|verlegt|besprochen|begonnen|festgelegt|übergeben|akzeptiert|kontaktiert|(?<!als |wie |ursprünglich )geplant|entwickelt|erarbeitet|verteilt|unterstützt|informiert)',
  '(?:wir|partner|fasttrack|fta|ftc|team|microsoft|dienstleister) (?:\\S{1,24} ){0,4}?(?:unterstütz|begleit|erstell|biet|helf|hilft|liefer|schick|send|zeig|nutz|verteil|frag|ruf|schul|schalt|stell|leg|nehm|nimm)\\p{L}{0,4}',
);

const denied = phrases(
  "no|not|none|nobody|no one|never|without|neither|nothing|unable|cannot|\\p{L}{2,6}n't|refus~|fail(?:s|ed)?(?! over)|lack~|unclear|too (?:late|busy) to|hardly|than|as|originally|if",
  'nicht|nichts|kein~|ohne|niemand|nie|niemals|unklar|unbekannt|fehl(?:t|en)|muss|müssen|müsste~|sollte~|könnte~|abgesagt|abgelehnt|weder|überfällig|verschoben|offen ist|nötig|notwendig|erforderlich',
);
const labelled =
  /(?:next steps?|next|mitigation|action|response|resolution|plan|work-?around|remediation|countermeasure|(?:gegen)?ma(?:ß|ss)nahmen?|nächster schritt|nächste schritte|weiter|vorgehen|lösung|abhilfe)\s?[:=]\s*(.*)$/iu;

const breaks = /[;,(]\s|\s[–—-]\s|\s?(?:->|→|=>|⇒)\s?/u;
const clauses =
  /:\s|\s(?:and|und|so|but|aber|however|jedoch|therefore|daher|deshalb|hence|while|because|weil|although|obwohl)\s/iu;

/** Those who help, as the subject of a clause: what they do is an effort, unless it is trouble. */
const helping =
  /^(?:and |so |the |our |der |die |das |unser |unsere )?(?:we|fta|fm|ftc|fasttrack|partner|account[ -]team|wir)\s/iu;
/** A German clause that tells what somebody named before it did once. */
const past = /^(?:der|die|das|dem|den)\s\p{Ll}.*\s(?:hat|haben|hatten?|ist|sind|war|waren)$/u;

/** Whether a text says in plain words what is done about a risk; "no mitigation" and "kein Plan" do not. */
export function tellsEffort(text: string): boolean {
  return sentencesOf(text).some(
    (sentence) =>
      isLabelled(sentence) ||
      sentence
        .split(breaks)
        .some((part) => names(part) || part.split(clauses).some((clause) => isEffort(clause.trim()))),
  );
}

/** Whether a part names a thing that is an effort: a workaround, a ticket that is open. */
function names(part: string): boolean {
  return things.test(part) && !denied.test(part) && !/\btb[dc]\b|cancel|overdue|reject|behind/iu.test(part);
}

function isLabelled(sentence: string): boolean {
  const told = (labelled.exec(sentence) ?? /^(?:->|→|=>|⇒)\s?(.*)$/u.exec(sentence))?.[1];
  if (told === undefined || isPlaceholder(told)) return false;
  return !/^(?:no|not|none|nothing|kein|nicht|unclear|unklar|unknown|tbd|offen)/iu.test(told.trim());
}

function isEffort(clause: string): boolean {
  if (past.test(clause)) return false;
  if (helping.test(clause) && !tellsTrouble(clause)) return true;
  const [verb, opening] = [verbs.exec(clause), openings.exec(clause)];
  if (verb && !denied.test(clause.slice(0, verb.index + verb[0].length))) return true;
  if (opening?.index === 0 && !tellsTrouble(clause)) return true;
  return taten.test(clause) && !denied.test(clause);
}
