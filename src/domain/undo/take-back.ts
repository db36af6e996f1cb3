import { asItWasBefore, Change, fieldsHold } from '../walk/change';
import { dayIn, Instant } from '../values/dates';
import { Engagement, withLiftedClosing } from '../walk/engagement';
import { Direction, History, isOfForm, markOf, Save, touchedAfter, Turned } from './history';

/** The result of a wish to take a save back, or to make it again. */
export type TakenBack =
  /** The next value to save, with the mark for the timeline. */
  | { readonly kind: 'turned'; readonly save: Save; readonly next: Engagement; readonly mark: Change }
  /** The save was taken back (or made again) already, as with a second press. */
  | { readonly kind: 'already'; readonly save: Save }
  /** There were changes since. `newest` is the version of the save that can be taken back now. */
  | { readonly kind: 'moved'; readonly newest: number | undefined }
  /** The newest save, such as a note, stays. `before` is the version of the newest save that can be taken back. */
  | { readonly kind: 'stays'; readonly save: Save; readonly before: number | undefined }
  | { readonly kind: 'nothing' };

/**
 * Takes back the newest save of a form, or makes the one again that was taken back last. A given version
 * binds the wish to that save. Only the data of forms change, and only while each field still holds what the
 * save left there.
 */
export function takeBack(
  engagement: Engagement,
  history: History,
  wish: { direction: Direction; version: number | undefined; now: Instant },
): TakenBack {
  const { direction, version, now } = wish;
  const undoes = direction === 'undo';
  const [open, settled] = undoes ? [history.made, history.takenBack] : [history.takenBack, history.made];
  const last = open.at(-1);
  const newest = history.made.at(-1)?.save.version;
  if (version === undefined && stays(history.newest)) {
    return { kind: 'stays', save: history.newest, before: newest };
  }
  const twice = settled.at(-1)?.save;
  if (twice && twice.version === version) return { kind: 'already', save: twice };
  if (!last) return version === undefined ? { kind: 'nothing' } : { kind: 'moved', newest };
  const { save } = last;
  const changes = undoes ? save.changes : save.changes.map(reversed);
  if (version !== undefined && save.version !== version) return { kind: 'moved', newest };
  if (!fieldsHold(changes, engagement)) return { kind: 'moved', newest: undefined };
  const { touchedAt } = engagement;
  const next = {
    ...consequencesTurned(asItWasBefore(changes, engagement), { engagement, changes, turned: last }),
    touchedAt: touchedAfter({ ...history, touchedAt }, last, now),
    changedAt: now,
  };
  return { kind: 'turned', save, next, mark: markOf(direction, save.version) };
}

/**
 * Turns what a save brought about besides what the forms show: an item takes the customer out of the archive,
 * and a customer who pauses or comes back lifts a closing.
 */
function consequencesTurned(
  next: Engagement,
  given: {
    readonly engagement: Engagement;
    readonly changes: readonly Change[];
    readonly turned: Turned;
  },
): Engagement {
  const { engagement, changes, turned } = given;
  const { customer, archivedOn, lastNote } = engagement;
  const archived = changes.find(({ what, to }) => what === 'archived' && to === (archivedOn ?? ''));
  const shelved = archived ? { ...next, archivedOn: dayIn(archived.from) } : next;
  if (customer.covid === next.customer.covid) return shelved;
  const { version } = turned.save;
  const liftedIn = lastNote?.closing?.liftedIn;
  return {
    ...withLiftedClosing(shelved, liftedIn === version ? undefined : (liftedIn ?? version)),
    pausingSince: next.customer.covid === 'pausing' ? (turned.pausingBefore ?? turned.save.at) : undefined,
  };
}

function reversed({ what, from, to }: Change): Change {
  return { what, from: to, to: from };
}

/** True for a save that can be neither taken back nor skipped without a word: a note, readers, a snooze. */
function stays(save: Save | undefined): save is Save {
  return save !== undefined && !isOfForm(save);
}
