import { MovableRest } from '../../domain/draft/move-rest';
import { NoteField } from '../../domain/note/note-kind';
import { NoteLength } from '../../domain/note/note-lengths';
import { Suggestion } from '../../domain/suggest/suggest';
import { Playbook } from '../../domain/walk/playbook';
import { WhyUntagged } from '../../domain/walk/tag';
import { DraftAtHand } from './draft-at-hand';

/** A draft as its form shows it, with the information beside the fields. */
export interface NoteFormView extends DraftAtHand {
  readonly playbook: Playbook;
  readonly lengths: readonly NoteLength[];
  /** The ends of texts that can move elsewhere, so that a box fits FTOP. */
  readonly rests: readonly MovableRest[];
  /**
   * The choices that the walk suggests for fields without an answer, among those that go with the other
   * answers, in the order of the fields.
   */
  readonly suggestions: readonly SuggestedChoices[];
  /** The number of open items; 0 for a kind that does not say if it is final. */
  readonly openCount: number;
  /** The reason why the note will have no tag, or undefined when it has the tag. */
  readonly untagged: WhyUntagged | undefined;
}

/** The choices suggested for one field, most likely first. */
export interface SuggestedChoices {
  readonly field: NoteField;
  readonly suggestions: readonly Suggestion[];
}
