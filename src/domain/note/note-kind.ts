import { Localized } from '../values/language';
import { Role } from '../values/person';
import { CovidReason } from '../walk/engagement';
import { CustomerSegment } from '../walk/playbook';

/**
 * The types of a note's field: one workload code, several, a line for each workload, one of its choices, a
 * line, a text, or a day.
 */
export const noteFieldTypes = [
  'workload',
  'workloads',
  'workload-lines',
  'choice',
  'line',
  'text',
  'day',
] as const;

export type NoteFieldType = (typeof noteFieldTypes)[number];

/** The content that the checklist can fill into a field. */
export const prefillNames = [
  'nothing',
  'workloads',
  'workload-lines',
  'activities',
  'status',
  'reason',
  'summary',
  'items',
  'next-action',
  'next-action-day',
  'next-action-owner',
  'concerns',
  'concern-kind',
  'plans',
  'beyond-workloads',
  'exec-topic',
  'exec-description',
  'exec-action',
  'overview',
  'service',
  'service-blockers',
  'service-day',
  'service-owner',
  'risks',
  'next-update',
] as const;

export type Prefill = (typeof prefillNames)[number];

/** The meanings of fields. Rules and FTOP's form ask for a field by its meaning and not by its name. */
export const tellings = [
  'service',
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
  'service',
  'target-date',
  'detail',
] as const;

export type Telling = (typeof tellings)[number];

/** The meanings of a status field's choices, by which the checklist chooses one. */
export const choiceMeanings = ['on-track', 'blocked', 'paused'] as const;

/**
 * A word or phrase that supports a choice, with a weight from 1 (a hint) to 5 (almost certain). A space or
 * hyphen matches either of them. `*` at the beginning or end of a word matches any beginning or ending. `*`
 * alone matches up to four words (`it manager * left`). Case and accents do not matter. See
 * `find-terms.ts`.
 */
export interface Term {
  readonly words: string;
  readonly weight: number;
}

/**
 * One choice of a field. `of` is the choice of the `within` field that it belongs to. `about` explains it
 * in a sentence. `terms`, in all languages, are the words for which the bot suggests it. `termsOf` names
 * the files that they come from, when they are not called after the choice.
 */
export interface NoteChoice {
  readonly id: string;
  readonly label: Localized;
  readonly means?: (typeof choiceMeanings)[number] | undefined;
  readonly of?: string | undefined;
  readonly about?: Localized | undefined;
  readonly terms?: readonly Term[] | undefined;
  readonly termsOf?: readonly string[] | undefined;
}

/** A sentence about one thing, and the same sentence about several. */
interface OneOrMany {
  readonly one: Localized;
  readonly many: Localized;
}

/**
 * The sentences of a deployment's overview: who the customer is and what it intends, the next steps with
 * their days, what is being worked on, and what is in place. Words in braces are replaced: `{customer}`,
 * `{list}`, `{action}`, `{item}`, `{day}`, `{count}`.
 */
export interface OverviewWords {
  readonly customers: Readonly<Record<CustomerSegment, Localized>>;
  readonly intents: Readonly<Record<CovidReason, Localized>>;
  readonly steps: OneOrMany;
  readonly step: { readonly undated: Localized; readonly by: Localized; readonly since: Localized };
  readonly underWay: Localized;
  readonly inPlace: OneOrMany;
  /** Said instead of `inPlace` when nothing that applies is left to do. */
  readonly everything: Localized;
  /** Stands at the end of a list that is too long for the field. */
  readonly more: Localized;
}

/** Another way to ask for a field, for some choices of another field. What is missing stays as it is. */
export interface FieldVariant {
  readonly field: string;
  readonly choices: readonly string[];
  readonly label?: Localized | undefined;
  readonly hint?: Localized | undefined;
  readonly required?: boolean | undefined;
}

