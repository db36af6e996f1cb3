import { listOf } from './words';

/** Capitalised words that are no names of people: products, makers, parts of organisations, roles, places, IT's nouns. */
const notNames: ReadonlySet<string> = listOf(
  'microsoft teams intune azure exchange online onedrive sharepoint edge windows office outlook yammer',
  'planner stream forms word excel powerpoint access visio project active directory premium information',
  'protection cloud app security defender advanced threat conditional autopilot endpoint manager',
  'configuration power automate apps bi viva engage entra purview surface hub xbox bing copilot skype',
  'business fasttrack center fta ftop ftc proplus enterprise essentials school data sync dynamics server',
  'hybrid agent connect company portal authenticator hello identity secure score compliance admin lync',
  'internet explorer chrome firefox safari google zscaler citrix cisco zoom slack webex okta ping jamf',
  'vmware airwatch mobileiron sap oracle salesforce adobe apple samsung dell hp lenovo ibm lotus notes',
  'domino amazon aws palo alto networks fortinet fortigate symantec mcafee sophos mimecast proofpoint',
  'veeam hewlett packard red hat deutsche telekom bahn vodafone orange siemens bosch accenture capgemini',
  'deloitte kpmg pwc infosys wipro cognizant tata avanade bechtle cancom computacenter softwareone crayon',
  'jabra poly yealink logitech workday servicenow jira atlassian confluence dropbox box github gitlab',
  'docker linux android ios ipad iphone mac macos java python ubuntu barracuda checkpoint juniper contoso',
  'fabrikam northwind traders adventure works tailspin toys litware woodgrove proseware trey wingtip',
  'alpine ski coho winery vineyard fourth coffee lucerne publishing humongous graphic consolidated',
  'messenger datum yonder airlines southridge video vanarsdel wide importers relecloud bellows lamna',
  'healthcare munson pickles nod publishers consultants organics margie travel wonder',
  // Organisations and their parts.
  'inc ltd llc corp gmbh ag kg se plc co group holding consulting consultancy services service solutions',
  'solution systems system bank university hospital clinic college academy institute foundation council',
  'ministry department agency authority district city county state federal national public board',
  'committee union association society church trust fund bureau court police army navy house universität',
  'hochschule klinik klinikum krankenhaus schule schulen gymnasium stiftung verband verein behörde',
  'ministerium amt landesamt landkreis landratsamt stadt gemeinde bezirk bund land stadtwerke werke',
  'sparkasse versicherung konzern gruppe firma unternehmen account team partner customer client vendor',
  'supplier provider user users staff engineering engineer network helpdesk help desk support operations',
  'finance legal procurement marketing sales human resources hr it ciso cio cto cfo ceo cso dpo pmo rm fm',
  'fe sme gm lead leader head chief officer director management administrator admins administration',
  'architect specialist analyst assistant consultant coordinator owner sponsor principal president',
  'executive exec senior junior vice deputy global regional local central north south east west northern',
  'southern eastern western europe european america american asia africa pacific middle international',
  'kunde kunden nutzer benutzer anwender mitarbeiter mitarbeitende kollegen kollege kollegin leitung',
  'leiter leiterin leitende abteilung bereich referat stabsstelle geschäftsführung geschäftsführer',
  'geschäftsführerin vorstand vorständin betriebsrat personalrat datenschutz beauftragter beauftragte',
  'datenschutzbeauftragter datenschutzbeauftragte rechtsabteilung einkauf vertrieb buchhaltung personal',
  'technik projektleiter projektleiterin projektleitung administratorin ansprechpartner ansprechpartnerin',
  'kontakt dienstleister hersteller anbieter lieferant systemhaus netzwerk netzwerkteam rechenzentrum',
  'sicherheit infrastruktur entwicklung betrieb hotline',
  // Common nouns and headings of such notes.
  'pilot phase wave rollout migration deployment onboarding adoption workshop meeting call training',
  'session review plan planning status summary next action actions step steps date risk risks issue',
  'issues concern concerns request requests question questions update updates change changes approval',
  'budget licence license licences licenses subscription tenant domain browser browsers device devices',
  'mobile desktop laptop phone mail email mailbox mailboxes calendar policy policies remote work working',
  'home first second third new old all both some many most other final initial current early late full',
  'part kick off kickoff go live golive cutover test testing proof concept baseline enablement',
  'communication readiness authentication assignment application groups channel channels site sites file',
  'files proxy gateway firewall tunnel split vpn feature features bug fix release version build ticket',
  'case incident escalation insight id number note report dashboard usage monthly weekly daily quarterly',
  'annual on hold reactive fully engaged partially deployed not blocked progress unknown intent covid',
  'corona pandemic crisis lockdown easter christmas summer winter spring autumn monday tuesday wednesday',
  'thursday friday saturday sunday january february march april may june july august september october',
  'november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai',
  'juni juli oktober dezember ostern weihnachten sommer herbst frühjahr woche monat quartal jahr tag tage',
  'stunde uhr termin gespräch telefonat besprechung austausch treffen schulung einführung bereitstellung',
  'umstellung umzug anmeldung freigabe lizenz lizenzen mandant domäne postfach postfächer gerät geräte',
  'richtlinie richtlinien zugriff homeoffice heim büro standort standorte filiale filialen werk zentrale',
  'niederlassung netz leitungen verbindung bandbreite frage fragen antwort rückmeldung entscheidung',
  'vertrag verträge angebot bestellung rechnung kosten mittel zeit pläne stand änderung aktion maßnahme',
  'schritt ziel grund problem fehler störung ausfall risiko risiken bedenken hinweis thema themen punkt',
  'punkte freigeben planen klären prüfen anlegen einrichten vorbereiten start ende anfang mitte beginn',
  'summe anzahl zahl daten datei dateien',
  // Places.
  'york los angeles san francisco london berlin münchen munich hamburg köln cologne frankfurt stuttgart',
  'düsseldorf leipzig dresden wien vienna zürich zurich bern basel genf geneva paris lyon madrid',
  'barcelona rom rome milano brussels brüssel amsterdam rotterdam dublin oslo stockholm copenhagen',
  'kopenhagen helsinki warsaw warschau prague prag budapest athens athen moscow moskau istanbul dubai',
  'singapore tokyo sydney melbourne toronto montreal vancouver chicago boston seattle redmond dallas',
  'houston austin denver atlanta miami washington germany deutschland austria österreich switzerland',
  'schweiz france frankreich italy italien spain spanien poland polen india indien china japan canada',
  'kanada australia australien england scotland wales ireland irland kingdom states united great britain',
  'mexico brazil brasilien bayern baden württemberg hessen sachsen thüringen nordrhein westfalen',
  'niedersachsen brandenburg saarland bremen',
  // Beginnings of sentences.
  'the a an this that these those they we he she you i our your their his her its there here what when',
  'where which who why how if as at by for from in into of or so to up with and but yet after before',
  'since until while once also only just please thanks hi is are was were be been has have had do does',
  'did can could will would shall should must let no none any each every per via more less der die das',
  'den dem des ein eine einen einem einer und oder aber auch wir sie er es ich ihr unser unsere sein',
  'seine ihre im am zum zur mit von vom bei nach vor seit bis für aus auf um über unter durch ohne gegen',
  'wegen laut sowie dann wenn weil dass ob nur noch kein keine nicht alle einige viele zwei drei vier',
  'heute morgen gestern derzeit aktuell bitte danke hallo liebe lieber dort hier dieser diese microsofts',
  'atp aip mcas mfa sso adfs idp kennwort hash pass through seamless single sign sign-on loss prevention',
  'lockbox safe links attachments message health assessment tool advisor break glass zero best practice',
  'practices lessons learned quick win wins success champions champion ambassador ambassadors learning',
  'path pathways guide playbook checklist workload workloads fine art design world light blue green',
  'yellow',
  'text tier store shift walkie talkie one line level pay concurrent rate limit value mode view bar',
);

