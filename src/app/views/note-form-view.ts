import { NoteField } from '../../domain/note/note-kind';
import { NoteLength } from '../../domain/note/note-lengths';
import { Suggestion } from '../../domain/suggest/suggest';
import { Item, Playbook } from '../../domain/walk/playbook';
import { WhyUntagged } from '../../domain/walk/tag';
import { DraftAtHand } from './draft-at-hand';

/** A draft as its form shows it, with what is told of it beside the fields. */
export interface NoteFormView extends DraftAtHand {
  readonly playbook: Playbook;
  readonly lengths: readonly NoteLength[];
  /** What the walk speaks for, in the order of the fields; left out is what is chosen already. */
  readonly suggestions: readonly SuggestedChoices[];
  /** The items still to be addressed before a final note; empty for a kind that does not close the checklist. */
  readonly missing: readonly Item[];
  /** Why the note will carry no tag; undefined when it carries it. */
  readonly untagged: WhyUntagged | undefined;
}

/** The choices suggested for one field, the likeliest first. */
export interface SuggestedChoices {
  readonly field: NoteField;
  readonly suggestions: readonly Suggestion[];
}