/**
 * One field of a note's form. `limit` counts characters as `lengthOf` does. It is 0 for a field that shares
 * the limit of its box with others. The form shows the limit when there is no hint. `prefix` stands before
 * the answer in the note. `within` names the field that groups these choices,
 * so that only those of its choice are offered. `onlyFor` names the choices of another field for which this
 * field is asked, `variants` those for which it is asked differently. The form asks a `first` field alone,
 * before those that depend on it. `carries`: the next note of the kind starts with this answer.
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
  readonly carries: boolean;
  /** The sentences of the prefill `plans`, by the customer's reason. */
  readonly plans?: Partial<Readonly<Record<CovidReason, Localized>>> | undefined;
  readonly choices: readonly NoteChoice[];
  readonly first: boolean;
  readonly within?: string | undefined;
  readonly onlyFor?: { readonly field: string; readonly choices: readonly string[] } | undefined;
  readonly variants: readonly FieldVariant[];
  /** True when the form shows the field only after a press, as long as it is empty. */
  readonly aside: boolean;
  /** The sentences of the prefill `overview`. */
  readonly overview?: OverviewWords | undefined;
}

/**
 * One paragraph of a note, or one box of FTOP's form. It has a label, its fields (none: only the label),
 * the text that joins them, and the text for when all are empty. `limit` is the limit of FTOP's box,
 * including the tag. `slide` is the length suggested for the S400 customer slide. Each is 0 when there is
 * none.
 */
export interface NoteParagraph {
  readonly label: Localized;
  readonly fields: readonly string[];
  readonly join: string;
  readonly withTag: boolean;
  readonly bullet: boolean;
  /** True when workload lines stand in the text as `CODE: text`, and not in a list with the workloads' names. */
  readonly coded: boolean;
  /** True when FTOP has a separate field for this, outside the body. */
  readonly besideBody: boolean;
  /** False when only FTOP's own field holds it, so that the note's text leaves it out. */
  readonly inText: boolean;
  readonly whenEmpty: Localized;
  readonly limit: number;
  readonly slide: number;
}

/** One layout of a note. Its fields are those of its paragraphs. */
export interface NoteLayout {
  readonly id: string;
  readonly title: Localized;
  readonly paragraphs: readonly NoteParagraph[];
}

/**
 * How often a note is written. With `nextUpdate`, the named field holds the day of the next note. `days`
 * later is proposed, and `mostDays` later is the limit.
 */
export interface Cadence {
  readonly told: Localized;
  readonly nextUpdate?:
    { readonly field: string; readonly days: number; readonly mostDays: number } | undefined;
}

/** A kind of status note, as its data file describes it. */
export interface NoteKind {
  readonly id: string;
  /** The position among the kinds when several are offered. */
  readonly order: number;
  readonly title: Localized;
  /** The title for a button. */
  readonly short: Localized;
  /** A sentence that says when to write this kind. */
  readonly purpose: Localized;
  /** The place in FTOP where it is stored, and the rights that are needed to edit it there. */
  readonly place: Localized;
  /** The documents that its fields and rules come from. */
  readonly sources: readonly string[];
  readonly roles: readonly Role[];
  /** True when people in every role write it if the customer pauses or stops. */
  readonly forPausing: boolean;
  readonly carriesTag: boolean;
  /**
   * True when a note of this kind says if it is final or interim. An interim one lists the open items.
   */
  readonly closesChecklist: boolean;
  /** The place in FTOP: the editor, or a form with a box for each paragraph. */
  readonly keptIn: 'editor' | 'boxes';
  readonly cadence: Cadence;
  readonly fields: readonly NoteField[];
  readonly layouts: readonly NoteLayout[];
}

/** Returns a field as these answers ask for it: with the label, the hint and the duty of its variant. */
export function asAsked(field: NoteField, answers: Readonly<Record<string, string>>): NoteField {
  const { label, hint, required } =
    field.variants.find((variant) => variant.choices.includes(answers[variant.field] ?? '')) ?? field;
  return {
    ...field,
    label: label ?? field.label,
    hint: hint ?? field.hint,
    required: required ?? field.required,
  };
}
