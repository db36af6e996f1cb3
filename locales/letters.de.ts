import type { Failure } from '../src/domain/delivery/delivery';
import type { enLetters as english } from './letters.en';
import { deDay } from './day.de';

function numbered(number: number, version: number): string {
  return version > 1 ? `Notiz ${number}, Fassung ${version}` : `Notiz ${number}`;
}

const remedies: Record<Failure, string> = {
  refused: 'Versuchen Sie es erneut; bleibt es dabei, fragen Sie Ihren Admin.',
  'too-large': 'Geben Sie den Inhalt auf anderem Weg weiter.',
  gone: 'Sobald dort wieder jemand mit dem Bot geschrieben hat, senden Sie erneut.',
  fault: 'Vielleicht ist der Fehler schon behoben: Senden Sie erneut.',
  'too-often': 'Senden Sie erneut; scheitert auch das, geben Sie den Inhalt auf anderem Weg weiter.',
  'too-long': 'Senden Sie erneut; scheitert auch das, geben Sie den Inhalt auf anderem Weg weiter.',
};

/** The German sentences of the cards that the bot sends by itself. */
export const deLetters: typeof english = {
  summary: {
    noTag: 'ohne #covid',
    read: 'Notiz lesen',
    fold: 'Text einklappen',
    acknowledge: 'Zur Kenntnis nehmen',
    acknowledgedBy: '✓ Zur Kenntnis genommen von ',
    acknowledgedOn: (at) => ` am ${deDay(at)}`,
    uncertain: (number, version) =>
      `Diese Nachricht ist vielleicht zweimal gekommen. Kennen Sie ${numbered(number, version)} schon, ist hier nichts neu.`,
    replaces: (version) => `Dies ist eine Berichtigung. Sie ersetzt Fassung ${version}.`,
    first: 'Dies ist hier die erste Zusammenfassung zu diesem Kunden.',
    changed: (since) =>
      since === undefined ? 'Geändert seit der früheren Fassung' : `Geändert seit Notiz ${since}`,
    unchanged: (since) =>
      since === undefined
        ? 'Nur der Wortlaut der Notiz wurde berichtigt; an der Checkliste hat sich nichts geändert.'
        : `An der Checkliste hat sich seit Notiz ${since} nichts geändert.`,
    newBlocker: 'Neuer Blocker',
    moreChanges: (hidden) => (hidden === 1 ? 'Eine weitere Änderung.' : `${hidden} weitere Änderungen.`),
    questions: (shown, all) => (shown < all ? `Fragen, die neuesten ${shown} von ${all}` : 'Fragen'),
    answer: 'Antwort',
    unanswered: 'Noch nicht beantwortet',
    ask: 'Frage stellen',
    question: 'Ihre Frage',
    send: 'Frage senden',
    back: 'Zurück zur Zusammenfassung',
  },

  question: {
    title: (number, version) => `Frage zu ${numbered(number, version)}`,
    asked: (at) => ` fragte am ${deDay(at)}:`,
    askedIn: (at) => ` fragte am ${deDay(at)} im Kanal `,
    seenInChannel: 'Alle im Kanal sehen Ihre Antwort.',
    answer: 'Ihre Antwort',
    send: 'Antwort senden',
    answered: (at) => `Sie haben am ${deDay(at)} geantwortet:`,
  },

  answer: {
    partner: 'Der Partner',
    title: (number, version) => `Antwort zu ${numbered(number, version)}`,
    answered: (at) => ` antwortete am ${deDay(at)}:`,
  },

  reminder: {
    title: { due: 'Eine Notiz ist fällig', overdue: 'Eine Notiz ist überfällig' },
    since: (at) => `seit dem ${deDay(at)}`,
    overdueOn: (at) => `Überfällig wird sie am ${deDay(at)}.`,
    dueOn: (at) => `Fällig war sie am ${deDay(at)}.`,
    write: (kind) => `${kind} schreiben`,
    newest: (number, at) => `Die neueste ist Notiz ${number} vom ${deDay(at)}.`,
    snooze: (days) => (days === 1 ? 'Morgen erinnern' : `In ${days} Tagen erinnern`),
    snoozed: (at) => `Verschoben: Die nächste Erinnerung kommt am ${deDay(at)}.`,
  },

  notReached: {
    summary: {
      title: 'Zusammenfassung nicht zugestellt',
      again: 'Zusammenfassung erneut senden',
    },
    question: { title: 'Frage nicht zugestellt', again: 'Frage erneut senden' },
    answer: {
      title: 'Antwort nicht zugestellt',
      again: 'Antwort erneut senden',
    },
    to: 'An',
    why: 'Grund',
    remedies,
  },
};
