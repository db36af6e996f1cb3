import type { ItemStatus } from '../src/domain/walk/item-status';
import type { Progress } from '../src/domain/walk/progress';
import type { Standing, StandingDetail } from '../src/domain/walk/standing';
import { deDay } from './day.de';
import type { enStanding as english } from './standing.en';

const standings: Record<Standing, string> = {
  overdue: 'Überfällig',
  due: 'Fällig',
  'on-time': 'Im Zeitplan',
  paused: 'Pausiert',
  closed: 'Beendet',
  finished: 'Abgeschlossen',
  archived: 'Archiviert',
};

/** The statuses in the order in which progress tells them. */
const counted: readonly (readonly [ItemStatus, string, several?: string])[] = [
  ['done', 'erledigt'],
  ['in-progress', 'in Arbeit'],
  ['blocked', 'blockiert'],
  ['not-applicable', 'entfällt', 'entfallen'],
  ['not-started', 'nicht begonnen'],
];

/** Tells how many items have each status: `8 erledigt · 1 blockiert`. */
function progress({ counts }: Progress): string {
  return counted
    .filter(([status]) => counts[status] > 0)
    .map(([status, one, several = one]) => `${counts[status]} ${counts[status] === 1 ? one : several}`)
    .join(' · ');
}

/** Tells a standing in a few words. `kind` is the title of the kind that must be written; empty for any. */
function standing(detail: StandingDetail, kind: string): string {
  switch (detail.standing) {
    case 'overdue':
      return `${kind || 'Notiz'} seit ${deDay(detail.on)} überfällig`;
    case 'due':
      return `${kind || 'Notiz'} seit ${deDay(detail.on)} fällig`;
    case 'on-time':
      return `${kind ? `${kind} wieder` : 'Nächste Notiz'} am ${deDay(detail.on)} fällig`;
    case 'paused':
      if (!detail.targetDate) return 'Pausiert, kein Zieldatum genannt';
      return detail.reached
        ? `Pausiert, Zieldatum ${deDay(detail.targetDate)} erreicht`
        : `Pausiert bis ${deDay(detail.targetDate)}`;
    case 'closed':
      return `Beendet mit ${detail.open === 1 ? 'einem offenen Punkt' : `${detail.open} offenen Punkten`}: ${detail.reason}`;
    case 'finished':
      return 'Abgeschlossen, keine Notiz fällig';
    case 'archived':
      return `Archiviert am ${deDay(detail.on)}`;
  }
}

/** The reminder of a pause's target date. */
const pauseReminder: (typeof english)['pauseReminder'] = {
  title: 'Das Zieldatum der Pause ist erreicht',
  target: (on) => `Zieldatum ${deDay(on)}`,
  ask: 'Geht es beim Kunden weiter? Dann ändern Sie den COVID-19-Anlass. Sonst nennen Sie im Berechtigungsstatus ein neues Datum.',
};

/** The question whether a walk closes with open items. */
const closing: (typeof english)['closing'] = {
  choice: (open) =>
    `Abschluss oder Zwischenstand (${open === 1 ? 'ein Punkt ist' : `${open} Punkte sind`} offen)`,
  title: (open) => (open === 1 ? 'Ein Punkt ist noch offen' : `${open} Punkte sind noch offen`),
  more: (count) => (count === 1 ? 'und ein weiterer' : `und ${count} weitere`),
  nextDue: (on) => `Geht es weiter, wird dies eine Zwischennotiz; die nächste ist am ${deDay(on)} fällig.`,
  noneDue:
    'Geht es weiter, wird dies eine Zwischennotiz. Solange der Kunde pausiert, ist keine Notiz fällig.',
  reason: 'Grund, trotzdem zu beenden (Manager sehen ihn)',
  goOn: 'Weiterführen: Zwischennotiz',
  close: 'Trotzdem beenden',
  change: 'Notiz ändern',
};

/** The German sentences about how far a walk is, and when its next note is due. */
export const deStanding: typeof english = { standings, progress, standing, pauseReminder, closing };
