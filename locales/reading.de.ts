import type { CustomerCounts } from '../src/domain/delivery/customer-row';
import type { DeliveryKind, DeliveryState } from '../src/domain/delivery/delivery';
import type { DigestRhythm } from '../src/domain/delivery/reader';
import type { enReading as english } from './reading.en';
import { deDay } from './day.de';

const counted: Record<keyof CustomerCounts, string> = {
  overdue: 'überfällig',
  escalated: 'eskaliert',
  blocked: 'blockiert',
  due: 'fällig',
  onTime: 'im Zeitplan',
  paused: 'pausiert',
  closed: 'beendet',
  finished: 'abgeschlossen',
  archived: 'archiviert',
};

const rhythms: Record<DigestRhythm, string> = {
  off: 'Nie',
  daily: 'Jeden Tag',
  weekly: 'Jeden Montag',
};

const deliveryKinds: Record<DeliveryKind, string> = {
  summary: 'Zusammenfassung einer Notiz',
  question: 'Frage eines Empfängers',
  answer: 'Antwort an einen Empfänger',
  reminder: 'Erinnerung an eine fällige Notiz',
  digest: 'Sammelbericht über alle Kunden',
  'not-reached': 'Hinweis auf eine Zusammenfassung, die nicht ankam',
  'secret-expiry': 'Hinweis auf den Ablauf des Clientschlüssels',
  'retention-report': 'Bericht über von selbst Gelöschtes',
};

const deliveryStates: Record<DeliveryState, string> = {
  queued: 'noch zu senden',
  waiting: 'noch nicht erreichbar',
  delivered: 'zugestellt',
  failed: 'aufgegeben',
  cancelled: 'zurückgezogen',
};

function hour(of: number): string {
  return `${String(of).padStart(2, '0')}:00 Uhr`;
}

function moment(on: string, time: string): string {
  return `${deDay(on)}, ${time} Uhr`;
}

