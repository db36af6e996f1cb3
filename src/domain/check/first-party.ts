import { linesIn, sentencesOf } from './sentences';
import { phrases } from './words';

const named = phrases(
  '(?:first[ -]party|1st[ -]party|1p)(?: (?:software|product|issue|concern|bug))?',
  "microsoft(?:'s)? (?:own )?(?:software|products?|bug|fault|defect|code)|(?:product|software) (?:bug|defect|fault|gap) (?:in|of|on) (?:the )?microsoft|bug (?:in|of) (?:a )?microsoft",
  '(?:microsoft-(?:eigene )?software|software von microsoft|microsoft-produkte?s?|microsoft-fehler|produktfehler|software des herstellers microsoft|eigene software von microsoft|produktlücke)',
);
const product =
  '(?:microsoft(?! ?365 (?:licen|e3|e5))|teams(?! (?:training|rollout|licen|adoption|deployment|phone|champions|einführung|schulung))|outlook|exchange(?: online)?|sharepoint|onedrive|intune|yammer|planner|stream|forms|azure(?: ad)?|conditional access|word|excel|powerpoint|access|edge|windows(?: 10)?|office(?: 365)?(?: proplus)?|microsoft 365 apps|defender|app proxy|power automate|flow|power bi|aip|mcas|aad connect|azure ad connect|autopilot|to do|whiteboard|company portal|unternehmensportal|authenticator|bookings|bitlocker|live events?|configmgr|configuration manager|surface hub|viva|entra|purview|exo|spo|skype(?: for business)?)';
