import { ItemStatus } from './engagement';
import { Localized } from './language';
import { Role } from './person';

/** What a field of a note takes: workload codes, one of its choices, a line, a text, or a day. */
export type NoteFieldType = 'workloads' | 'choice' | 'line' | 'text' | 'day';

/** What the checklist can fill in for a field. */
export type Prefill =
  | 'workloads'
  | 'status'
  | 'summary'
  | 'next-action'
  | 'next-action-day'
  | 'next-action-owner'
  | 'concerns'
  | 'nothing';

/** One field of a note's form. `limit` counts characters as `lengthOf` does; without a hint the form tells it. */
export interface NoteField {
  readonly id: string;
  readonly type: NoteFieldType;
  readonly label: Localized;
  readonly hint: Localized;
  readonly required: boolean;
  readonly limit: number;
  readonly prefill: Prefill;
  readonly choices: readonly { readonly id: string; readonly label: Localized }[];
}

/** One paragraph of a note's text: its label, the fields in it, and what stands there when all are empty. */
export interface NoteParagraph {
  readonly label: Localized;
  readonly fields: readonly string[];
  readonly withTag: boolean;
  readonly whenEmpty: Localized;
}

/** A kind of status note, as its data file tells it. */
export interface NoteKind {
  readonly id: string;
  readonly title: Localized;
  readonly roles: readonly Role[];
  readonly carriesTag: boolean;
  readonly fields: readonly NoteField[];
  readonly layout: readonly NoteParagraph[];
  /** How an interim note says what is outstanding. */
  readonly outstanding: { readonly label: Localized; readonly none: Localized };
  /** The words for the statuses in texts that the checklist fills in. */
  readonly statusWords: Readonly<Record<ItemStatus, Localized>>;
}
