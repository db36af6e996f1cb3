import type { ItemStatus } from '../src/domain/walk/item-status';
import type { Progress } from '../src/domain/walk/progress';
import type { Standing, StandingDetail } from '../src/domain/walk/standing';
import { enDay } from './day.en';

const standings: Record<Standing, string> = {
  overdue: 'Overdue',
  due: 'Due',
  'on-time': 'On time',
  paused: 'Paused',
  closed: 'Closed',
  finished: 'Finished',
  archived: 'Archived',
};

/** The statuses in the order in which progress tells them. */
const counted: readonly (readonly [ItemStatus, string])[] = [
  ['done', 'done'],
  ['in-progress', 'in progress'],
  ['blocked', 'blocked'],
  ['not-applicable', 'n/a'],
  ['not-started', 'not started'],
];

/** Tells how many items have each status: `8 done · 1 blocked`. */
function progress({ counts }: Progress): string {
  return counted
    .filter(([status]) => counts[status] > 0)
    .map(([status, word]) => `${counts[status]} ${word}`)
    .join(' · ');
}

/** Tells a standing in a few words. `kind` is the title of the kind that must be written; empty for any. */
function standing(detail: StandingDetail, kind: string): string {
  switch (detail.standing) {
    case 'overdue':
      return `${kind || 'Note'} overdue since ${enDay(detail.on)}`;
    case 'due':
      return `${kind || 'Note'} due since ${enDay(detail.on)}`;
    case 'on-time':
      return `Next ${kind || 'note'} due on ${enDay(detail.on)}`;
    case 'paused':
      if (!detail.targetDate) return 'Paused, no target date named';
      return detail.reached
        ? `Paused, target date ${enDay(detail.targetDate)} reached`
        : `Paused until ${enDay(detail.targetDate)}`;
    case 'closed':
      return `Closed with ${detail.open === 1 ? 'one open item' : `${detail.open} open items`}: ${detail.reason}`;
    case 'finished':
      return 'Finished, no note is due';
    case 'archived':
      return `Archived on ${enDay(detail.on)}`;
  }
}

/** The reminder of a pause's target date. */
const pauseReminder = {
  title: 'The pause has reached its target date',
  target: (on: string) => `target date ${enDay(on)}`,
  ask: 'Is the customer going on? Then change the COVID-19 reason. If not, name a new date in the Entitlement Status.',
};

/** The question whether a walk closes with open items. */
const closing = {
  choice: (open: number) => `Final or interim (${open === 1 ? 'one item is' : `${open} items are`} open)`,
  title: (open: number) => (open === 1 ? 'One item is still open' : `${open} items are still open`),
  more: (count: number) => `and ${count} more`,
  nextDue: (on: string) =>
    `If you keep going, this is an interim note, and the next note is due on ${enDay(on)}.`,
  noneDue: 'If you keep going, this is an interim note. While the customer pauses, no note is due.',
  reason: 'Reason to close anyway (managers see it)',
  goOn: 'Keep going: interim note',
  close: 'Close anyway',
  change: 'Change note',
};

/** The English sentences about how far a walk is, and when its next note is due. */
export const enStanding = { standings, progress, standing, pauseReminder, closing };
