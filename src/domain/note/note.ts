import { Day, Instant } from '../values/dates';
import { Language } from '../values/language';
import { Closing } from '../walk/engagement';

/** The choices of a partner for a kind that closes the checklist. */
export const finalities = ['final', 'interim'] as const;

/**
 * The finality of a note: nothing is left open or the partner closed the walk, it is written on the way, or
 * its kind does not say.
 */
export type Finality = (typeof finalities)[number] | 'update';

/** The answers to a note's form by field id. Workload codes are joined with commas. */
export type NoteAnswers = Readonly<Record<string, string>>;

/**
 * A note being written, in its own language. `answers` may also hold those of other layouts. `revision`
 * rises with every changed save. `savedAt` is undefined before the first save. `corrects` is the number of
 * the note that it corrects, or 0. `setAside` holds the answers that do not go with the others (see
 * `settleAnswers`). `tagKept` is true when the partner was asked if the customer pauses, and said no.
 * `finality` is the partner's choice while items are open (see `finalityOf`), and `closeReason` why the walk
 * closes although they are.
 */
export interface Draft {
  readonly id: string;
  readonly engagementId: string;
  readonly kindId: string;
  readonly layoutId: string;
  readonly language: Language;
  readonly revision: number;
  readonly finality: Finality;
  readonly answers: NoteAnswers;
  readonly setAside?: NoteAnswers | undefined;
  readonly tagKept: boolean;
  readonly closeReason?: string | undefined;
  readonly corrects: number;
  readonly savedAt: Instant | undefined;
  /**
   * The text that the checklist and the last note filled in at the last look, by field. A field that still
   * has it was not typed in. Missing in a draft of an earlier release.
   */
  readonly filledIn?: NoteAnswers | undefined;
  readonly filling?: Filling | undefined;
}

/**
 * The state of a draft's filled-in text. `version` is the engagement's version at the last look. `allItems`:
 * the draft covers all items, not only those changed since the last note. `earlier` holds the texts that the
 * checklist replaced, newest first, so that a form that shows one of them is not read as typed.
 * `typedRevision` is the revision of the last typed change; later ones only followed the checklist.
 */
export interface Filling {
  readonly version: number;
  readonly allItems?: boolean | undefined;
  readonly earlier?: readonly NoteAnswers[] | undefined;
  readonly typedRevision?: number | undefined;
  readonly undo?: FillingUndo | undefined;
}

/**
 * The last fill-in that the partner asked for: the changed fields before and after it, and what was filled in
 * before it. `undone` is true when it was taken back.
 */
export interface FillingUndo {
  readonly before: NoteAnswers;
  readonly after: NoteAnswers;
  readonly filledIn: NoteAnswers;
  readonly version: number;
  readonly allItems: boolean;
  readonly undone: boolean;
}

/**
 * One paragraph of a note as it reads. Without a label it is only the body. A `list` has its entries under
 * the label. A `bullet` is itself one entry of a list.
 */
export interface Paragraph {
  readonly label: string;
  readonly body: string;
  readonly list: readonly string[];
  readonly bullet: boolean;
  /** True when FTOP has a separate field for it, outside the body. */
  readonly besideBody: boolean;
}

/** The fields of FTOP's editor besides the body of a note. */
export interface FtopFields {
  readonly tenant: string;
  readonly services: readonly string[];
  readonly taskIds: readonly string[];
  readonly escalate: boolean;
  readonly nextAction: string;
  readonly nextActionDate: string;
  readonly nextActionOwner: string;
}

/** A written note. It never changes. A correction has the same number and the next version. */
export interface Note {
  readonly id: string;
  readonly engagementId: string;
  readonly number: number;
  readonly version: number;
  readonly kindId: string;
  readonly layoutId: string;
  readonly finality: Finality;
  /** The fields that only hold what the checklist filled in. The next note fills them in anew. */
  readonly fromChecklist?: readonly string[] | undefined;
  /** Set when a final note closed the walk with open items. */
  readonly closing?: Closing | undefined;
  readonly language: Language;
  readonly customer: string;
  readonly tag: string;
  readonly answers: NoteAnswers;
  readonly paragraphs: readonly Paragraph[];
  readonly ftop: FtopFields;
  /** The note as plain text for FTOP. */
  readonly text: string;
  readonly writtenAt: Instant;
  /** The writer's calendar day. */
  readonly writtenOn: Day;
}
