import { Day, instantOf } from '../../domain/values/dates';
import { Change } from '../../domain/walk/change';
import { Engagement, itemState, withItems } from '../../domain/walk/engagement';
import { cleanItem, itemProblems } from '../../domain/walk/item';
import { answersOfItem, ItemAnswers, ItemField, itemFields, itemFrom } from '../../domain/walk/item-state';
import { mergeFields } from '../../domain/walk/merge';
import { PersonKey } from '../../domain/values/person';
import { findItem } from '../../domain/walk/playbook';
import { hasProblems, Problems } from '../../domain/walk/problem';
import { asShownAt, changeEngagement, Unknown } from './change-engagement';
import { Using } from '../ports';

/** An item's form as it was sent, with the version that it showed and the person's calendar day. */
export interface ItemForm {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly itemId: string;
  readonly version: number;
  readonly today: Day;
  readonly typed: ItemAnswers;
}

export type ItemOutcome =
  | {
      readonly kind: 'saved';
      readonly engagement: Engagement;
      /**
       * True when the form came from an older card. Values that changed since the card was shown stay as
       * they are now.
       */
      readonly older: boolean;
      readonly changes: readonly Change[];
    }
  | {
      readonly kind: 'refused';
      readonly engagement: Engagement;
      readonly typed: ItemAnswers;
      readonly problems: Problems<ItemField>;
    }
  | { readonly kind: 'overtaken'; readonly engagement: Engagement; readonly typed: ItemAnswers }
  | Unknown;

/** Changes the stored state of one item. */
export async function changeItem(
  app: Using<'engagements' | 'playbook' | 'now'>,
  form: ItemForm,
): Promise<ItemOutcome> {
  const { itemId } = form;
  if (!findItem(app.playbook, itemId)) return { kind: 'unknown' };
  const wanted = cleanItem(form.typed);
  return changeEngagement<ItemOutcome>(app, form, async (engagement) => {
    const shown = await asShownAt(app, engagement, form.version);
    const kept = itemState(engagement, itemId);
    const merge = mergeFields<ItemField>({
      shown: answersOfItem(itemState(shown, itemId)),
      wanted,
      present: answersOfItem(kept),
    });
    const typed = merge.merged;
    const problems = itemProblems(typed, { today: form.today, kept });
    if (hasProblems(problems)) return { answer: { kind: 'refused', engagement, typed, problems } };
    if (merge.overtaken.length > 0) return { answer: { kind: 'overtaken', engagement, typed } };
    const next = withItems(engagement, { [itemId]: itemFrom(typed) }, instantOf(app.now()));
    return {
      next,
      answer: (saved, changes) => ({
        kind: 'saved',
        engagement: saved,
        changes,
        older: itemFields.some((field) => wanted[field] !== typed[field]),
      }),
    };
  });
}
