import { Day, dayIn } from '../values/dates';
import { ItemStatus, itemStatuses } from './item-status';

/**
 * The next action of an item, its owner and its day. The texts are empty and the day is undefined when not
 * given.
 */
export interface NextAction {
  readonly nextAction: string;
  readonly owner: string;
  readonly due: Day | undefined;
}

/** The texts that an item may have with any status. They are empty when not given. */
interface ItemTexts extends NextAction {
  readonly note: string;
}

/** A blocked item, with its blocker. */
export interface BlockedItem extends ItemTexts {
  readonly status: 'blocked';
  readonly blocker: string;
}

/** An item that does not apply, with the reason. */
interface InapplicableItem extends ItemTexts {
  readonly status: 'not-applicable';
  readonly reason: string;
}

interface PlainItem extends ItemTexts {
  readonly status: Exclude<ItemStatus, 'blocked' | 'not-applicable'>;
}

/**
 * The state of one item. It has a blocker when it is blocked, a reason when it does not apply, and neither
 * otherwise.
 */
export type ItemState = PlainItem | BlockedItem | InapplicableItem;

/** The fields of an item's form. */
export const itemFields = ['status', 'note', 'nextAction', 'owner', 'due', 'blocker', 'reason'] as const;

export type ItemField = (typeof itemFields)[number];

/** An item's form as typed. */
export type ItemAnswers = Readonly<Record<ItemField, string>>;

/** The state of an item that was never changed. */
export const untouchedItem: ItemState = {
  status: 'not-started',
  note: '',
  nextAction: '',
  owner: '',
  due: undefined,
};

/**
 * Returns the answers that an item's form shows. The blocker and the reason are empty when its status does
 * not need them.
 */
export function answersOfItem(state: ItemState): ItemAnswers {
  const { status, note, nextAction, owner, due = '' } = state;
  const blocker = status === 'blocked' ? state.blocker : '';
  const reason = status === 'not-applicable' ? state.reason : '';
  return { status, note, nextAction, owner, due, blocker, reason };
}

/**
 * Returns the state that a form's answers describe, without the texts that its status does not need. An
 * unknown status becomes "not started". `itemProblems` refuses such answers.
 */
export function itemFrom(answers: ItemAnswers): ItemState {
  const { status: chosen, note, nextAction, owner, blocker, reason } = answers;
  const texts = { note, nextAction, owner, due: dayIn(answers.due) };
  const status = itemStatuses.find((known) => known === chosen) ?? 'not-started';
  if (status === 'blocked') return { ...texts, status, blocker };
  if (status === 'not-applicable') return { ...texts, status, reason };
  return { ...texts, status };
}

/**
 * Returns the text that the status needs: the blocker or the reason. Returns undefined when it needs
 * neither.
 */
export function statusText(state: ItemState): string | undefined {
  if (state.status === 'blocked') return state.blocker;
  return state.status === 'not-applicable' ? state.reason : undefined;
}
