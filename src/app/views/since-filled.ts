import { OpenChange } from '../../domain/living/follow-checklist';
import { Note } from '../../domain/note/note';
import { Day } from '../../domain/values/dates';
import { Item } from '../../domain/walk/playbook';

/** The state of a draft's filled-in text beside the checklist and the last note of the kind. */
export interface SinceFilled {
  /** The changes of the checklist that typed text does not tell. */
  readonly changes: readonly OpenChange[];
  /** The items that changed since the last look. Empty when there is no such change of the checklist. */
  readonly changedItems: readonly Item[];
  /** The number of fields with text of the partner's own where the checklist has another one. */
  readonly ownTexts: number;
  /** The last note of the kind, and the fields that still hold its answers. */
  readonly carried: { readonly note: Note; readonly fieldIds: readonly string[] } | undefined;
  /** The last note of the kind, when nothing changed since and the draft tells nothing yet. */
  readonly nothingSince: Note | undefined;
  /** The day on which the filled-in next action was due, when that day has passed. */
  readonly overdueSince: Day | undefined;
}
