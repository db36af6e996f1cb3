import { addDays, Day, dayOf, Instant } from '../values/dates';
import { Engagement, WalkClosing } from './engagement';

/**
 * The number of days without a note after which the partner is reminded, and after which the note is
 * overdue.
 */
export const remindAfterDays = 14;
export const overdueAfterDays = 21;

/** The numbers of days by which a reminder can be put off. */
export const snoozeDays = [1, 3, 7] as const;

/**
 * The standing of an engagement's notes, the most urgent first. `overdue` and `due`: a note is needed.
 * `paused`: the customer pauses or stops. `closed`: a final note closed the walk with open items, and
 * nothing changed since. `finished`: every item is done or not applicable, and a note was written since the
 * last change. `archived`: the partner put the customer away. Only the first three ever need a note.
 */
export const standings = ['overdue', 'due', 'on-time', 'paused', 'closed', 'finished', 'archived'] as const;

export type Standing = (typeof standings)[number];

/** The days on which the next note is due and overdue. `kindId`: it must be a note of this kind. */
export interface NoteDays {
  readonly dueOn: Day;
  readonly overdueOn: Day;
  readonly kindId?: string | undefined;
}

/**
 * Returns when the next note is due: 14 days after the last one, overdue after 21 ("FTA Notes Guidance").
 * When a note names its own next update, one of its kind is due on that day and overdue on the next, also
 * when notes of other kinds follow. Without a note, the start of the walk counts. Returns undefined for an
 * engagement that needs no note.
 */
export function noteDays(engagement: Engagement): NoteDays | undefined {
  if (restOf(engagement)) return undefined;
  const { lastNote, startedAt } = engagement;
  if (lastNote?.nextUpdate) {
    const { nextUpdate: dueOn, nextUpdateKind: kindId } = lastNote;
    return { dueOn, overdueOn: addDays(dueOn, 1), ...(kindId && { kindId }) };
  }
  const from = lastNote?.writtenOn ?? dayOf(startedAt);
  return { dueOn: addDays(from, remindAfterDays), overdueOn: addDays(from, overdueAfterDays) };
}

/**
 * Returns the standing of an engagement's notes on its partner's day. A snoozed reminder does not change
 * it.
 */
export function standingOf(engagement: Engagement, today: Day): Standing {
  return standingDetail(engagement, today).standing;
}

/**
 * Returns true when a walk is over: finished, closed with open items, or archived. A customer who pauses is
 * not over before the partner closes or archives the walk.
 */
export function isOver(engagement: Engagement): boolean {
  const rest = restOf(engagement);
  return rest !== undefined && rest !== 'paused';
}

/**
 * Returns the target date that a customer who pauses named, or undefined for none and for other customers. A
 * date that had passed when the pause began was that of an earlier pause.
 */
export function pausedUntil(engagement: Engagement): Day | undefined {
  const { lastNote, pausingSince } = engagement;
  const target = restOf(engagement) === 'paused' ? lastNote?.targetDate : undefined;
  return target && pausingSince && target < dayOf(pausingSince) ? undefined : target;
}

/**
 * The standing of an engagement's notes with what belongs to it. `on` is the day since when, or on which, a
 * note is due, and `kindId` the kind that it must be. `open` is the number of items that stay open.
 */
export type StandingDetail =
  | {
      readonly standing: Extract<Standing, 'overdue' | 'due' | 'on-time'>;
      readonly on: Day;
      readonly kindId: string | undefined;
    }
  | {
      readonly standing: Extract<Standing, 'paused'>;
      readonly targetDate: Day | undefined;
      readonly reached: boolean;
    }
  | { readonly standing: Extract<Standing, 'closed'>; readonly open: number; readonly reason: string }
  | { readonly standing: Extract<Standing, 'finished'> }
  | { readonly standing: Extract<Standing, 'archived'>; readonly on: Day };

