import { carriedFrom, FillSource, nothingNew } from '../../domain/living/fill-in';
import { changesFor, ownTextsOf } from '../../domain/living/living-draft';
import { fieldTelling, layOut } from '../../domain/note/laid-out';
import { Draft } from '../../domain/note/note';
import { Day } from '../../domain/values/dates';
import { Engagement, itemState } from '../../domain/walk/engagement';
import { answersOfItem, itemFields } from '../../domain/walk/item-state';
import { nextDueItem } from '../../domain/walk/items-for-note';
import { Item, itemsOf } from '../../domain/walk/playbook';
import { Using } from '../ports';
import { SinceFilled } from '../views/since-filled';
import { sourceAsOf } from './draft-source';

/** Returns what the form of a draft tells about its filled-in text. */
export async function sinceFilledIn(
  app: Using<'engagements'>,
  draft: Draft,
  source: FillSource,
): Promise<SinceFilled> {
  const { kind, engagement, last } = source;
  const changes = changesFor(draft, source);
  const version = draft.filling?.version ?? engagement.version;
  const before = changes.length > 0 ? await sourceAsOf(app, source, version) : source;
  const carried = Object.entries(carriedFrom(kind, last))
    .filter(([fieldId, answer]) => draft.answers[fieldId] === answer)
    .map(([fieldId]) => fieldId);
  return {
    changes,
    changedItems: itemsOf(source.playbook).filter((item) => differs(item, before.engagement, engagement)),
    ownTexts: ownTextsOf(draft, source),
    carried: last && carried.length > 0 ? { note: last, fieldIds: carried } : undefined,
    nothingSince: nothingNew(draft, source) && last,
    overdueSince: overdueSince(draft, source),
  };
}

function differs({ id }: Item, before: Engagement, now: Engagement): boolean {
  if (before === now) return false;
  const [old, present] = [before, now].map((engagement) => answersOfItem(itemState(engagement, id)));
  return itemFields.some((field) => old?.[field] !== present?.[field]);
}

/** Returns the passed day of the next action that was filled in without its day. */
function overdueSince({ answers, layoutId }: Draft, source: FillSource): Day | undefined {
  const laidOut = layOut(source.kind, layoutId);
  const [action, day] = [fieldTelling(laidOut, 'next-action'), fieldTelling(laidOut, 'next-action-day')];
  const next = nextDueItem(source.engagement, source);
  const filledIn = action && next && answers[action.id] === next.nextAction;
  const passed = next?.due && next.due < source.today;
  return filledIn && passed && day && (answers[day.id] ?? '') === '' ? next.due : undefined;
}
