import { Instant } from '../values/dates';
import { Change } from '../walk/change';

/** One save of a walk: its version, its moment and its changes. */
export interface Save {
  readonly version: number;
  readonly at: Instant;
  readonly changes: readonly Change[];
}

/** A save of a form that is in effect, or that was taken back. */
export interface Turned {
  readonly save: Save;
  /** The version in which the save was made, taken back or made again. */
  readonly since: number;
  /** When each item had last changed before that. */
  readonly touchedBefore: Readonly<Record<string, Instant>>;
  /** Since when the customer was pausing before that; undefined when the customer was not. */
  readonly pausingBefore: Instant | undefined;
}

/** The two directions: to take a save back, and to make it again. */
export type Direction = 'undo' | 'redo';

/** The saves of a walk as `undo` sees them. */
export interface History {
  /** The saves of forms in effect, the newest last. The start of the walk is not among them. */
  readonly made: readonly Turned[];
  /** The saves that were taken back, the last one taken back last. A newer save of a form empties the list. */
  readonly takenBack: readonly Turned[];
  /** The newest save of any kind. */
  readonly newest: Save | undefined;
  /** The version that wrote the newest note, 0 for none. */
  readonly notedIn: number;
  /** When each item last changed. */
  readonly touchedAt: Readonly<Record<string, Instant>>;
  /** Since when the customer pauses; undefined for a customer who does not. */
  readonly pausingSince: Instant | undefined;
}

const nothing: History = {
  made: [],
  takenBack: [],
  newest: undefined,
  notedIn: 0,
  touchedAt: {},
  pausingSince: undefined,
};

/** Returns the history of a walk from its whole timeline, oldest first. */
export function historyOf(timeline: readonly (Change & Omit<Save, 'changes'>)[]): History {
  const saves = new Map<number, Save>();
  for (const { version, at, what, from, to } of timeline) {
    const earlier = saves.get(version)?.changes ?? [];
    // An upgrade may have added a second step of a field to the newest save.
    const first = earlier.find((change) => change.what === what)?.from ?? from;
    const changes = [...earlier.filter((change) => change.what !== what), { what, from: first, to }];
    saves.set(version, { version, at, changes });
  }
  return [...saves.values()].reduce((history, save) => ({ ...after(history, save), newest: save }), nothing);
}

/** Returns the change that records in the timeline that a save was taken back or made again. */
export function markOf(direction: Direction, version: number): Change {
  return { what: direction, from: '', to: String(version) };
}

/** Returns true when the save changed what forms show: the customer or items. */
export function isOfForm({ changes }: Save): boolean {
  return changes.some(({ what }) => what.startsWith('customer/') || what.startsWith('item/'));
}

/** Returns the ids of the items that the save changed. */
export function itemsIn({ changes }: Pick<Save, 'changes'>): readonly string[] {
  const ids = changes.flatMap(({ what }) => /^item\/([^/]+)\//.exec(what)?.[1] ?? []);
  return [...new Set(ids)];
}

/**
 * Returns when each item last changed after a save is taken back or made again at a moment. Items get back
 * the moment from before, so that a mistake that was undone is no news. When a note was written in between,
 * they have changed for its readers, so the moment counts.
 */
export function touchedAfter(
  { notedIn, touchedAt }: Pick<History, 'notedIn' | 'touchedAt'>,
  { save, since, touchedBefore }: Turned,
  at: Instant,
): Readonly<Record<string, Instant>> {
  const own = itemsIn(save);
  const others = Object.entries(touchedAt).filter(([itemId]) => !own.includes(itemId));
  const moments = own.flatMap((itemId) => {
    const moment = notedIn > since ? at : touchedBefore[itemId];
    return moment ? [[itemId, moment] as const] : [];
  });
  return Object.fromEntries([...others, ...moments]);
}

function after(history: History, save: Save): History {
  const { version, at, changes } = save;
  const mark = changes.find(({ what }) => what === 'undo' || what === 'redo');
  if (mark) return turned(history, save, mark);
  if (changes.some(({ what }) => what.startsWith('note/'))) return { ...history, notedIn: version };
  if (!isOfForm(save)) return history;
  const { touchedAt: touchedBefore, pausingSince: pausingBefore } = history;
  const covid = changes.find(({ what }) => what === 'customer/covid');
  const pausing = covid?.to === 'pausing' ? at : undefined;
  const pausingSince = covid ? pausing : pausingBefore;
  if (version === 1) return { ...history, pausingSince };
  return {
    ...history,
    pausingSince,
    made: [...history.made, { save, since: version, touchedBefore, pausingBefore }],
    takenBack: [],
    touchedAt: { ...history.touchedAt, ...Object.fromEntries(itemsIn(save).map((id) => [id, at])) },
  };
}

/** Moves the newest save of one list to the other one. */
function turned(history: History, { version, at }: Save, mark: Change): History {
  const { made, takenBack, touchedAt, pausingSince } = history;
  const back = mark.what === 'undo';
  const last = (back ? made : takenBack).at(-1);
  if (!last || String(last.save.version) !== mark.to) return history;
  const turn: Turned = {
    save: last.save,
    since: version,
    touchedBefore: touchedAt,
    pausingBefore: pausingSince,
  };
  return {
    ...history,
    pausingSince: last.pausingBefore,
    made: back ? made.slice(0, -1) : [...made, turn],
    takenBack: back ? [...takenBack, turn] : takenBack.slice(0, -1),
    touchedAt: touchedAfter(history, last, at),
  };
}
