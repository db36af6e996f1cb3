import { everyPhrase, phrases } from './words';

const monthsEn =
  'jan~|feb~|mar|march|apr|april|may|june?|july?|aug|august|sep~|oct~|nov~|dec~|monday|tuesday|wednesday|thursday|friday';
const monthsDe = 'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember';
const calendar = `(?:the )?(?:end of |middle of |mid[- ]?|early |late |beginning of |start of )?(?:(?:the )?(?:end|year|week|month|next|last|this|new year|year end|autumn|summer|winter|spring|fall|easter|christmas|then|now|today|tomorrow|further|later|notice|date|q[1-4]|${monthsEn})(?![\\p{L}])|\\d)`;
const kalender = `(?:(?:zum|zur|anfang|mitte|ende|kw|nach|auf|auf weiteres|jetzt|heute|morgen|dato|dahin|dahin|nächste[nrs]?|kommende[nrs]?|ostern|weihnachten|sommer|herbst|winter|frühjahr|frühling|jahresende|monatsende|quartalsende|mindestens|voraussichtlich|spätestens|${monthsDe})(?![\\p{L}])|\\d)`;

const contact =
  '(?:call|follow|check|get back|talk|discuss|contact|reconnect|schedule|meet|see|review|wait|decide)';

/** Words that give a reason for what stands beside them, in the same sentence or the next. */
const given = phrases(
  // The connectives.
  "because|caused?|causes|causing|due to|as a result|result~ (?:of|from|in)|owing to|on account of|thanks to|reason~|given (?!up|by|to|in)\\p{L}+|in (?:light|view|response) (?:of|to)|therefore|hence|thus|which is why|that's why|this is why",
  `since (?!then|last|this|early|late|mid|the (?:start|beginning|end|last)|our last|beginning|${calendar})\\p{L}+`,
  '(?<!such |same |well |soon |known |far |long |serves |acts |act |serve )as (?:the|their|its|his|her|our|they|there|we|all|both|some|only|most|many|two|three|half|customer|it(?! stands)|users|staff|no)',
  // The plain words.
  "lack~|unable|not able|no (?:current |plans or )?(?:intent|intention|interest in)|(?:do|does|did)(?: not|n't) (?:have (?:an? |any |the )?intent~|intend)|problems?|issues?",
  'block(?:s|ed|er|ers|ing|age)|wait(?:s|ing|ed)? (?:for|on|until)|await~|pending(?! customer)|missing|stuck|prevent~|prohibit~|forbid~|forbade|not allowed|banned',
  `need(?:s|ed)?(?! to ${contact})|requires?|required(?! by)|depend~ (?:on|upon)|dependent|subject to|conflict~ with|contradict~`,
  '(?:was|were|is|are|been|got) (?:cut|withdrawn|denied|cancell?ed|laid off|sold)|budget cuts?|resigned|left the|restructur~|reorgani[sz]~|bankrupt~|insolven~|shortages?|freeze|freezes|frozen|froze|furlough~|layoffs?|laid off|merger|acquisition|acquired|outages?|bugs?|errors?|faults?|crash~|fail(?:s|ed|ing|ures?)',
  'insufficient|not enough|not sufficient|no (?:budget|funding|funds|money|capacity|resources?|staff|licen[sc]es?)|short of|out of (?:budget|office|licen[sc]es?)|too (?:old|slow|few|small|weak|expensive|busy|low|many|little|short)',
  "outdated|unsupported|incompatib~|not supported|not compatible|refus~|reject~|declin~|veto~|object(?:s|ed|ion|ions)|concern(?:s|ed)? (?:about|over|that|with)|worr(?:y|ies|ied)|fears?|did(?: not|n't) (?:approve|agree|sign)",
  "(?:approv~|agree~|sign~|releas~|clear~|confirm~) (?:by|from|of) (?:the |their )?(?:works|work|legal|board|cfo|cio|ciso|security|data|procurement|finance|vendor|provider|union)~|(?:works council|legal|board|cfo|ciso|union|procurement|data protection(?: officer)?|vendor|provider|supplier) (?:team |department )?(?:has|have|did|is|are|must|still|wants?)(?:n't| not)?",
  // German.
  '(?<![\\p{L}-])weil|wegen|aufgrund|auf ?grund|infolge|zufolge|mangels|mangel|mangelnde~|mangelt|fehl(?:t|en|te|ten|end~)|grund|gründe|gründen|ursache~|anlass|hintergrund|daher|deshalb|deswegen|darum|somit|folglich|angesichts|dank',
  'blockier~|problem~|störung~|fehler~|ausfall~|ausfälle~|scheiter~|verhinder~|verbiet~|verbot~|untersag~|gesperrt|haushaltssperre|sperre|\\p{L}{0,20}stopp?|engpass|engpässe~|kurzarbeit|fusion~|übernahme|personalmangel|\\p{L}{2,20}mangel|\\p{L}{2,20}mangels',
  'wart(?:e|et|en|ete|eten|end) (?:\\S{1,24} ){0,5}auf|abhängig|häng(?:t|en) (?:\\S{1,24} ){0,5}(?:von|an)|setz(?:t|en) (?:\\S{1,24} ){0,5}voraus|erforder~|benötig~|brauch(?:t|en|te|ten)|muss (?:erst|zuerst|zunächst|vorher)|müssen (?:erst|zuerst|zunächst|vorher)',
  'eingefroren|eingestellt werden|nicht (?:genug|genügend|ausreichend|unterstützt|kompatibel|möglich ohne|erlaubt|zulässig|bereit|in der lage)|keine? (?:budget|mittel|kapazität~|ressourcen|personal|lizenzen|absicht|freigabe|genehmigung|geld)|zu (?:alt|langsam|wenig~?|teuer|schwach|klein|knapp|kurz|hoch|gering)',
  'gekürzt|gestrichen|storniert|umstrukturier~|umbau|gekündigt|insolven~|veraltet~|inkompatib~|überlastet|ausgelastet|erkrankt|krank~|außerstande|abgelehnt|lehn(?:t|en|te|ten)|bedenken|ausstehende~|(?:freigabe|zustimmung|genehmigung|unterschrift|entscheidung) (?:des|der|durch|von|vom|seitens)|(?:betriebsrat|personalrat|datenschutz~|vorstand|einkauf|rechtsabteilung|geschäftsführung|hersteller|lieferant|provider) (?:hat|haben|ist|muss|prüft|verlangt|will)',
);
const daOrDenn = /(?:^|[,;:(–-])\s{0,2}da\s(?!s)|[,;–-]\s{0,2}denn\s|[,;]\s{0,2}so\s(?!far|that)\p{L}/iu;

/** Words that give a reason only within the sentence they stand in. */
const givenHere = phrases(
  `(?:un)?till? (?!${calendar})\\p{L}+`,
  'once|before|unless|when (?:the|a|an|their|its|our|his|her)|if (?:the|a|an|their|its)|in favou?r of|for lack|as long as|in order to|so that|while|after (?:the|a|an|its|their|our|his|her)(?! (?:call|meeting|weekend|holidays?|break))',
  `bis (?!${kalender})(?:zum |zur |zu |die |der |das |dass |den |dem |ein |eine |einen )?(?!${kalender})\\p{L}{3,30}|bis (?:zum|zur) (?!${kalender})\\p{L}{3,30}`,
  'durch (?!(?:den |die |das |unser |unseren )?(?:partner|kund|fasttrack|it|team|uns|account|microsoft|admin))\\p{L}+',
  'wenn (?:der|die|das|ein|eine)|falls|zugunsten|damit|um (?:\\S{1,30} ){1,8}zu|sobald|solange|bevor|nachdem|während|nach (?:dem|der) (?:weggang|ausscheiden|wechsel|ausfall|abgang|fusion|kündigung)|ohne (?:die |den |das )?(?!angabe|grund|begründung|plan|termin)\\p{L}+|stattdessen|instead',
  'focus(?:es|ed|ing|sed)? on',
);

const denied = everyPhrase(
  '(?:no|without(?: giving| stating)?(?: an?| any)?|any|unknown|not an?) (?:\\S{1,20} )?(?:problems?|issues?|errors?|reasons?|blockers?|faults?|concerns?)|not (?:yet )?blocked|nothing is blocked',
  'reasons? (?:is |are |was |has |have )?(?:still |yet )?(?:not |un)\\S+|reasons? (?:to be|tbd|tbc|open|unclear)|for (?:some|whatever|other|various) reasons?',
  '(?:kein|ohne)(?:e|en|er|erlei)? (?:\\S{1,20} )?(?:problem~|fehler~|störung~|gr[uü]nde?n?|bedenken|ausfälle?|blocker)|problemlos|fehlerfrei|ohne angabe (?:von gründen|eines grundes)|ohne begründung',
  '(?:der )?(?:grund|gründe)(?: dafür)? (?:ist |sind )?(?:noch |derzeit )?(?:nicht|un)\\S+|aus (?:welchen|irgendwelchen|verschiedenen|diversen) gründen|im grunde(?: genommen)?',
  '(?:warte[nt]|wait(?:ing)?) (?:wir )?(?:mal|ab|and see)',
);

function withoutDenied(sentence: string): string {
  return sentence.replace(denied, ' ');
}

/** Whether a sentence gives the reason of what a neighbouring one tells; "no reason given" does not. */
export function givesReason(sentence: string): boolean {
  const told = withoutDenied(sentence);
  return given.test(told) || daOrDenn.test(told);
}

/** Whether a sentence gives the reason of what it tells itself. */
export function givesOwnReason(sentence: string): boolean {
  return givesReason(sentence) || givenHere.test(withoutDenied(sentence));
}
