import { NoteFinding } from '../../domain/check/note-check';
import { CheckSource } from '../../domain/check/note-check';
import { Finality } from '../../domain/note/note';
import { NoteParagraph } from '../../domain/note/note-kind';
import { NoteLength } from '../../domain/note/note-lengths';
import { SlideParts } from '../../domain/values/slide';
import { Item, Playbook } from '../../domain/walk/playbook';
import { DraftAtHand } from './draft-at-hand';

/** A draft as the note will read, composed and checked once. */
export interface PreviewView extends DraftAtHand {
  readonly playbook: Playbook;
  /** The finality that the note will have. */
  readonly finality: Finality;
  readonly text: string;
  /** True when the note escalates. That is a field of FTOP, not a part of the text. */
  readonly escalates: boolean;
  readonly lengths: readonly NoteLength[];
  /** The boxes with text for the S400 customer slide. */
  readonly slide: readonly SlideBox[];
  readonly findings: readonly SourcedFinding[];
}

/** The text of one box that the slide shows, and the text that it leaves out. */
export interface SlideBox extends SlideParts {
  readonly box: NoteParagraph;
}

/** A finding of the note check with the guidance behind its rule, and the item that it quotes, if any. */
export interface SourcedFinding extends NoteFinding {
  readonly source: CheckSource | undefined;
  readonly item: Item | undefined;
}
