import { everyPhrase } from './words';

const settled =
  '(?:defined|determined|confirmed|decided|agreed|discussed|scheduled|announced|set|clarified|named|assigned|planned|specified|advised|known|clear|filled in|done|identified|chosen)';
const geklärt =
  '(?:geklärt|geklaert|definiert|festgelegt|abgestimmt|bestimmt|benannt|besprochen|nachgereicht|vereinbart|entschieden|ergänzt|mitgeteilt|terminiert|bekannt|klar|geplant|zugewiesen|gesucht|bestätigt)';

const empty = everyPhrase(
  '(?:nothing|none|no action|not|nichts|noch nichts) (?:is |are )?(?:planned|geplant|vereinbart|scheduled|agreed)|wait and see|we will see|mal sehen|(?:wird|muss) sich (?:noch )?zeigen|abwarten|wait|ausstehend~|in (?:klärung|abstimmung|planung|discussion|progress|clarification)',
  'no (?:further |next |more |specific )?(?:actions?|steps?|tasks?|dates?|owners?|follow-?ups?)(?: (?:needed|required|planned|known))?',
  'keine? (?:weiteren? |nächsten? )?(?:aktion(?:en)?|schritte?|aufgaben?|termine?|verantwortlichen?r?|zuständigen?r?)(?: geplant)?',
  `t\\.?b\\.?[dcas]\\.?|(?:(?:still|yet) )?(?:to|will|must|has to|have to|needs to|need to) be ${settled}`,
  `(?:is |was |are |have been |has been )?not (?:yet )?(?:been )?${settled}(?: yet)?`,
  'n ?\\/ ?a|n\\.? ?a\\.?|none|nothing|no|nobody|no one|noone|someone|somebody|anyone|unknown|unclear|undefined|undecided',
  'open|pending|later|soon|asap|eventually|sometime|some day|someday|in due course|in future|in the future|no idea',
  'not applicable|not available|not defined|will follow|to follow|follows|see above|see below|same as (?:above|before)|ditto',
  'placeholder|x{1,5}',
  'offen|unklar|unbekannt|ungeklärt|keine?[rns]?|nichts|niemand|jemand|irgendwann|irgendwer|demnächst|bald|später|folgt|folgen',
  'k\\. ?a\\.?|ka|keine angaben?|entfällt|n\\. ?n\\.?|nn|nicht zutreffend|nicht anwendbar|bei gelegenheit|zu gegebener zeit',
  `(?:wird|werden|muss|müssen|soll|sollte)(?: (?:erst|noch|später|dann|intern|derzeit|aktuell|momentan|gerade)){0,2}(?: (?:mit|vom|von|durch|beim|im|in) (?:\\S{1,20} ){0,2}\\S{1,20})? ${geklärt}(?: werden)?|kommt noch`,
  `nicht ${geklärt}|(?:(?:ist|sind) )?zu (?:klären|bestimmen|definieren|benennen|vereinbaren|besprechen)|steht (?:noch )?(?:nicht fest|aus)`,
  'siehe oben|siehe unten|wie gehabt|wie oben|platzhalter',
);

const filler = everyPhrase(
  'for now|at the moment|currently|yet|still|right now|now|so far|again|at this time|and|or|the|a|an|is|are|it|this|we|i',
  '(?:with|by|from|for|to)(?: the)? (?:customer|client|team|partner|account team|fasttrack|it|us|me|now)|internally',
  '(?:next )?(?:action|step|date|owner|day|time|due|name|person|responsible|follow ?-?up|meeting|call|appointment)s?',
  'noch|derzeit|aktuell|momentan|zurzeit|erst|und|oder|der|die|das|ist|sind|es|wir|später|dann|intern',
  '(?:mit|vom|von|durch|beim)(?: (?:dem|den|der))? (?:kunden?|team|partner|account-team|it|uns)',
  '(?:nächste[rn]? )?(?:aktion|schritt|termin|datum|verantwortliche[rn]?|zuständige[rn]?|person|name|tag)',
);

/** Whether an answer says nothing: empty, a mark ("-", "?"), or words such as "TBD", "soon", "noch offen", "folgt". */
export function isPlaceholder(answer: string): boolean {
  if (answer.length > 120) return false;
  if (!/[\p{L}\p{N}]/u.test(answer)) return true;
  const rest = answer.normalize('NFC').replace(empty, ' ');
  if (rest === answer) return false;
  return !/[\p{L}\p{N}]/u.test(rest.replace(filler, ' '));
}
