import type { CheckRuleId, CheckSource } from '../src/domain/check/note-check';
import type { CustomerField } from '../src/domain/walk/customer';
import type { Failure } from '../src/domain/delivery/delivery';
import type { Unreachable } from '../src/domain/delivery/recipient';
import type { CovidReason } from '../src/domain/walk/engagement';
import type { CustomerSegment } from '../src/domain/walk/playbook';
import type { ItemField } from '../src/domain/walk/item-state';
import type { ItemStatus } from '../src/domain/walk/item-status';
import type { Language } from '../src/domain/values/language';
import type { FtopFieldName } from '../src/domain/note/ftop-parts';
import type { Finality } from '../src/domain/note/note';
import type { Role } from '../src/domain/values/person';
import type { Problem } from '../src/domain/walk/problem';
import type { WhyUntagged } from '../src/domain/walk/tag';
import { deCustomer } from './customer.de';
import { deDay } from './day.de';
import { deDoctor } from './doctor.de';
import { deEnterprise } from './enterprise.de';
import { deDrafting } from './drafting.de';
import { deLetters } from './letters.de';
import { deManagers } from './managers.de';
import { deOperation } from './operation.de';
import { deReading } from './reading.de';
import { deServices } from './services.de';
import { deStanding } from './standing.de';
import { deUndo } from './undo.de';
import type { Texts } from './en';

const untagged: Record<WhyUntagged, string> = {
  pausing:
    'Kein #covid: Der Kunde pausiert oder hört auf; der Hashtag zählt Kunden, die Hilfe suchen oder beschleunigen',
  unrelated: 'Kein #covid: COVID-19 ist bei diesem Kunden nicht der Anlass',
  kind: 'Kein #covid: Diese Art von Notiz trägt es nie',
};

function problem(found: Problem): string {
  switch (found.code) {
    case 'required':
      return 'Bitte füllen Sie dieses Feld aus.';
    case 'too-long':
      return `Bitte kürzen: ${found.length} Zeichen, erlaubt sind ${found.limit}.`;
    case 'not-a-choice':
      return 'Bitte wählen Sie eine der angebotenen Möglichkeiten.';
    case 'not-a-day':
      return 'Bitte geben Sie einen Tag an, den es gibt, als Jahr-Monat-Tag, zum Beispiel 2026-04-20.';
    case 'past-day':
      return `Bitte geben Sie heute (${deDay(found.today)}) oder einen späteren Tag an.`;
    case 'before-note':
      return `Bitte geben Sie den Tag der Notiz (${deDay(found.earliest)}) oder einen späteren Tag an.`;
    case 'too-late':
      return `Bitte geben Sie den ${deDay(found.latest)} oder einen früheren Tag an: nie mehr als ${found.days} Tage zwischen zwei Aktualisierungen.`;
    case 'box-too-long':
      return deEnterprise.sharedBox.tooLong(
        found.length - found.limit,
        found.limit,
        found.box.de,
        found.withTag,
      );
    case 'needs-status':
      return `Wählen Sie „${itemStatuses[found.status]}“ als Status, um diesen Text zu speichern, oder löschen Sie ihn.`;
    case 'not-a-workload-line':
      return (
        'Bitte beginnen Sie jede Zeile mit einem Workload-Code und sagen Sie, wie es steht, ' +
        `zum Beispiel „TEAMS: Pilot mit 200 Personen“. Diese Zeile ließ sich nicht lesen: „${found.line}“`
      );
    case 'not-a-domain':
      return 'Bitte geben Sie eine Domäne wie contoso.onmicrosoft.com an, oder lassen Sie das Feld leer.';
    case 'blocker-required':
      return 'Bitte geben Sie an, was diesen Punkt blockiert.';
    case 'reason-required':
      return 'Bitte geben Sie an, warum dieser Punkt entfällt.';
    case 'tag-not-allowed':
      return `Bitte nehmen Sie #covid heraus. ${untagged[found.why]}.`;
    case 'tag-in-word':
      return 'Bitte nehmen Sie #covid aus diesem Text: Der Bot setzt den Hashtag selbst an seine Stelle.';
  }
}

