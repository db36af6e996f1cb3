import { addDays, Day, dayOf } from '../values/dates';
import { Engagement } from './engagement';

/** After how many days without a note the partner is reminded, and after how many it is overdue. */
export const remindAfterDays = 14;
export const overdueAfterDays = 21;

/** For how many days a reminder can be put off. */
export const snoozeDays = [1, 3, 7] as const;

/**
 * Where an engagement's notes stand. `paused`: the customer pauses, or the last note says so. `finished`: a final
 * note closed the walk and nothing was touched since. Neither is ever due. `due`: a note is asked for. `overdue`.
 */
export const standings = ['overdue', 'due', 'on-time', 'paused', 'finished'] as const;

export type Standing = (typeof standings)[number];

/** The days on which the next note is due and overdue; nothing for an engagement that owes none. */
export interface NoteDays {
  readonly dueOn: Day;
  readonly overdueOn: Day;
}

/**
 * When the next note is due: 14 days after the last one, overdue after 21 ("FTA Notes Guidance"); where the last
 * one names its own next update, on that day, and overdue on the next. Without a note the walk's beginning counts.
 */
export function noteDays(engagement: Engagement): NoteDays | undefined {
  if (isPaused(engagement) || isFinished(engagement)) return undefined;
  const { lastNote, startedAt } = engagement;
  if (lastNote?.nextUpdate) return { dueOn: lastNote.nextUpdate, overdueOn: addDays(lastNote.nextUpdate, 1) };
  const from = lastNote?.writtenOn ?? dayOf(startedAt);
  return { dueOn: addDays(from, remindAfterDays), overdueOn: addDays(from, overdueAfterDays) };
}

/** Where an engagement's notes stand on a day of its partner. Putting off a reminder does not change it. */
export function standingOf(engagement: Engagement, today: Day): Standing {
  const days = noteDays(engagement);
  if (!days) return isPaused(engagement) ? 'paused' : 'finished';
  if (today >= days.overdueOn) return 'overdue';
  return today >= days.dueOn ? 'due' : 'on-time';
}

/** Whether a walk is over: a final note closed it, nothing was touched since, and the customer does not pause. */
export function isClosed(engagement: Engagement): boolean {
  return isFinished(engagement) && !isPaused(engagement);
}

/** A reminder that is to come: its day, and the stage that its key names. */
export interface Reminder {
  readonly on: Day;
  readonly stage: string;
}

/**
 * The reminders of an engagement, in the order of their days: when the note is due and when it is overdue, or, put
 * off, on the day until which it was and on an overdue day that comes later. The stage names the note they follow.
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
