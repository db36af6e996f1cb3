import { deDay } from './day.de';
import type { enCustomer } from './customer.en';

function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : `${count} ${many}`;
}

/** The German sentences about a customer as a whole: archive, deletion, equal names, and late readers. */
export const deCustomer: typeof enCustomer = {
  lateSummary: {
    nobody: 'Die Zusammenfassung dieser Notiz ging an niemanden.',
    unsent: (names) => `Die Zusammenfassung dieser Notiz ging nicht an ${names.join(', ')}.`,
    one: (name) => `Zusammenfassung an ${name} senden`,
    several: (readers) => `Zusammenfassung an ${readers} Empfänger senden`,
    sent: (names) =>
      names.length === 1
        ? `Die Zusammenfassung ist an ${names.join('')} unterwegs.`
        : `Die Zusammenfassung ist an ${names.length} Empfänger unterwegs.`,
    nobodyLeft: 'Alle Empfänger haben diese Notiz schon, oder sie ist zu ihnen unterwegs.',
    chosen: (names) =>
      names.length === 0
        ? 'Kein Empfänger ist gewählt, auch nicht für neue Kunden.'
        : `Gewählt, auch für neue Kunden: ${names.join(', ')}.`,
    newerHere: 'Eine neuere Notiz zu diesem Kunden ist schon hier.',
    deleted:
      'Diese Notiz wurde gelöscht. Sie lässt sich nicht mehr öffnen, zur Kenntnis nehmen oder nachfragen.',
  },

  archive: {
    title: 'Archiv',
    none: 'Kein Kunde ist im Archiv.',
    allPutAway: 'Alle Ihre Kunden liegen im Archiv.',
    count: (count) => (count === 1 ? 'Ein Kunde' : `${count} Kunden`),
    put: 'Kunde archivieren',
    takeOut: 'Aus dem Archiv holen',
    takeOutNamed: (name) => `Zurückholen: ${name}`,
    show: (count) => `Archiv zeigen (${count})`,
    open: (name) => `Öffnen: ${name}`,
    since: (day) => `seit ${deDay(day)} im Archiv`,
    about:
      'Zu diesem Kunden kommt keine Erinnerung, und Manager sehen ihn ganz unten. Ein gespeicherter Punkt oder eine neue Notiz holt ihn zurück.',
    archived: (name) => `${name} liegt jetzt im Archiv. Gelöscht wurde nichts.`,
    cameLast: 'Zuletzt kam das Archiv; die Schaltfläche holt den Kunden zurück.',
    takenOut: (name) => `${name} ist wieder unter Ihren Kunden.`,
  },

  deletion: {
    open: 'Kunde löschen',
    title: 'Diesen Kunden löschen?',
    where: 'Das lässt sich nicht rückgängig machen.',
    intro: 'Endgültig gelöscht werden:',
    belongings: ({ notes, drafts, questions }) => [
      'die Checkliste mit ihrem ganzen Verlauf',
      ...(notes > 0
        ? [
            `${counted(notes, 'eine Notiz', 'Notizen')} von hier; was Sie nach FTOP kopiert haben, bleibt dort`,
          ]
        : []),
      ...(drafts > 0 ? [counted(drafts, 'eine angefangene Notiz', 'angefangene Notizen')] : []),
      ...(questions > 0
        ? [`${counted(questions, 'eine Frage', 'Fragen')} von Empfängern, mit den Antworten`]
        : []),
    ],
    readers: ({ readers, unsent }) => [
      ...(readers > 0
        ? [
            readers === 1
              ? 'Ein Empfänger kann die Zusammenfassungen in seinem Chat nicht mehr öffnen.'
              : `${readers} Empfänger können die Zusammenfassungen in ihren Chats nicht mehr öffnen.`,
          ]
        : []),
      ...(unsent > 0
        ? [
            unsent === 1
              ? 'Eine Nachricht, die noch unterwegs ist, wird nicht mehr gesendet.'
              : `${unsent} Nachrichten, die noch unterwegs sind, werden nicht mehr gesendet.`,
          ]
        : []),
    ],
    instead: 'Im Archiv liegt der Kunde nur beiseite, ohne Erinnerungen, bis Sie ihn wieder brauchen.',
    keep: 'Kunde behalten',
    done: (name, notes) =>
      notes === 0
        ? `${name} ist gelöscht.`
        : `${name} ist gelöscht, mit ${notes === 1 ? 'einer Notiz' : `${notes} Notizen`}. Was Sie nach FTOP kopiert haben, bleibt dort.`,
  },

  twins: {
    already: (name, about) => `${name} gibt es schon (${about}).`,
    several: (count, name, about) =>
      `Es gibt schon ${count} Kunden mit diesem Namen. Zuletzt geändert: ${name} (${about}).`,
    started: (day) => `begonnen am ${deDay(day)}`,
    second: 'Weitere Checkliste beginnen',
    alsoCalled:
      'Ein anderer Ihrer Kunden heißt ebenso; in den Listen steht die Domäne oder der erste Tag dabei.',
    formerly: (old, present) => `„${old}“ heißt jetzt ${present}.`,
  },
};
