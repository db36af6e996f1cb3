import { Day, Instant } from '../values/dates';
import { Language } from '../values/language';

/** What a partner chooses between for a kind that closes the checklist. */
export const finalities = ['final', 'interim'] as const;

/** Whether a note closes the walk, is written on the way, or is of a kind that does neither. */
export type Finality = (typeof finalities)[number] | 'update';

/** The answers to a note's form by field id; workload codes are joined with commas. */
export type NoteAnswers = Readonly<Record<string, string>>;

/**
 * A note being written, in a language of its own. `answers` may hold those of other layouts too. `revision`
 * rises with every save, at `savedAt` (empty before the first); `corrects` is the number of the note it mends,
 * or 0. `tagKept`: the partner was asked whether the customer pauses, and said no.
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
  readonly tagKept: boolean;
  readonly corrects: number;
  readonly savedAt: Instant | undefined;
}

/**
 * One paragraph of a note as it reads. Without a label the body stands alone; a `list` has its entries under
 * the label; a `bullet` is itself one of a list.
 */
export interface Paragraph {
  readonly label: string;
  readonly body: string;
  readonly list: readonly string[];
  readonly bullet: boolean;
  /** FTOP has a field of its own for it beside the body. */
  readonly besideBody: boolean;
}

/** What FTOP's editor asks beside the body of a note. */
export interface FtopFields {
  readonly tenant: string;
  readonly services: readonly string[];
  readonly taskIds: readonly string[];
  readonly escalate: boolean;
  readonly nextAction: string;
  readonly nextActionDate: string;
  readonly nextActionOwner: string;
}

/** A note as it was written. It never changes; a correction is the same number with the next version. */
export interface Note {
  readonly id: string;
  readonly engagementId: string;
  readonly number: number;
  readonly version: number;
  readonly kindId: string;
  readonly layoutId: string;
  readonly finality: Finality;
  readonly language: Language;
  readonly customer: string;
  readonly tag: string;
  readonly answers: NoteAnswers;
  readonly paragraphs: readonly Paragraph[];
  readonly ftop: FtopFields;
  /** The note as plain text: what FTOP takes. */
  readonly text: string;
  readonly writtenAt: Instant;
  /** The writer's calendar day. */
  readonly writtenOn: Day;
}
