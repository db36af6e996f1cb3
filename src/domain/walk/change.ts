import { CustomerAnswers, customerTold } from './customer';
import { Engagement, itemState } from './engagement';
import { answersOfItem, ItemAnswers, itemFrom } from './item-state';

/**
 * One step of an engagement's timeline. `what` names the field as a path: `customer/name`,
 * `item/networking/status`, `note/2/1`, `summary/2/1`, `readers`, `snoozed`, `archived`. With `undo` and
 * `redo`, `to` is the version of the save that was taken back or made again.
 */
export interface Change {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

function flatten({ customer, items, readers, snoozedUntil, archivedOn }: Engagement): Map<string, string> {
  const flat = new Map<string, string>();
  // An empty choice is also a choice. It differs from no choice.
  if (readers) flat.set('readers', readers.join(' ') || '-');
  if (snoozedUntil) flat.set('snoozed', snoozedUntil);
  flat.set('archived', archivedOn ?? '');
  const add = (path: string, fields: Readonly<Record<string, string>>): void => {
    for (const [field, value] of Object.entries(fields)) flat.set(`${path}/${field}`, value);
  };
  add('customer', { ...customer });
  for (const [itemId, state] of Object.entries(items)) add(`item/${itemId}`, answersOfItem(state));
  return flat;
}

/**
 * Returns the differences between two values of one engagement. Without an earlier value, returns every
 * filled field.
 */
export function changesBetween(before: Engagement | undefined, after: Engagement): readonly Change[] {
  const old = before ? flatten(withItemsOf(after, before)) : new Map<string, string>();
  return [...flatten(after)]
    .map(([what, to]) => ({ what, from: old.get(what) ?? '', to }))
    .filter(({ from, to }) => from !== to);
}

/**
 * Returns the engagement with a state for every item of the other one. An item that the playbook got later
 * was not started.
 */
function withItemsOf(other: Engagement, engagement: Engagement): Engagement {
  const items = Object.keys(other.items).map((id) => [id, itemState(engagement, id)] as const);
  return { ...engagement, items: Object.fromEntries(items) };
}

/** Returns true when every changed field of a form still holds the value that the changes gave it. */
export function fieldsHold(changes: readonly Change[], engagement: Engagement): boolean {
  const present = flatten(engagement);
  return changes
    .filter(({ what }) => what.startsWith('customer/') || what.startsWith('item/'))
    .every(({ what, to }) => (present.get(what) ?? '') === to);
}

/**
 * Returns the engagement as it was before the given changes, oldest first. Only the data of forms is
 * undone: the customer and the items.
 */
export function asItWasBefore(changes: readonly Change[], engagement: Engagement): Engagement {
  const earliest = new Map<string, string>();
  for (const { what, from } of changes) if (!earliest.has(what)) earliest.set(what, from);

  let customer: CustomerAnswers = engagement.customer;
  const answers: Record<string, ItemAnswers> = {};
  for (const [what, from] of earliest) {
    const [part, name, field] = what.split('/');
    if (part === 'customer' && name) customer = { ...customer, [name]: from };
    if (part === 'item' && name && field)
      answers[name] = { ...(answers[name] ?? answersOfItem(itemState(engagement, name))), [field]: from };
  }
  const before = Object.entries(answers).map(([itemId, told]) => [itemId, itemFrom(told)] as const);
  const items = { ...engagement.items, ...Object.fromEntries(before) };
  return { ...engagement, customer: customerTold(customer) ?? engagement.customer, items };
}