const nounEndings =
  /(?:ung|ungen|heit|keit|schaft|tion|tionen|ität|ismus|ment|leitung|team|teams|abteilung|verwaltung|leiter|leiterin|plan|dienst|system|systeme|projekt|gruppe|zentrum|stelle|amt|werk|werke|schule|schulen|rat|beauftragte[rn]?|verantwortliche[rn]?|vertrieb|einkauf|netz|netzwerk|kunden?|nutzer|partner|anbieter|hersteller|dienstleister|support|software|management|technik|daten|fragen|termin|konto|konten|gerät|geräte|zugriff|ing|ness|ware|tech|soft|net|corp|bank|klinik|klinikum|haus|krankenhaus|universität|versicherung|führung|führer|führerin|referent|referentin)$/u;

/** Whether a capitalised word is known, or looks, not to be part of a person's name. */
export function isNoName(word: string): boolean {
  const low = word.toLowerCase();
  return (
    notNames.has(low) ||
    notNames.has(low.replace(/s$/, '')) ||
    (low.length >= 6 && nounEndings.test(low)) ||
    /[-.]?\d/.test(word)
  );
}

/** Whether a word makes an organisation of the names before it ("Karl Storz GmbH", "Georg Hospital"). */
export function isOrganisation(word: string): boolean {
  return organisations.test(word);
}

const organisations =
  /^(?:Inc|Ltd|LLC|Corp|Corporation|GmbH|AG|KG|SE|plc|PLC|Co|Group|Gruppe|Holding|Hospital|University|College|School|Schools|Academy|Institute?|Foundation|Stiftung|Klinik|Kliniken|Klinikum|Krankenhaus|Universität|Hochschule|Gymnasium|Schule|Gesamtschule|Grundschule|Realschule|Heim|Werke?|Church|Council|Bank|Center|Centre|Zentrum|Hotel|Hotels|Airport|Brothers|Sons|Söhne|Consulting|Services|Solutions|Systems|Software|Technologies|Haus|House|Street|Straße|Platz|Award|Preis|Controls|Industries|Motors|Air|Airlines|Airways|Insurance|Assurance|Versicherung(?:en)?|Logistics|Logistik|Reederei|Verlag|Brauerei|Bäckerei|Kanzlei|Maschinenbau|Pharma|Foods|Stores|Stift|Steel|Stahl|Energy|Energie|Capital|Partners|Associates|Retail|Transport|Transporte|Spedition|Reisen|Möbel|Automotive|Electric|Medical|Health|Care|Trust|Library|Theater|Theatre|Museum|Arena|Stadion|Saal|Hall|Building|Campus|Terminal|Depot|Plant|Mills|Farms|Shipping|Laboratories|Labs?|Publishing)$/u;