const roles: Record<Role, string> = {
  'fasttrack-manager': 'FastTrack Manager',
  fe: 'FE',
  sme: 'SME',
  'adoption-sme': 'Adoption SME',
  gmfta: 'GMFTA',
  mvm: 'MVM',
  'fasttrack-architect': 'FastTrack Architect',
  'gateway-manager': 'Gateway Manager',
};

const segments: Record<CustomerSegment, string> = {
  education: 'Bildung',
  health: 'Gesundheitswesen',
  'non-profit': 'Gemeinnützig',
  government: 'Öffentliche Verwaltung',
  enterprise: 'Großunternehmen',
  commercial: 'Mittelstand und Gewerbe',
};

const covidReasons: Record<CovidReason, string> = {
  assistance: 'Bittet um Unterstützung bei der Bereitstellung',
  acceleration: 'Beschleunigt Bereitstellung, Migration oder Einführung',
  pausing: 'Pausiert oder beendet die Bereitstellung',
  unrelated: 'Ohne Bezug zu COVID-19',
};

const itemStatuses: Record<ItemStatus, string> = {
  'not-started': 'Nicht begonnen',
  'in-progress': 'In Arbeit',
  done: 'Erledigt',
  blocked: 'Blockiert',
  'not-applicable': 'Entfällt',
};

const finalities: Record<Finality, string> = {
  final: 'Abschlussnotiz',
  interim: 'Zwischennotiz',
  update: 'Statusnotiz',
};

const undelivered: Record<Unreachable | Failure, string> = {
  'not-installed': 'Der Bot ist dort nicht installiert.',
  blocked: 'Der Bot ist dort blockiert.',
  disabled: 'Ein Admin hat den Bot abgeschaltet.',
  'not-in-team': 'Der Bot gehört nicht mehr zum Team.',
  refused: 'Teams lässt die Zustellung nicht zu.',
  'too-large': 'Die Nachricht ist für Teams zu groß.',
  gone: 'Den Chat oder Kanal gibt es nicht mehr.',
  fault: 'Bei Teams ist ein Fehler aufgetreten.',
  'too-often': 'Mehrere Versuche sind gescheitert.',
  'too-long': 'Innerhalb von 24 Stunden war keine Zustellung möglich.',
};

const findings: Record<CheckRuleId, (quote: string) => string> = {
  'next-action-missing': () =>
    'Sagen Sie, was als Nächstes geschieht, wann und durch wen. Das ist noch offen.',
  hedge: (quote) => `„${quote}“ lässt offen, warum. Nennen Sie den Grund, oder sagen Sie es ohne Umschweife.`,
  'long-status': () => 'Etwa zwei Sätze genügen für den Status; sie nennen das Warum.',
  'usage-only': () =>
    'Das sind nur Nutzungszahlen. Sagen Sie, was getan wurde, was im Weg steht oder was als Nächstes kommt.',
  'personal-data': (quote) =>
    `„${quote}“ sieht nach Daten einer Person aus. Nennen Sie stattdessen die Rolle; eine Notiz lässt sich nicht löschen.`,
  'blocked-unmentioned': (quote) => `„${quote}“ ist blockiert, und die Notiz erwähnt es nicht.`,
  'risk-without-effort': (quote) => `Sagen Sie, was gegen dieses Risiko unternommen wird: „${quote}“`,
  'insight-id-missing': () => 'Bedenken zu Software von Microsoft brauchen eine FTC-Insight-ID.',
  'attempts-missing': () =>
    'Sagen Sie, wie oft und auf welchen Wegen versucht wurde, den Kunden zu erreichen.',
  'slide-length': (quote) =>
    `${quote} Zeichen für die S400-Kundenfolie. Setzen Sie hinter ##, was sie nicht zeigen muss.`,
};

const sources: Record<CheckSource, string> = {
  'overall-status': 'FTOP Notes Guidance: Overall Status',
  fta: 'FTA Notes Guidance',
  entitlement: 'Vorgabe für Notizen zum Berechtigungsstatus',
  'technical-enablement': 'Vorgabe für Notizen zur technischen Aktivierung',
  privacy: 'Personenbezogene Daten von Kunden',
};

