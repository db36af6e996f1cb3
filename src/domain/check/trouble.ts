import { phrases } from './words';

const troubles = phrases(
  // What is not, may be or must be.
  "no|not|none|nobody|nothing|never|neither|nor|without|hardly|barely|\\p{L}{2,6}n't|cannot|un(?:able|clear|certain|sure|decided|resolved|known|happy|satisfied|stable|supported|available|reachable)|in(?:sufficient|compatible|complete|stable)|impossible",
  '(?<!\\d |in |by |until |till |from |on |since |mid |early |late |of |to )may(?! \\d)|might|could|would|should|must|needs?|possib~|probab~|likely|perhaps',
  // What ends, is late or grows less.
  'end|ends|ended|ending|expir~|leav~|left|retir~|resign~|quits?|stop|stops|stopped|los[et]s?|losing|loss~|overdue|deadline|drop(?:s|ped|ping)?(?!-)|cut|cuts|cutting|slip~|delay~|postpon~|late|later|since|pending|paus~|on hold|stall~|fr[eo]e?ze~|frozen|suspend~|cancel~|sold|laid off|lay-?offs?|furlough~|shrink~|fewer|less|declin~|erod~|worse~|away',
  'short|shortages?|miss|misses|missed|missing|lacks?|lacking|only|still|yet|too|outdated|(?:is|are|too|very|get|getting) (?:old|older)|slow~|poor|weak|bad|low|limited|tight|behind|open|far|expensive|cheaper|costs?',
  // What goes wrong, and what people feel.
  'fail~|refus~|reject~|oppos~|object~|complain~|threat~|doubt~|blam~|ignor~|resist~|hesitat~|insist~|demand~|wait|waits|waiting|block|blocks|blocked|blocking|stuck|break|breaks|broken|crash~|suffer~|damag~|hurts?|harm~|affect~|impact~|endanger~|jeopardi~|risks?|at risk|problem~|issues?|troubl~|difficult~|conflict~|dispute~|outages?|downtime|gaps?|backlogs?|pil(?:e|es|ing)|overload~|overwhelm~|saturat~|exhaust~|penalt~|lawsuit|leak~',
  'angry|frustrat~|concern~|worr~|afraid|fear|fears|feared|tired|annoy~|sceptic~|skeptic~|critic~|disappoint~|confus~|stress~|nervous|distrust~|trust|dissatisf~|opinion',
  'evaluat~|consider~|prefer~|competit~|rivals?|tempted|google|zoom|slack|webex|stays?|staying|remain~|keeps?|depend~|chang(?:e|es|ed)|mov(?:e|es|ed) (?:to|back|away)|fall(?:s|ing)? (?:back|off|behind)|go(?:es)? (?:back|down|away|wrong)|double[sd]?|ris(?:e|es|ing)|grows?|growing',
  // German.
  'kein~|nicht|nichts|ohne|niemand|nie|niemals|kaum|weder|könnte~|dürfte~|würde~|müsste~|muss|müssen|sollte~|brauch~|benötig~|droh~|möglich~|womöglich|vielleicht|eventuell|voraussichtlich',
  '(?:läuft|laufen) (?:\\S{1,24} ){0,6}(?:aus|ab|weg|davon)|(?:fällt|fallen) (?:\\S{1,24} ){0,6}(?:aus|weg|zurück|schwer)|(?:geht|gehen) (?:\\S{1,24} ){0,4}(?:in (?:rente|ruhestand|elternzeit|den ruhestand)|weg|verloren|zurück|unter|ende)|(?:bleibt|bleiben) (?:\\S{1,24} ){0,4}(?:liegen|aus|offen|stehen|zurück|bei)',
  'ende[nt]|endete|verl(?:ässt|assen|ieß)|verlier~|verlust~|kündig~|gekündigt|abgelaufen|abgekündigt|frist~|verzug|verzöger~|verschieb~|verschoben|verspät~|erst|spät~|seit|gekürzt|kürz~|gestrichen|streich~|gesperrt|gestoppt|eingefroren|verkauft|sinkt|sinken|weniger|wegfall~|ausfall~|ausfäll~|ausscheid~|scheid(?:et|en)|stock(?:t|en)|ruht|ruhen|liegt brach',
  'fehl~|mangel~|\\p{L}{2,20}mangel|engpass~|engpässe|knapp~|nur|noch (?:offen|immer|unklar)|zu (?:wenig~?|alt~?|schmal~?|langsam~?|teuer~?|spät|knapp|klein~?|groß~?|hoch|gering~?|schwach~?|viele?)|alt|veraltet~|teuer~?|teurer|überaltert|unklar~|ungewiss~|offen|unzureichend~|unbesetzt|vakant',
  'scheiter~|lehn(?:t|en|te) (?:\\S{1,24} ){0,6}ab|abgelehnt|ablehn~|ablehnung|weiger~|verweiger~|zweifel~|bedenken|befürcht~|fürcht~|sorge~|wart(?:et|en)|zöger~|gefähr~|gefahr~|risik~|problem~|störung~|stör(?:t|en)|überlast~|überforder~|ausgelastet|leide[nt]|bricht|brechen|blockier~|hakt|klemmt|streit~|widerstand|widerst~|beschwer~|klag(?:t|en)',
  'frustrier~|verärger~|unzufrieden~|skeptisch|besorg~|verunsicher~|enttäusch~|genervt|nervös|beunruhigt|aufgebracht|kritisch|kritik|kritisier~|misstrau~|akzeptanz|abhängig~|häng(?:t|en) (?:\\S{1,24} ){0,5}(?:von|an)|wechsel(?:t|n)|abwander~|wettbewerb~|konkurren~|steig(?:t|en)|häuf~|verdoppel~|bleibt|bleiben|zurück~|weg',
);

/** Clauses that hang on another: what they tell is not what it tells. */
const hanging =
  /\s(?:before|until|till|while|because|in case|if|so that|instead|against|bevor|bis|solange|damit|falls|weil|wenn|gegen|statt)\s.*$/isu;

/** Whether a part of a text tells of trouble: a lack, a loss, a refusal, an end, something that only may be. */
export function tellsTrouble(part: string): boolean {
  return troubles.test(part.replace(hanging, ''));
}
