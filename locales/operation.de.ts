import type { enOperation as english } from './operation.en';
import { deDay } from './day.de';

function whole(count: number): string {
  return count.toLocaleString('de');
}

function checklists(count: number): string {
  return count === 1 ? 'eine Checkliste' : `${whole(count)} Checklisten`;
}

function notes(count: number): string {
  return count === 1 ? 'einer Notiz' : `${whole(count)} Notizen`;
}

function ago(minutes: number): string {
  if (minutes >= 120) return `seit ${whole(Math.floor(minutes / 60))} Stunden`;
  return minutes === 1 ? 'seit einer Minute' : `seit ${minutes} Minuten`;
}

const lasts = (left: number): string => {
  if (left < 0) return 'Der geheime Clientschlüssel ist abgelaufen';
  if (left === 0) return 'Der geheime Clientschlüssel läuft heute ab';
  return left === 1
    ? 'Der geheime Clientschlüssel läuft morgen ab'
    : `Der geheime Clientschlüssel läuft in ${left} Tagen ab`;
};

/** The German sentences of the cards for admins. */
export const deOperation: typeof english = {
  admin: {
    title: 'Wie es dem Bot geht',
    version: (version) => `Version ${version}`,
    running: (since) => `läuft seit ${since}`,
    surroundings: 'Einstellungen und Umgebung',
    fine: (checks) =>
      checks === 1 ? 'Alles in Ordnung: eine Prüfung.' : `Alles in Ordnung: ${checks} Prüfungen.`,
    othersFine: (checks) =>
      checks === 1
        ? 'Die eine andere Prüfung ergab nichts.'
        : `Die anderen ${checks} Prüfungen ergaben nichts.`,
    moreFound: (hidden) =>
      `${hidden === 1 ? 'Ein weiterer Befund fehlt hier' : `${hidden} weitere Befunde fehlen hier`}. „npm run doctor“ auf dem Rechner des Bots zeigt alle.`,
    nothingChecked: 'Nichts wurde geprüft. Rufen Sie auf dem Rechner des Bots „npm run doctor“ auf.',
    late: 'Die Prüfung dauert noch. Aktualisieren Sie gleich, um das Ergebnis zu sehen.',
    lookFailed: {
      title: 'Die Prüfung selbst',
      says: 'Sie brach ab; warum, steht im Protokoll.',
      mend: 'Rufen Sie auf dem Rechner des Bots „npm run doctor“ auf.',
    },
    deliveries: 'Zustellungen',
    count: (count, state) => `${whole(count)} ${state}`,
    noDeliveries: 'Bisher wurde nichts von selbst gesendet.',
    oldest: (at, minutes) => `Die älteste fällige sollte am ${at} hinausgehen und wartet ${ago(minutes)}.`,
    kept: 'Gespeichert für Ihre Organisation',
    people: 'Personen',
    readers: 'Empfänger',
    checklists: 'Checklisten',
    openAndClosed: (open, closed) => `${whole(open)} laufend, ${whole(closed)} vorbei`,
    notes: 'Notizen',
    number: whole,
    retention: 'Aufbewahrung',
    retentionOff: 'Ausgeschaltet: Nichts wird von selbst gelöscht.',
    retentionOn: (days) =>
      days === 1
        ? 'Abgeschlossene, beendete und archivierte Checklisten werden einen Tag nach der letzten Änderung gelöscht.'
        : `Abgeschlossene, beendete und archivierte Checklisten werden ${whole(days)} Tage nach der letzten Änderung gelöscht.`,
    noneDeleted: 'Bisher wurde keine gelöscht.',
    lastDeleted: (on, closed, written) =>
      `Zuletzt gelöscht am ${deDay(on)}: ${checklists(closed)} mit ${notes(written)}.`,
    refresh: 'Ansicht aktualisieren',
    failed: (count) =>
      count === 0 ? 'Zeigen, was nicht ankam' : `Zeigen, was nicht ankam (${whole(count)})`,
    open: 'Zeigen, wie es dem Bot geht',
  },

  secretExpiry: {
    title: lasts,
    lastDay: (on) => `Letzter Tag: ${deDay(on)}`,
    consequence: 'Ohne gültigen Schlüssel lässt Teams den Bot niemandem mehr antworten.',
    mend:
      'Legen Sie in der App-Registrierung einen neuen an, tragen Sie ihn in MicrosoftAppPassword ' +
      'und seinen letzten Tag in MICROSOFT_APP_SECRET_EXPIRES ein, und starten Sie den Bot neu.',
    renewed: 'Wurde er schon erneuert, fehlt nur noch MICROSOFT_APP_SECRET_EXPIRES.',
  },

  retentionReport: {
    title: 'Alte Checklisten wurden gelöscht',
    deleted: (on, closed, written) =>
      `Am ${deDay(on)}: ${checklists(closed)} mit ${notes(written)} und allem, was dazugehörte.`,
    why: 'So viele Tage, wie RETENTION_DAYS sagt, hatte sie niemand geändert. Ist diese Einstellung leer, wird nichts mehr von selbst gelöscht.',
  },
};
