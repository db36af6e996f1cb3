import type { CustomerFilter, FilteredState } from '../src/domain/delivery/customer-filter';
import type { enManagers as english } from './managers.en';

const stateWords: Record<FilteredState, readonly string[]> = {
  overdue: ['überfällige', 'überfälligen', 'überfälliger', 'überfälliger notiz', 'verspätet'],
  escalated: ['eskalierte', 'eskalierten', 'eskalation', 'eskalationen'],
  blocked: ['blockierte', 'blockierten', 'blocker', 'blockern', 'blockade', 'blockaden'],
  due: ['fällige', 'fälligen', 'fälliger notiz'],
  paused: [
    'unterbrochen',
    'pausierte',
    'pausierten',
    'pausierend',
    'pausierende',
    'pausierenden',
    'pause',
    'unterbrochene',
    'unterbrochenen',
  ],
  closed: ['beendete', 'beendeten', 'geschlossen', 'geschlossene'],
  finished: ['abgeschlossene', 'abgeschlossenen', 'fertig', 'fertige'],
  archived: ['archivierte', 'archivierten', 'archiv'],
  covid: ['covid', 'covid-19', 'covid19', '#covid19'],
};

const groups: Record<Exclude<CustomerFilter['by'], 'state'>, string> = {
  segment: 'Segment',
  reason: 'Anlass',
  workload: 'Workload',
  intent: 'Absicht',
};

/** The German sentences about the filters of customers, and about what managers look for in notes. */
export const deManagers: typeof english = {
  filters: {
    stateWords,
    fillers: [
      'die',
      'der',
      'den',
      'sind',
      'ist',
      'mit',
      'in',
      'im',
      'haben',
      'meine',
      'alle',
      'nur',
      'zeige',
    ],
    groups,
    title: (shown, all, filter) => `${shown} von ${all} Kunden: ${filter}`,
    label: 'Welche Kunden',
    all: (count) => `Alle Kunden (${count})`,
    offered: (name, count) => `${name} (${count})`,
    show: 'Diese Kunden zeigen',
    showAll: 'Alle Kunden zeigen',
    none: (all) =>
      all === 1
        ? 'Ihr einziger Kunde gehört zurzeit nicht dazu.'
        : `Von den ${all} Kunden gehört zurzeit keiner dazu.`,
    unknown: (word) =>
      `Kunden mit „${word}“ kenne ich nicht. Schreiben Sie „kunden“ mit überfällig, eskaliert, blockiert, fällig, ` +
      'pausiert, beendet, abgeschlossen oder covid, mit einem Segment (etwa Bildung) oder mit einem Workload (etwa teams).',
  },

  rows: {
    read: (customer) => `Notiz zu ${customer} lesen`,
    ask: (customer) => `Zu ${customer} fragen`,
    back: 'Zurück zu den Kunden',
  },

  raised: {
    escalated: 'Eskaliert',
    isEscalated: { yes: 'Ja', no: 'Nein' },
    risks: 'Risiken',
    concerns: 'Bedenken',
    moreBlocked: (count) =>
      count === 1 ? 'Ein weiterer Punkt ist blockiert.' : `${count} weitere Punkte sind blockiert.`,
    inAll: (count) => `${count} insgesamt`,
  },
};
