import { Localized } from '../values/language';
import { Role } from '../values/person';

/** What a field of a note takes: workload codes, a line for each workload, one of its choices, a line, a text, or a day. */
export const noteFieldTypes = ['workloads', 'workload-lines', 'choice', 'line', 'text', 'day'] as const;

export type NoteFieldType = (typeof noteFieldTypes)[number];

/** What the checklist can fill in for a field. */
export const prefillNames = [
  'nothing',
  'workloads',
  'workload-lines',
  'workload',
  'status',
  'reason',
  'summary',
  'items',
  'next-action',
  'next-action-day',
  'next-action-owner',
  'concerns',
  'blocked-item',
  'blocker',
  'risks',
  'next-update',
] as const;

export type Prefill = (typeof prefillNames)[number];

/** What a field tells, as far as a rule or FTOP's form asks for it by meaning and not by name. */
export const tellings = [
  'workloads',
  'status',
  'status-text',
  'summary',
  'next-action',
  'next-action-day',
  'next-action-owner',
  'concerns',
  'concern-kind',
  'insight-id',
  'risks',
  'escalate',
  'next-update',
  'detail',
] as const;

export type Telling = (typeof tellings)[number];

/** What a choice of a status field says of the walk, so that the checklist can choose it. */
export const choiceMeanings = ['on-track', 'blocked', 'paused'] as const;

/**
 * A word or phrase that speaks for a choice, and how strongly: 1 is a hint, 5 all but settles it. Blanks and
 * hyphens meet any of them; `*` at a word's end or beginning meets any ending or beginning, by itself up to four
 * words (`it manager * left`). Case and accents do not matter. See `find-terms.ts`.
 */
export interface Term {
  readonly words: string;
  readonly weight: number;
}

/**
 * One of the choices of a field. `of` is the choice of the field's `within` that it belongs to; `about` says in
 * a sentence what it stands for; `terms`, in all languages, are what the bot looks for when it suggests it.
 */
export interface NoteChoice {
  readonly id: string;
  readonly label: Localized;
  readonly means?: (typeof choiceMeanings)[number] | undefined;
  readonly of?: string | undefined;
  readonly about?: Localized | undefined;
  readonly terms?: readonly Term[] | undefined;
}

/**
 * One field of a note's form. `limit` counts characters as `lengthOf` does; without a hint the form tells it.
 * `prefix` stands before the answer in the note. `within` names the field whose choices these belong to: that
 * one may be left to follow. `onlyFor` names the choices of another field with which this one is asked at all.
 */
export interface NoteField {
  readonly id: string;
  readonly type: NoteFieldType;
  readonly tells: Telling;
  readonly label: Localized;
  readonly hint: Localized;
  readonly prefix: Localized;
  readonly required: boolean;
  readonly limit: number;
  readonly prefill: Prefill;
  /** The workload that the prefill `workload` tells of. */
  readonly workload: string;
  readonly choices: readonly NoteChoice[];
  readonly within?: string | undefined;
  readonly onlyFor?: { readonly field: string; readonly choices: readonly string[] } | undefined;
}

/**
 * One paragraph of a note, or one box of FTOP's form: its label, the fields in it (none: the label alone), what
 * joins them, and what stands there when all are empty. `limit` is what FTOP's box takes, the tag included, and
 * `slide` what the S400 customer slide is suggested to take of it; 0 where there is none.
 */
export interface NoteParagraph {
  readonly label: Localized;
  readonly fields: readonly string[];
  readonly join: string;
  readonly withTag: boolean;
  readonly bullet: boolean;
  /** FTOP has a field of its own for this beside the body. */
  readonly besideBody: boolean;
  readonly whenEmpty: Localized;
  readonly limit: number;
  readonly slide: number;
}

/** One way to set a note: its fields are those of its paragraphs. */
export interface NoteLayout {
  readonly id: string;
  readonly title: Localized;
  readonly paragraphs: readonly NoteParagraph[];
}

/** How often a note is written. With `nextUpdate` a field names the next day, at most so many days after this one. */
export interface Cadence {
  readonly told: Localized;
  readonly nextUpdate?:
    { readonly field: string; readonly days: number; readonly mostDays: number } | undefined;
}

/** A kind of status note, as its data file tells it. */
export interface NoteKind {
  readonly id: string;
  /** The place among the kinds when several are offered. */
  readonly order: number;
  readonly title: Localized;
  /** The title for a button. */
  readonly short: Localized;
  /** When this kind is written, in a sentence. */
  readonly purpose: Localized;
  /** Where it is kept in FTOP, and what it takes to edit it there. */
  readonly place: Localized;
  /** The documents that its fields and rules come from. */
  readonly sources: readonly string[];
  readonly roles: readonly Role[];
  /** Anyone writes it when the customer pauses or stops. */
  readonly forPausing: boolean;
  readonly carriesTag: boolean;
  /** A final note of this kind closes the checklist, an interim one says what is outstanding. */
  readonly closesChecklist: boolean;
  /** FTOP keeps it in the editor, or in a form with a box for each paragraph. */
  readonly keptIn: 'editor' | 'boxes';
  readonly cadence: Cadence;
  readonly fields: readonly NoteField[];
  readonly layouts: readonly NoteLayout[];
}

/** Whether a field is asked at all with these answers. */
export function isAsked(field: NoteField, answers: Readonly<Record<string, string>>): boolean {
  const { onlyFor } = field;
  return !onlyFor || onlyFor.choices.includes(answers[onlyFor.field] ?? '');
}

/** Whether a field follows from another one whose choices belong to its own. */
export function follows(kind: NoteKind, field: NoteField): boolean {
  return kind.fields.some(({ within }) => within === field.id);
}