/** The German sentences of the cards for readers, and of the receipts. */
export const deReading: typeof english = {
  customers: {
    title: 'Ihre Kunden im Blick',
    titleChannel: 'Kunden dieses Kanals',
    titleDigest: (on) => `Sammelbericht vom ${deDay(on)}`,
    count: (count) => (count === 1 ? 'Ein Kunde' : `${count} Kunden`),
    page: (page, pages) => `Seite ${page} von ${pages}`,
    counted,
    noTag: 'ohne #covid',
    noNote: 'Noch keine Notiz',
    newestNote: (number, kind, on) => `Notiz ${number}, ${kind}, ${deDay(on)}`,
    digest: (rhythm, at) =>
      rhythm === 'off'
        ? 'Kein Sammelbericht eingestellt.'
        : `Sammelbericht: ${rhythm === 'daily' ? 'jeden Tag' : 'jeden Montag'} um ${hour(at)}.`,
    none: 'Hier stehen die Kunden, sobald ein Partner Sie ausgewählt und eine Notiz geschrieben hat.',
    noneChannel:
      'Hier stehen die Kunden, sobald ein Partner diesen Kanal ausgewählt und eine Notiz geschrieben hat.',
    how: 'Ausgewählt wird unter „Empfänger wählen“ in der Vorschau jeder Notiz. Dort stehen Sie, sobald Sie Empfänger sind.',
    howChannel:
      'Ausgewählt wird unter „Empfänger wählen“ in der Vorschau jeder Notiz. Dort steht der Kanal, sobald Zusammenfassungen hierher kommen dürfen.',
    next: 'Weitere zeigen',
    previous: 'Vorige zeigen',
    send: 'Als CSV senden',
    setDigest: 'Sammelbericht einstellen',
    columns: {
      customer: 'Kunde',
      partner: 'Partner',
      segment: 'Segment',
      domain: 'Domäne',
      reason: 'Anlass',
      tag: 'Hashtag',
      items: 'Punkte',
      done: 'Erledigt',
      inProgress: 'In Arbeit',
      blocked: 'Blockiert',
      notApplicable: 'Entfällt',
      blockers: 'Blocker',
      blockedWorkloads: 'Blockierte Workloads',
      standing: 'Stand',
      dueOn: 'Notiz fällig am',
      pausedUntil: 'Pausiert bis',
      closedFor: 'Grund der Beendigung',
      escalated: 'Eskaliert',
      risks: 'Risiken',
      concerns: 'Bedenken',
      workloads: 'Workloads in Notizen',
      intent: 'Absicht',
      noteNumber: 'Neueste Notiz',
      kind: 'Art',
      writtenOn: 'Geschrieben am',
      nextAction: 'Nächste Aktion',
      owner: 'Zuständig',
      due: 'Aktion fällig am',
    },
  },

  reader: {
    titleAsking: 'Zusammenfassungen von Notizen bekommen?',
    titleAskingChannel: 'Zusammenfassungen in diesen Kanal?',
    title: 'Sie sind Empfänger',
    titleChannel: 'Dieser Kanal bekommt Zusammenfassungen',
    titleStopped: 'Keine Zusammenfassungen mehr',
    titleStoppedAppointed: 'Partner können Sie jetzt nicht auswählen',
    asking:
      'Partner Ihrer Organisation finden Sie dann unter Ihrem Namen und können Sie für ihre Kunden auswählen.',
    askingChannel:
      'Partner Ihrer Organisation finden den Kanal dann unter diesem Namen und können ihn für ihre Kunden auswählen.',
    chosen:
      'Partner Ihrer Organisation können Sie jetzt auswählen. Von jeder Notiz, die sie dann schreiben, bekommen Sie eine Zusammenfassung.',
    chosenChannel:
      'Partner Ihrer Organisation können diesen Kanal jetzt auswählen. Von jeder Notiz, die sie dann schreiben, kommt eine Zusammenfassung hierher.',
    appointed:
      'Ihr Admin hat Sie als Empfänger bestimmt: Sie bekommen die Zusammenfassung jeder Notiz, gleich von wem.',
    stopped: 'Partner können Sie nicht mehr auswählen, und Sie bekommen nichts mehr.',
    stoppedChannel: 'Partner können diesen Kanal nicht mehr auswählen, und es kommt nichts mehr hierher.',
    stoppedAppointed:
      'Die Zusammenfassung jeder Notiz bekommen Sie weiterhin, denn Ihr Admin hat Sie als Empfänger bestimmt. Nur er kann das beenden.',
    name: 'Name des Kanals für Partner',
    language: 'Sprache der Zusammenfassungen',
    digest: 'Sammelbericht über alle Kunden',
    rhythms,
    at: 'Uhrzeit des Sammelberichts',
    hour,
    zone: (zone) => `Die Uhrzeit gilt in Ihrer Zeitzone: ${zone}.`,
    zoneChannel: (zone) => `Es gilt die Zeitzone der Person, die zuletzt gespeichert hat: ${zone}.`,
    deliver: 'Hier zustellen',
    deliverAgain: 'Wieder hier zustellen',
    read: 'Empfänger werden',
    readAgain: 'Wieder Empfänger werden',
    readAgainAppointed: 'Wieder auswählbar sein',
    save: 'Einstellungen speichern',
    saved: 'Die Einstellungen sind gespeichert.',
    customers: 'Kunden zeigen',
    stop: 'Zusammenfassungen beenden',
  },

  readers: {
    title: 'Wer bekommt die Zusammenfassung?',
    where: 'von jeder Notiz eine',
    chosen: 'Empfänger',
    words: 'Nach Namen suchen',
    limit: (most) => `Bis zu ${most} Empfänger`,
    channel: (name) => `＃ ${name} (Kanal)`,
    remembered: 'Ihre Auswahl gilt für diesen Kunden und wird bei Ihren nächsten vorgeschlagen.',
    who: 'Auswählen lassen sich alle, die mir „manager“ geschrieben haben, und Kanäle, in denen ich „hier zustellen“ gelesen habe.',
    more: 'Es gibt noch mehr Empfänger: Suchen Sie nach einem Teil des Namens.',
    notFound: (words) => `Kein Empfänger hat „${words}“ im Namen.`,
    noneYet: 'Noch lässt sich niemand auswählen.',
    how:
      'Bitten Sie Ihre Leitung, einen Chat mit mir zu öffnen und „manager“ zu schreiben. ' +
      'Für einen Kanal nimmt jemand mich ins Team auf, erwähnt mich im Kanal und schreibt „hier zustellen“.',
    look: 'Noch einmal nachsehen',
    appointed: (count) =>
      count === 1
        ? 'Eine weitere Person, von Ihrem Admin bestimmt, bekommt ohnehin jede Notiz.'
        : `${count} weitere Personen, von Ihrem Admin bestimmt, bekommen ohnehin jede Notiz.`,
    find: 'Empfänger suchen',
    save: 'Empfänger speichern',
  },

  receipts: {
    title: (number, version) =>
      version > 1 ? `Zustellung von Notiz ${number}, Fassung ${version}` : `Zustellung von Notiz ${number}`,
    none: 'Die Zusammenfassung dieser Notiz ging an niemanden.',
    count: (arrived, all) => `bei ${arrived} von ${all} angekommen`,
    unknown: 'Empfänger ohne Namen',
    channel: ' (Kanal)',
    queued: 'Unterwegs',
    trying: (attempts, at) =>
      `Noch nicht angekommen, ${attempts === 1 ? 'ein Versuch' : `${attempts} Versuche`}; der nächste am ${at}`,
    waiting: 'Noch nicht erreicht',
    waits: 'Sie geht von selbst hinaus, sobald sich das ändert.',
    delivered: (at) => `Zugestellt am ${at}`,
    read: (at) => `Gelesen am ${at}`,
    acknowledged: (at) => `Zur Kenntnis genommen am ${at}`,
    by: (name) => ` durch ${name}`,
    failed: 'Aufgegeben',
    cancelled: 'Nicht gesendet: kein Empfänger dieses Kunden mehr',
    perhaps: 'Ein Versuch blieb ohne Antwort: Vielleicht ist sie schon angekommen.',
    perhapsTwice: 'Vielleicht ist sie doppelt angekommen.',
    sendAgain: (name) => `Erneut an ${name} senden`,
    hidden: (count) => (count === 1 ? 'Und ein weiterer Empfänger.' : `Und ${count} weitere Empfänger.`),
    questions: (count) =>
      count === 1 ? 'Eine Frage wartet auf Ihre Antwort' : `${count} Fragen warten auf Ihre Antwort`,
    asked: (name) => `${name}: `,
    answerThere: 'Jede Frage kam als eigene Nachricht zu Ihnen; antworten Sie dort.',
    refresh: 'Zustellung aktualisieren',
    back: 'Zurück zur Notiz',
    moment,
  },

  failed: {
    title: 'Was nicht ankam',
    none: 'Nichts wurde aufgegeben.',
    where: (page) =>
      page > 1 ? `Aufgegeben, das Neueste zuerst, Seite ${page}` : 'Aufgegeben, das Neueste zuerst',
    states: deliveryStates,
    all: (states) => `Alle Zustellungen des Bots: ${states.join(', ')}.`,
    oldest: (at) => `Die älteste fällige hätte am ${at} hinausgehen sollen.`,
    kinds: deliveryKinds,
    to: (number) => `${number}. An `,
    error: (error) => `Letzter Fehler: ${error}.`,
    tried: (attempts, at) =>
      attempts === 1 ? `Ein Versuch seit dem ${at}.` : `${attempts} Versuche seit dem ${at}.`,
    sendAgain: (number) => `Nr. ${number} erneut senden`,
    refresh: 'Liste aktualisieren',
    next: 'Ältere zeigen',
    previous: 'Neuere zeigen',
  },
};
