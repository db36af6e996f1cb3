import { NoteFinding } from '../../domain/check/note-check';
import { CheckSource } from '../../domain/check/note-check';
import { NoteKind, NoteParagraph } from '../../domain/note/note-kind';
import { NoteLength } from '../../domain/note/note-lengths';
import { SlideParts } from '../../domain/note/slide';
import { Item, Playbook } from '../../domain/walk/playbook';
import { DraftAtHand } from './draft-at-hand';

/** A draft as the note will read, composed and checked once. */
export interface PreviewView extends DraftAtHand {
  readonly playbook: Playbook;
  readonly text: string;
  readonly lengths: readonly NoteLength[];
  /** The boxes that feed the S400 customer slide and say something. */
  readonly slide: readonly SlideBox[];
  readonly findings: readonly SourcedFinding[];
  /** The kind to write instead when the customer pauses. */
  readonly insteadOfTag: NoteKind | undefined;
}

/** What the slide takes of one box, and what stays off. */
export interface SlideBox extends SlideParts {
  readonly box: NoteParagraph;
}

/** A finding of the note check with the guidance behind its rule, and the item that it quotes, if it quotes one. */
export interface SourcedFinding extends NoteFinding {
  readonly source: CheckSource | undefined;
  readonly item: Item | undefined;
}