const languageNames: Record<Language, string> = { en: 'Englisch', de: 'Deutsch' };

const ftopFields: Record<FtopFieldName, string> = {
  category: 'Kategorie (Category)',
  tenant: 'Mandant (Tenant)',
  services: 'Dienste (Services)',
  'task-id': 'Aufgabe (Task Id)',
  body: 'Text (Body)',
  escalate: 'Eskalieren (Escalate)',
  'next-action': 'Nächste Aktion (Next Action)',
  'next-action-date': 'Datum (Next Action Date)',
  'next-action-owner': 'Zuständig (Next Action Owner)',
};

const customerFields: Record<CustomerField, string> = {
  name: 'Name des Kunden',
  segment: 'Segment',
  domain: 'Domäne des Mandanten (optional)',
  covid: 'COVID-19-Anlass',
};

const itemFields: Record<ItemField, string> = {
  status: 'Status',
  note: 'Notiz',
  nextAction: 'Nächste Aktion',
  owner: 'Wer die nächste Aktion übernimmt',
  due: 'Fälligkeit der nächsten Aktion',
  blocker: 'Was blockiert (bei „Blockiert“)',
  reason: 'Begründung (bei „Entfällt“)',
};

/** The German sentences of the bot. */
export const de: Texts = {
  doctor: deDoctor,
  ...deEnterprise,
  ...deCustomer,
  drafting: deDrafting,
  ...deLetters,
  ...deManagers,
  ...deOperation,
  ...deReading,
  ...deServices,
  ...deStanding,
  ...deUndo,
  day: deDay,
  problem,
  roles,
  segments,
  covidReasons,
  itemStatuses,
  finalities,
  undelivered,
  customerFields,
  itemFields,
  findings,
  sources,
  untagged,
  languageNames,

  commands: {
    hello: ['hallo', 'guten tag', 'guten morgen'],
    start: ['start', 'neu'],
    status: ['status', 'liste'],
    resume: ['weiter', 'öffne', 'fortsetzen'],
    archive: ['archiv', 'archiviere'],
    note: ['notiz'],
    notes: ['notizen'],
    overview: ['übersicht'],
    playbook: ['anleitung'],
    role: ['rolle'],
    language: ['sprache'],
    help: ['hilfe', '?'],
    cancel: ['abbrechen'],
    back: ['zurück'],
    undo: ['rückgängig', 'rückgängig machen'],
    exportMe: ['meine daten'],
    forgetMe: ['vergiss mich'],
    manager: ['manager', 'leitung'],
    deliverHere: ['hier zustellen'],
    customers: ['kunden'],
    customersCsv: ['kunden csv'],
    digest: ['digest', 'sammelbericht'],
    stop: ['stopp'],
    failed: ['zustellungen fehlgeschlagen'],
    admin: ['admin'],
  },

  rhythmWords: {
    daily: ['täglich', 'jeden tag'],
    weekly: ['wöchentlich', 'jede woche'],
    off: ['aus'],
  },

  form: {
    upTo: (limit) => `Bis zu ${limit} Zeichen`,
    choose: 'Auswählen',
    dayHint: 'z. B. 2026-04-20',
    fillIn: 'Bitte ausfüllen.',
    check: (labels) =>
      `Noch nicht gespeichert. Bitte prüfen Sie: ${labels.join(', ').replaceAll(' (optional)', '')}.`,
  },

  actions: {
    back: 'Zurück',
    saveAndBack: 'Speichern und zurück',
    backWithoutSaving: 'Zurück ohne Speichern',
    overview: 'Übersicht zeigen',
    myCustomers: 'Kunden zeigen',
    help: 'Hilfe zeigen',
    start: 'Checkliste beginnen',
  },

  notices: {
    movedOn: 'Diese Karte war von früher. So ist der Stand jetzt.',
    mergedOlder:
      'Diese Karte war von früher. Ihre Änderungen sind gespeichert, zusätzlich zu allem, was danach kam.',
    overtaken:
      'Das wurde inzwischen an anderer Stelle geändert. Ihre Angaben sind eingetragen; speichern Sie noch einmal, um sie zu behalten.',
    unknownEngagement: 'Diese Checkliste gehört nicht zu Ihren. Vielleicht wurde sie gelöscht.',
    noSuchItem: (place) => `Einen Punkt ${place} gibt es nicht. Dies sind alle.`,
    unknownNote: 'Diese Notiz gehört nicht zu Ihren. Vielleicht wurde sie gelöscht.',
    unreadablePress:
      'Diese Schaltfläche war nicht zu lesen. Hier sind Sie gerade; bitte drücken Sie noch einmal.',
    cardTooLarge:
      'Dieser Text ist zu lang, um auf einer Karte gezeigt zu werden. Er steht noch im Formular; bitte kürzen Sie ihn und drücken Sie noch einmal.',
    cancelled: 'Gut, hier ist Schluss. Alles Gespeicherte bleibt erhalten.',
    roleSaved: (role) => `Ihre Rolle ist ${role}.`,
    languageSaved: 'Ab jetzt spreche ich Deutsch mit Ihnen.',
    nothingFound: (name) => `Keiner Ihrer Kunden heißt „${name}“. Hier sind alle.`,
    severalFound: (name) => `Mehrere Ihrer Kunden passen zu „${name}“.`,
    noEngagementYet: 'Es gibt noch keine Checkliste. Beginnen Sie eine für einen Kunden.',
    chooseEngagement: 'Bitte wählen Sie zuerst einen Kunden.',
    notUnderstood: 'Das habe ich nicht verstanden. Das kann ich:',
    pausing:
      'Hier kein #covid: Der Kunde pausiert oder beendet die Bereitstellung. ' +
      'Schreiben Sie stattdessen den Berechtigungsstatus (L1/L2/L3); der Hashtag zählt Kunden, ' +
      'die Hilfe suchen oder beschleunigen, und eine Notiz lässt sich danach nicht mehr löschen.',
    readersSaved: (names) =>
      names.length === 0
        ? 'Niemand bekommt die Zusammenfassung. Das gilt ab jetzt auch für neue Kunden.'
        : `Die Zusammenfassung geht an ${names.join(', ')}. Das gilt ab jetzt auch für neue Kunden.`,
    tooManyReaders: (most) => `Bitte wählen Sie höchstens ${most} Empfänger.`,
    draftSaved: 'Der bisherige Stand der Notiz ist gespeichert.',
    leftOut: (labels) =>
      `Dieser Aufbau zeigt nicht: ${labels.join(', ').replaceAll(' (optional)', '')}. Es bleibt im Entwurf und gehört nicht zur Notiz.`,
  },

  messages: {
    personalOnly:
      'Ich arbeite im persönlichen Chat. Öffnen Sie einen Chat mit mir und schreiben Sie „start“.',
    channelOnly:
      'In einem Kanal verstehe ich „hier zustellen“ (Zusammenfassungen von Notizen kommen ' +
      'in diesen Kanal), „kunden“, „kunden blockiert“, „kunden csv“, „sammelbericht wöchentlich 8“ und „stopp“. ' +
      'Für eine Checkliste öffnen Sie einen Chat mit mir und schreiben „start“.',
    inChannelOnly:
      'Schreiben Sie „hier zustellen“ in dem Kanal, der die Zusammenfassungen bekommen soll, und erwähnen Sie mich dort.',
    digestUnreadable:
      'Schreiben Sie „sammelbericht täglich 8“, „sammelbericht wöchentlich 8“ oder „sammelbericht aus“; die Stunde ist 0 bis 23.',
    notAReader: 'Sie bekommen keine Zusammenfassungen. Schreiben Sie „manager“, um anzufangen.',
    channelNotAReader:
      'In diesen Kanal kommen keine Zusammenfassungen. Schreiben Sie „hier zustellen“, um anzufangen.',
    unknownSummary: 'Diese Zusammenfassung ging nicht hierher, oder ihre Notiz wurde gelöscht.',
    noCustomersYet: 'Es gibt noch keinen Kunden, dessen Zusammenfassungen Sie bekommen.',
    tablePart: (part, parts) => `Ihre Kunden als CSV, Teil ${part} von ${parts}:`,
    tableSent: 'Die Tabelle steht in den Nachrichten oben.',
    tableWhole: 'Die Nachricht oben ist die Tabelle als CSV.',
    tableStopped:
      'Die Tabelle konnte nicht ganz gesendet werden. Bitte schreiben Sie noch einmal „kunden csv“.',
    fileOffered: 'Erlauben Sie die Datei in der Nachricht oben, dann wird sie in Ihr OneDrive gelegt.',
    fileAbout: (customers) => (customers === 1 ? 'Ein Kunde' : `${customers} Kunden`),
    fileDeclined: 'In Ordnung, keine Datei. „kunden csv“ bietet sie wieder an.',
    fileFailed: 'Die Datei konnte nicht gespeichert werden. Hier ist die Tabelle als Text.',
    questionGone: 'Diese Frage gehört nicht zu Ihren. Vielleicht wurde ihre Notiz gelöscht.',
    questionSent: 'Ihre Frage ist unterwegs. Die Antwort kommt hierher.',
    answerSent: 'Ihre Antwort ist unterwegs.',
    queuedAgain: 'Sie ist noch einmal unterwegs.',
    notSendable: 'Das können Sie nicht noch einmal senden, oder es ist nicht mehr da.',
    failed: (reference) =>
      'Bei mir ist etwas schiefgegangen. Was vorher gespeichert war, ist erhalten. ' +
      `Bitte versuchen Sie es noch einmal; bleibt es dabei, nennen Sie Ihrem Admin diese Nummer: ${reference}`,
    tooLarge: 'Das ist zu viel für eine Nachricht. Bitte senden Sie weniger als 100.000 Zeichen.',
    forgotten:
      'Erledigt. Alles, was über Sie gespeichert war, ist gelöscht. Schreiben Sie „start“, wenn Sie neu beginnen möchten.',
    exportPart: (part, parts) => `Ihre Daten, Teil ${part} von ${parts}:`,
    exportStopped: (part, parts) =>
      `Teil ${part} von ${parts} ließ sich nicht senden. Bitte schreiben Sie noch einmal „meine daten“.`,
    exported: (parts) =>
      parts === 1
        ? 'Ihre Daten stehen in der Nachricht darüber.'
        : `Ihre Daten stehen in den ${parts} Nachrichten darüber; zusammengefügt sind sie ein JSON-Dokument.`,
  },

  welcome: {
    title: 'COVID-Response-Checkliste',
    intro: (sections, items) =>
      `Ich führe Sie durch die ${sections} Abschnitte und ${items} Punkte des COVID ` +
      'Response Playbook, während Sie mit Ihrem Kunden sprechen. Am Ende haben ' +
      'Sie die Statusnotiz zum Kopieren nach FTOP, mit dem Hashtag, den sie braucht.',
    role: 'Ihre FastTrack-Rolle',
    playbook: 'FastTrack-Anleitung lesen',
    otherLanguage: 'Continue in English',
    otherLanguageCode: 'en',
  },

  role: {
    title: 'Ihre Rolle',
    where: 'Ihre Rolle entscheidet, welche Notiz Sie schreiben.',
    save: 'Rolle speichern',
    change: 'Rolle ändern',
  },

  intake: {
    titleNew: 'Neuer Kunde',
    titleChange: 'Kunde ändern',
    where:
      'Wer ist es, und was hat COVID-19 damit zu tun? Nur Bitten um Unterstützung und Beschleunigung bringen #covid in eine Notiz.',
    domainHint: 'contoso.onmicrosoft.com',
    save: 'Kunde speichern',
  },

  overview: {
    title: 'Übersicht',
    question: 'Welcher Abschnitt kommt als Nächstes?',
    addressed: (open) =>
      open === 0
        ? 'Nichts ist mehr offen.'
        : open === 1
          ? 'Ein Punkt ist noch offen.'
          : `${open} Punkte sind noch offen.`,
    outstanding: (count) => (count === 1 ? 'Ein Punkt ist noch offen.' : `${count} Punkte sind noch offen.`),
    continueWith: (section) => `Weiter: ${section}`,
    writeNote: 'Notiz schreiben',
    manage: 'Kunde verwalten',
    changeCustomer: 'Kunde ändern',
    notes: (count) => `Notizen zeigen (${count})`,
    openSection: (section) => `${section} öffnen`,
    kept: (until) =>
      `Diese Checkliste bleibt bis zum ${deDay(until)} erhalten, oder länger, wenn etwas geändert wird.`,
  },

  section: {
    where: (number, total) => `Abschnitt ${number} von ${total}`,
    save: 'Abschnitt speichern',
    completeRest: (count) =>
      count === 1 ? '1 nicht begonnenen abhaken' : `${count} nicht begonnene abhaken`,
    details: (number) => `Details ${number}`,
    detailsTip: (item) => `Details zu ${item}`,
    nextAction: (action, owner, due) =>
      ['Als Nächstes: ' + action, owner, due === '' ? '' : deDay(due)]
        .filter((part) => part !== '')
        .join(' – '),
  },

  reasons: {
    title: 'Blocker und Begründungen',
    intro: 'Zu diesen Punkten fehlt noch eine Angabe, bevor ihr Status gespeichert wird.',
    blocker: (item) => `Was blockiert „${item}“?`,
    reason: (item) => `Warum entfällt „${item}“?`,
    save: 'Angaben speichern',
  },

  item: {
    where: (section, place) => `${section} · Punkt ${place}`,
    guidance: 'Fragen und Links',
    questions: 'Fragen an den Kunden',
    links: 'Zum Weiterlesen',
    handouts: 'Zum Weitergeben an Benutzer',
    save: 'Punkt speichern',
    saveNext: (number) => `Speichern, weiter: ${number}`,
    setTo: (status) => `Auf „${status}“ setzen`,
    invalid: 'Bitte prüfen Sie diese Angabe.',
  },

  noteKinds: {
    title: 'Welche Notiz?',
    noRole:
      'Ihre Rolle entscheidet, welche Notiz Sie schreiben. Nennen Sie mir Ihre Rolle, oder wählen Sie eine Art.',
    chooseRole: 'Rolle wählen',
    others: 'Sonst von anderen geschrieben',
    write: (kind) => `${kind} schreiben`,
    writtenBy: (who) => `Geschrieben von: ${who.join(', ')}`,
    anyone: 'Von allen geschrieben, wenn der Kunde pausiert oder aufhört',
    showAll: 'Andere Arten zeigen',
  },

  noteForm: {
    title: (kind) => `Notiz: ${kind}`,
    correcting: (number) => `Berichtigung von Notiz ${number}; die frühere Fassung bleibt erhalten.`,
    check: (labels) =>
      `Bisheriger Stand gespeichert. Bitte prüfen Sie: ${labels.join(', ').replaceAll(' (optional)', '')}.`,
    otherRole: (role, who) => `Diese Art schreiben sonst: ${who.join(', ')}. Ihre Rolle ist ${role}.`,
    tagged: 'Trägt #covid',
    language: (name) => `Notiz auf ${name}`,
    inLanguage: (name) => `Auf ${name} schreiben`,
    useLayout: (layout) => `Aufbau: ${layout}`,
    otherKind: 'Andere Art wählen',
    used: (used, limit) => `${used}/${limit}`,
    usedWithTag: (used, limit) => `${used}/${limit} mit #covid`,
    usedOnSlide: (used, limit, slide) => `${slide} für die S400-Folie · ${used}/${limit} insgesamt`,
    cut: (field) => `${field} mit ## kürzen`,
    suggested: 'Was die Checkliste nahelegt',
    because: (score, words) => ` (${score}) – wegen ${words.map((word) => `„${word}“`).join(', ')}`,
    take: (number) => `Vorschlag ${number} nehmen`,
    preview: 'Vorschau zeigen',
    save: 'Notiz speichern',
    whole: 'Ganzes Formular zeigen',
    oneByOne:
      'Diese Texte sind zu lang für eine Karte. Kürzen Sie zuerst diesen; die anderen sind gespeichert.',
    afresh: 'Aus der Checkliste ausfüllen',
  },

  preview: {
    title: (finality) => `Vorschau: ${finality}`,
    intro:
      'Genau so wird die Notiz lauten. In FTOP lässt sich eine Notiz nicht mehr löschen, lesen Sie sie also einmal durch.',
    moved:
      'Checkliste, Formular oder Empfänger haben sich seither geändert. So ist es jetzt; lesen Sie es bitte noch einmal.',
    finish: 'Notiz fertigstellen',
    change: 'Notiz ändern',
    length: (count) => `${count} Zeichen`,
    slide: 'Bei einem S400-Kunden nimmt die Folie auf',
    slideWhole: (used, suggested) =>
      used > suggested ? `alles, ${used} Zeichen, wo ${suggested} empfohlen sind` : 'alles',
    slideLeft: (rest) => ` … und lässt weg: ${rest}`,
    nothingFound: 'Notizprüfung: nichts zu verbessern.',
    found: (count) =>
      count === 1 ? 'Notizprüfung: ein Punkt zum Ansehen' : `Notizprüfung: ${count} Punkte zum Ansehen`,
    moreFound: (count) => (count === 1 ? 'Noch einer dieser Art.' : `Noch ${count} dieser Art.`),
    rule: (source) => `Regel aus: ${source}`,
    mend: (field) => `${field} ändern`,
    goesTo: 'Die Zusammenfassung geht an: ',
    appointed: 'jemanden, den Ihr Admin bestimmt hat',
    goesToNobody: 'Kein Empfänger ist gewählt: Die Zusammenfassung geht an niemanden.',
    chooseReaders: 'Empfänger wählen',
  },

  pause: {
    title: 'Pausiert der Kunde?',
    question: (status) =>
      `Die Notiz sagt „${status}“, und Notizen zu diesem Kunden tragen #covid. Der Hashtag zählt Kunden, ` +
      'die Hilfe suchen oder beschleunigen; wer pausiert oder aufhört, bekommt keinen.',
    consequence:
      'Wenn der Kunde pausiert, steht #covid nicht mehr in dieser und in späteren Notizen; schreiben Sie stattdessen den Berechtigungsstatus.',
    pauses: 'Kunde pausiert: kein #covid',
    goesOn: 'Es geht weiter: #covid bleibt',
    change: 'Status ändern',
  },

  note: {
    title: (number, version) => (version > 1 ? `Notiz ${number}, Fassung ${version}` : `Notiz ${number}`),
    where: (finality, kind, at) => `${finality} · ${kind} · ${deDay(at)}`,
    copy: 'Der Text steht darunter in der neuesten Nachricht, bereit zum Kopieren nach FTOP.',
    onItsWay: (readers) =>
      readers === 1
        ? 'Die Zusammenfassung ist an einen Empfänger unterwegs.'
        : `Die Zusammenfassung ist an ${readers} Empfänger unterwegs.`,
    older: 'Es gibt eine neuere Fassung dieser Notiz.',
    notSent: 'Die Notiz ist gespeichert, ihr Text ließ sich gerade nicht senden. Drücken Sie „Text senden“.',
    sent: 'Es steht darunter.',
    notSentAgain: 'Es ließ sich gerade nicht senden. Bitte drücken Sie noch einmal.',
    place: (place) => `Wohin sie gehört: ${place}.`,
    sendText: 'Text senden',
    sendMarkdown: 'Als Markdown senden',
    sendJson: 'Als JSON senden',
    openParts: 'In der Reihenfolge von FTOP',
    receipts: 'Zustellung zeigen',
    correct: 'Notiz berichtigen',
    openVersion: (version) => `Fassung ${version} zeigen`,
    allNotes: 'Alle Notizen zeigen',
  },

  parts: {
    title: 'In der Reihenfolge von FTOP',
    intro: 'Jeder ausgefüllte Teil kommt als eigene Nachricht, in dieser Reihenfolge.',
    fields: ftopFields,
    escalate: { yes: 'Ja', no: 'Nein' },
    empty: 'leer lassen',
    send: 'Teile senden',
    sent: 'Die Teile stehen darunter, in dieser Reihenfolge.',
    notSent: (label) => `${label} ließ sich nicht senden. Bitte drücken Sie noch einmal.`,
    back: 'Zurück zur Notiz',
  },

  notes: {
    title: 'Notizen',
    none: 'Es ist noch keine Notiz geschrieben.',
    open: (number, version) =>
      version ? `Notiz ${number}, Fassung ${version} öffnen` : `Notiz ${number} öffnen`,
    more: (hidden) => `${hidden} ältere sind aufbewahrt und kommen mit „meine daten“.`,
  },

  status: {
    title: 'Meine Kunden',
    none: 'Es gibt noch keine Checkliste.',
    count: (count) => (count === 1 ? 'Eine Checkliste' : `${count} Checklisten`),
    resume: (name) => `Fortsetzen: ${name}`,
    changed: (at) => `geändert am ${deDay(at)}`,
    newer: 'Neuere zeigen',
    older: 'Ältere zeigen',
  },

  playbook: {
    where: (number, total) => `Seite ${number} von ${total}`,
    choose: 'Wählen Sie ein Thema.',
    topics: 'Alle Themen zeigen',
    next: (topic) => `Weiterlesen: ${topic}`,
    asOf: (title, changed) => `${title}, ${deDay(changed)}`,
    basedOn: (documents) => `Grundlage: ${documents}`,
    checklist: 'COVID-Checkliste beginnen',
  },

  help: {
    title: 'Das kann ich',
    where: 'Schreiben Sie ein Wort, oder drücken Sie eine Schaltfläche.',
    lines: [
      ['start', 'die Checkliste für einen Kunden beginnen'],
      ['status', 'Ihre Kunden und wie weit sie sind'],
      ['weiter contoso', 'bei einem Kunden weitermachen'],
      ['archiv contoso', 'einen Kunden beiseitelegen; „archiv“ zeigt, wer dort liegt'],
      ['übersicht', 'die ganze Checkliste, bei der Sie sind'],
      ['1.3', 'zu Abschnitt 1, Punkt 3 springen'],
      ['notiz', 'die Notiz für den Kunden schreiben, bei dem Sie sind'],
      ['notiz auf englisch', 'sie in einer anderen Sprache schreiben'],
      ['notizen', 'die geschriebenen Notizen lesen'],
      ['anleitung', 'was die FastTrack-Anleitung sagt'],
      ['rolle', 'Ihre Rolle ändern'],
      ['manager', 'Zusammenfassungen von Notizen bekommen, von Partnern, die Sie auswählen'],
      [
        'kunden',
        'alle Kunden, deren Zusammenfassungen Sie bekommen; „kunden blockiert“ für einige, „kunden csv“ als Tabelle',
      ],
      [
        'sammelbericht wöchentlich 8',
        'alle auf einer Karte, täglich oder wöchentlich um diese Stunde, oder „sammelbericht aus“',
      ],
      ['hier zustellen', 'in einem Kanal, mit einer Erwähnung von mir: Zusammenfassungen kommen dorthin'],
      ['stopp', 'keine Zusammenfassungen mehr bekommen'],
      ['sprache en', 'speak English'],
      ['rückgängig', 'die letzte Änderung einer Checkliste zurücknehmen'],
      ['zurück · abbrechen', 'einen Schritt zurück, oder hier aufhören'],
      ['meine daten', 'alles, was über Sie gespeichert ist'],
      ['vergiss mich', 'alles löschen, was über Sie gespeichert ist'],
    ],
    adminLines: [
      ['admin', 'wie es dem Bot geht: was ihm fehlt, was noch zu senden ist, wie viel gespeichert ist'],
      ['zustellungen fehlgeschlagen', 'was nicht ankam, um es erneut zu senden'],
    ],
  },

  forget: {
    title: 'Ihre Daten löschen?',
    where: 'Das lässt sich nicht rückgängig machen.',
    intro: (count) =>
      count === 0
        ? 'Ihre Rolle und Ihre Sprache werden gelöscht. Eine Checkliste ist nicht gespeichert.'
        : `Ihre Rolle, Ihre Sprache, ${count === 1 ? 'eine Checkliste' : `${count} Checklisten`} mit allen Notizen, ` +
          'Entwürfen und dem ganzen Verlauf werden gelöscht. Notizen, die Sie nach FTOP kopiert haben, bleiben dort.',
    confirm: 'Meine Daten löschen',
    keep: 'Meine Daten behalten',
  },
};