const fault = phrases(
  'bugs?|defects?|defective|regression|faults?|faulty|crash~|freez(?:es|ing)|hangs|(?:memory )?leaks?|loops?|looping|restarts? (?:itself|by itself)|keeps? (?:asking|prompting|restarting|crashing|signing)|reverts|overwrites|garbled|blank|bluescreen|blue screen|(?:since|after) (?:the )?(?:\\S{1,20} )?(?:updates?|patch|build|version)|no longer|errors? (?:code|message|in|when|on|after)|throws|known issue|product (?:gap|limitation)|corrupt~|glitch~|incorrect~|wrongly|wrong (?!users?|people|licen)|twice|duplicat~|disappear~|vanish~|unresponsive',
  "(?:feature|function|functionality|capability|option|button|setting) (?:\\S{1,20} ){0,4}(?:missing|lacking|not available|unavailable|not supported)|missing (?:\\S{1,20} )?(?:feature|function|functionality|capability)|feature gap|lacks? (?:a |an |the |any |native )?(?:\\S{1,24} ){0,4}(?:feature|function|functionality|capability|option|support|control|view|mode|policy|setting|export|api)|not supported|(?:does|do|did|is|are)(?: not|n't) (?:yet )?(?:support~|sync~|show~|load~|apply|applied|work~|save~|render~|display~|start~|open~|offer~|allow~|able|available in)|cannot (?:yet )?(?:show|display|sync|apply|record|pin|mute|export|search|save)|can't (?:show|display|sync|apply|record|export)|stops? (?:syncing|responding|working)|stopped (?:syncing|responding|working)|fails?|failed|failing|loses|no (?:native )?(?:support for|way to)|sync (?:issue|problem|error)s?",
  'bug|bugs|fehler|fehlerhaft~|defekt~|abst(?:urz|ürze|ürzen|ürzt)|stürz(?:t|en)|hängt sich auf|friert|fehlermeldung~|fehlercode|regression|bekanntes problem|endlosschleife|schleife|bluescreen|(?:seit|nach) (?:dem )?(?:\\S{1,20} )?\\S{0,20}updates?|nicht mehr|überschreibt|fragt (?:\\S{1,24} ){0,5}(?:erneut|immer wieder|ständig)|doppelt|falsche~?|verschwind~',
  '(?:funktion|funktionalität|einstellung|option|schaltfläche|möglichkeit|unterstützung) (?:\\S{1,24} ){0,5}(?:fehlt|fehlen|nicht)|fehlt (?:\\S{1,24} ){0,6}(?:funktion~|einstellung|option|möglichkeit|unterstützung|ansicht)|fehlende \\p{L}{0,24}funktion~|\\p{L}{0,20}funktion fehlt|(?:unterstützt|synchronisiert|zeigt|lädt|speichert|öffnet|startet|bietet|erlaubt|übernimmt|überträgt) (?:\\S{1,24} ){0,7}(?:nicht|keine?n?)|funktioniert (?:\\S{1,24} ){0,4}nicht|nicht unterstützt|verliert|reagiert (?:\\S{1,24} ){0,5}nicht|kann (?:\\S{1,24} ){0,5}nicht (?:anzeigen|exportieren|aufzeichnen|synchronisieren|stummschalten)',
);
const productNamed = phrases(product, `\\p{L}{0,12}-?${product}-\\p{L}+`);
/** Makers and parts whose fault it is, should they be named beside Microsoft's. */
const makers = phrases(
  'zscaler|citrix|third[ -]part(?:y|ies)|3rd[ -]party|add-?ins?|add-?ons?|plug-?ins?|vendors?|suppliers?|isp|antivirus|anti-virus|cisco|webex|zoom|slack|google|okta|ping ?federate|pulse|f5|symantec|mcafee|sophos|mimecast|proofpoint|palo alto|fortinet|fortigate|java|sap|oracle|line-of-business|lob|legacy|in-?house|self-developed|custom(?:-built| app~)?|salesforce|adobe|autocad|mobileiron|airwatch|workspace one|jamf|blackberry|samsung|apple|another (?:maker|company)',
  'drittanbieter~|fremdsoftware|fremdanbieter~|anbieter~|virenscanner~|fachanwendung~|fachverfahren|\\p{L}{0,20}hersteller~|zusatzprogramm~|eigenentwicklung~|altsystem~|zusatzmodul~|kundeneigen~|branchensoftware|datev|\\p{L}{2,20}-(?:add-?in|plugin|proxy|firewall|server)~',
);
/** What stands around a product: at fault unless somebody says it is not. */
const surroundings = phrases(
  'prox(?:y|ies)|vpn|provider|networks?|bandwidth|firewalls?|routers?|switch(?:es)?|wi-?fi|printers?|scanner|hardware|laptops?|headsets?|camera|server room|adfs|macros?|on-prem~|dns|certificates?',
  'netzwerk~|netz|bandbreite|wlan|\\p{L}{0,20}leitung|leitungen|provider~|drucker|makros?|zertifikat~',
);
/** Words that lay a fault at Microsoft's door, among them the long number of a case with its support. */
const blamed = phrases(
  '(?:microsoft|product group|support|ftc|fasttrack)(?: (?:support|engineering|product group))? (?:has |have )?(?:confirmed|confirms|reproduced|reproduces|acknowledged|acknowledges|admitted|works on (?:a|the) fix|investigates)|(?:confirmed|reproduced|acknowledged) by (?:microsoft|the product group|support)|known issue',
  '(?:liegt|liegen) (?:\\S{1,24} ){0,4}bei microsoft|(?:microsoft|produktgruppe|support) (?:hat (?:\\S{1,24} ){0,6})?(?:bestätigt|nachgestellt|reproduziert|eingeräumt)|von (?:microsoft|der produktgruppe|support) (?:\\S{1,24} ){0,2}(?:bestätigt|nachgestellt|reproduziert)|bekannter fehler|bekanntes problem',
  '(?:sr|case|ticket|fall|vorgang|support(?: request| case)?|nr\\.?|number)[ #:]{0,3}(?:(?:id|nr|no|number)[.: #]{0,3})?[12]\\d{14,15}',
);
const people = phrases(
  'fears?|afraid|worr~|doubts?|could|might|(?<!\\d |the |in |by |of |on |since )may(?! \\d)|befürchte~|könnte~|sorge~|zweifel~|training|trained|budget|licen[sc]es?|funding|staff|works council|gdpr|legal|contract|schulung~|lizenz~|betriebsrat~|dsgvo|datenschutz~|personalmangel|vertrag~|geld',
);
const denied = phrases(
  '(?:no|not an?|kein|keine|nicht) (?:first[ -]party|microsoft|bugs?|fehler|product)|fehlerfrei',
  '(?:is|was|are|were|has been|have been|got) (?:fixed|resolved|solved)|(?:ist|sind|wurde|wurden) (?:\\S{1,24} ){0,4}(?:behoben|gelöst)',
);

/**
 * Whether concerns tell of a fault or a missing feature of Microsoft's software; only in plain words if `strictly`.
 * Who is at fault is read from the whole line: another maker named in it clears Microsoft, and so does the network
 * or the hardware, unless the fault is laid at Microsoft's door.
 */
export function tellsFirstPartyFault(concerns: string, strictly: boolean): boolean {
  return linesIn(concerns).some((line) => {
    const isBlamed = blamed.test(line);
    if (makers.test(line) || (surroundings.test(line) && !isBlamed)) return false;
    return sentencesOf(line).some((sentence) => {
      if (denied.test(sentence)) return false;
      if (named.test(sentence)) return true;
      return (
        !strictly &&
        productNamed.test(sentence) &&
        (isBlamed || fault.test(sentence)) &&
        !people.test(sentence)
      );
    });
  });
}