/** Returns what is to be said about an engagement's notes on this day, to its partner and to managers. */
export function standingDetail(engagement: Engagement, today: Day): StandingDetail {
  const { archivedOn } = engagement;
  const days = noteDays(engagement);
  if (days) {
    const { dueOn, overdueOn, kindId } = days;
    if (today >= overdueOn) return { standing: 'overdue', on: overdueOn, kindId };
    return { standing: today >= dueOn ? 'due' : 'on-time', on: dueOn, kindId };
  }
  const rest = restOf(engagement);
  if (rest === 'archived' && archivedOn) return { standing: rest, on: archivedOn };
  const closing = closingInForce(engagement);
  if (rest === 'closed' && closing) {
    return { standing: rest, open: closing.openItems.length, reason: closing.reason };
  }
  if (rest !== 'paused') return { standing: 'finished' };
  const targetDate = pausedUntil(engagement);
  return { standing: rest, targetDate, reached: targetDate !== undefined && targetDate <= today };
}

/** A future reminder: its day, and the stage that its key names. */
export interface Reminder {
  readonly on: Day;
  readonly stage: string;
}

/**
 * Returns the reminders of an engagement in the order of their days: when the note is due and when it is
 * overdue, or the target date of a customer who pauses. A snoozed reminder comes on the day until which it
 * was snoozed, and again on a later overdue day. The stage names the note before, or the target date.
 */
export function remindersOf(engagement: Engagement): readonly Reminder[] {
  const { id, lastNote } = engagement;
  const target = pausedUntil(engagement);
  if (target) return [snoozed(engagement, target, { after: `${id}/target-${target}`, stage: 'reached' })];
  const days = noteDays(engagement);
  if (!days) return [];
  const after = `${id}/${lastNote?.id ?? 'start'}`;
  const first = snoozed(engagement, days.dueOn, { after, stage: 'due' });
  const overdue = { on: days.overdueOn, stage: `${after}/overdue` };
  return overdue.on > first.on ? [first, overdue] : [first];
}

/** The reason for a reminder today: a note is due or overdue, or the target date of a pause is reached. */
export type Reminded =
  | { readonly standing: Extract<Standing, 'due' | 'overdue'>; readonly days: NoteDays }
  | { readonly standing: Extract<Standing, 'paused'>; readonly targetDate: Day };

/** Returns the reason why a partner is reminded on this day, or undefined. A snoozed reminder is not looked at. */
export function remindedOf(engagement: Engagement, today: Day): Reminded | undefined {
  const targetDate = pausedUntil(engagement);
  if (targetDate) return targetDate <= today ? { standing: 'paused', targetDate } : undefined;
  const days = noteDays(engagement);
  const standing = standingOf(engagement, today);
  return days && (standing === 'due' || standing === 'overdue') ? { standing, days } : undefined;
}

function snoozed(
  { snoozedUntil }: Engagement,
  on: Day,
  { after, stage }: { after: string; stage: string },
): Reminder {
  return snoozedUntil && snoozedUntil > on
    ? { on: snoozedUntil, stage: `${after}/snoozed-${snoozedUntil}` }
    : { on, stage: `${after}/${stage}` };
}

type Rest = Extract<Standing, 'paused' | 'closed' | 'finished' | 'archived'>;

/** Returns why an engagement needs no note, or undefined when it needs one. */
function restOf(engagement: Engagement): Rest | undefined {
  const { customer, lastNote, archivedOn } = engagement;
  if (archivedOn) return 'archived';
  if (closingInForce(engagement)) return 'closed';
  if (customer.covid === 'pausing') return 'paused';
  const settled = lastNote?.openItems.length === 0 && isUntouchedSince(engagement, lastNote.writtenAt);
  return settled ? 'finished' : undefined;
}

/** Returns the closing that nothing has lifted: no changed item, and no customer who paused or came back. */
export function closingInForce(engagement: Engagement): WalkClosing | undefined {
  const closing = engagement.lastNote?.closing;
  if (!closing || closing.liftedIn !== undefined) return undefined;
  return isUntouchedSince(engagement, closing.at) ? closing : undefined;
}

function isUntouchedSince({ touchedAt }: Engagement, then: Instant): boolean {
  return Object.values(touchedAt).every((at) => at <= then);
}
