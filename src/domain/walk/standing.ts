import { addDays, Day, dayOf } from '../values/dates';
import { Engagement } from './engagement';

/**
 * The number of days without a note after which the partner is reminded, and after which the note is
 * overdue.
 */
export const remindAfterDays = 14;
export const overdueAfterDays = 21;

/** The numbers of days by which a reminder can be put off. */
export const snoozeDays = [1, 3, 7] as const;

/**
 * The standing of an engagement's notes. `overdue` and `due`: a note is needed. `paused`: the customer
 * pauses, or the last note says so. `finished`: a final note closed the walk and no item changed since. A
 * paused or finished walk is never due.
 */
export const standings = ['overdue', 'due', 'on-time', 'paused', 'finished'] as const;

export type Standing = (typeof standings)[number];

/** The days on which the next note is due and overdue. */
export interface NoteDays {
  readonly dueOn: Day;
  readonly overdueOn: Day;
}

/**
 * Returns when the next note is due: 14 days after the last one, overdue after 21 ("FTA Notes Guidance").
 * When the last note names its own next update, it is due on that day and overdue on the next. Without a
 * note, the start of the walk counts. Returns undefined for an engagement that needs no note.
 */
export function noteDays(engagement: Engagement): NoteDays | undefined {
  if (isPaused(engagement) || isFinished(engagement)) return undefined;
  const { lastNote, startedAt } = engagement;
  if (lastNote?.nextUpdate) return { dueOn: lastNote.nextUpdate, overdueOn: addDays(lastNote.nextUpdate, 1) };
  const from = lastNote?.writtenOn ?? dayOf(startedAt);
  return { dueOn: addDays(from, remindAfterDays), overdueOn: addDays(from, overdueAfterDays) };
}

/**
 * Returns the standing of an engagement's notes on its partner's day. A snoozed reminder does not change
 * it.
 */
export function standingOf(engagement: Engagement, today: Day): Standing {
  const days = noteDays(engagement);
  if (!days) return isPaused(engagement) ? 'paused' : 'finished';
  if (today >= days.overdueOn) return 'overdue';
  return today >= days.dueOn ? 'due' : 'on-time';
}

/**
 * Returns true when a final note closed the walk, no item changed since, and the customer does not pause.
 */
export function isClosed(engagement: Engagement): boolean {
  return isFinished(engagement) && !isPaused(engagement);
}

/** A future reminder: its day, and the stage that its key names. */
export interface Reminder {
  readonly on: Day;
  readonly stage: string;
}

/**
 * Returns the reminders of an engagement in the order of their days: when the note is due and when it is
 * overdue. A snoozed reminder comes on the day until which it was snoozed, and again on a later overdue
 * day. The stage names the note before.
 */
export function remindersOf(engagement: Engagement): readonly Reminder[] {
  const days = noteDays(engagement);
  if (!days) return [];
  const { id, lastNote, snoozedUntil } = engagement;
  const after = `${id}/${lastNote?.id ?? 'start'}`;
  const first =
    snoozedUntil && snoozedUntil > days.dueOn
      ? { on: snoozedUntil, stage: `${after}/snoozed-${snoozedUntil}` }
      : { on: days.dueOn, stage: `${after}/due` };
  const overdue = { on: days.overdueOn, stage: `${after}/overdue` };
  return overdue.on > first.on ? [first, overdue] : [first];
}

function isPaused({ customer, lastNote }: Engagement): boolean {
  return customer.covid === 'pausing' || lastNote?.pauses === true;
}

function isFinished({ lastNote, touchedAt }: Engagement): boolean {
  return lastNote?.closes === true && Object.values(touchedAt).every((at) => at <= lastNote.writtenAt);
}
