import { Day, dayIn } from '../values/dates';
import { ItemStatus, itemStatuses } from './item-status';

/** What happens next, who does it and when; empty strings, and no day, where nothing was said. */
export interface NextAction {
  readonly nextAction: string;
  readonly owner: string;
  readonly due: Day | undefined;
}

/** What may be said of an item whatever its status; empty strings where nothing was said. */
interface ItemTexts extends NextAction {
  readonly note: string;
}

/** An item that is blocked, with what blocks it. */
export interface BlockedItem extends ItemTexts {
  readonly status: 'blocked';
  readonly blocker: string;
}

/** An item that does not apply, with why. */
interface InapplicableItem extends ItemTexts {
  readonly status: 'not-applicable';
  readonly reason: string;
}

interface PlainItem extends ItemTexts {
  readonly status: Exclude<ItemStatus, 'blocked' | 'not-applicable'>;
}

/** What is known of one item: a blocker where it is blocked, a reason where it does not apply, neither elsewhere. */
export type ItemState = PlainItem | BlockedItem | InapplicableItem;

/** The fields of an item's form. */
export const itemFields = ['status', 'note', 'nextAction', 'owner', 'due', 'blocker', 'reason'] as const;

export type ItemField = (typeof itemFields)[number];

/** An item's form as typed. */
export type ItemAnswers = Readonly<Record<ItemField, string>>;

/** An item of which nothing is known yet. */
export const untouchedItem: ItemState = {
  status: 'not-started',
  note: '',
  nextAction: '',
  owner: '',
  due: undefined,
};

/** Returns what an item's form shows of a state: an empty blocker or reason where its status asks for none. */
export function answersOfItem(state: ItemState): ItemAnswers {
  const { status, note, nextAction, owner, due = '' } = state;
  const blocker = status === 'blocked' ? state.blocker : '';
  const reason = status === 'not-applicable' ? state.reason : '';
  return { status, note, nextAction, owner, due, blocker, reason };
}

/**
 * Returns the state that a form's answers tell of, without the texts that its status does not ask for. A status that
 * is none counts as not started: see `itemProblems` for what is refused.
 */
export function itemFrom(answers: ItemAnswers): ItemState {
  const { status: chosen, note, nextAction, owner, blocker, reason } = answers;
  const texts = { note, nextAction, owner, due: dayIn(answers.due) };
  const status = itemStatuses.find((known) => known === chosen) ?? 'not-started';
  if (status === 'blocked') return { ...texts, status, blocker };
  if (status === 'not-applicable') return { ...texts, status, reason };
  return { ...texts, status };
}

/** Returns what a state's status asks for, the blocker or the reason; undefined where it asks for neither. */
export function statusText(state: ItemState): string | undefined {
  if (state.status === 'blocked') return state.blocker;
  return state.status === 'not-applicable' ? state.reason : undefined;
}
