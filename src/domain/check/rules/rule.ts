import { Engagement } from '../../walk/engagement';
import { LaidOut } from '../../note/laid-out';
import { NoteAnswers } from '../../note/note';
import { isAsked } from '../../note/asked-fields';
import { NoteField, NoteKind, Telling } from '../../note/note-kind';
import { Playbook } from '../../walk/playbook';
import { CheckList, Words } from '../reading/check-words';

/** The ids of the rules. A finding names the rule that found it. */
export type CheckRuleId =
  | 'next-action-missing'
  | 'hedge'
  | 'long-status'
  | 'usage-only'
  | 'personal-data'
  | 'blocked-unmentioned'
  | 'risk-without-effort'
  | 'insight-id-missing'
  | 'attempts-missing'
  | 'slide-length';

/**
 * The source of a rule: "FTOP Notes Guidance: Overall Status", "FTA Notes Guidance", the guidance for
 * Entitlement Status or for Technical Enablement, or the protection of personal data.
 */
export type CheckSource = 'overall-status' | 'fta' | 'entitlement' | 'technical-enablement' | 'privacy';

/** A note to check, with its walk. `language` is the note's own, such as `de`. */
export interface CheckedNote extends LaidOut {
  readonly language: string;
  readonly answers: NoteAnswers;
  readonly engagement: Engagement;
  readonly playbook: Playbook;
}

/** A place in a note: its field, and the words found there. */
export interface Found {
  readonly fieldId: string;
  /** The words found, at most 80 characters. Empty when something is missing. */
  readonly quote: string;
  /** The item of the checklist that the finding is about. */
  readonly itemId?: string;
}

/** One rule. Its `find` is a pure function that returns the places a partner should check again. */
export interface CheckRule {
  readonly id: CheckRuleId;
  readonly source: CheckSource;
  /** The lists of words that the rule needs to find anything. Empty if it reads no text. */
  readonly needs: readonly CheckList[];
  readonly find: (note: CheckedNote, words: Words) => readonly Found[];
}

/** Returns the fields of the note's layout that its answers require, in the order of the form. */
export function askedFields({ kind, fields, answers }: CheckedNote): readonly NoteField[] {
  const complete = withFollowing(kind, answers);
  return fields.filter((field) => isAsked(field, complete));
}

/** Returns the asked fields with one of these meanings. */
export function askedTelling(note: CheckedNote, ...tells: readonly Telling[]): readonly NoteField[] {
  return askedFields(note).filter((field) => tells.includes(field.tells));
}

const writtenTypes: readonly NoteField['type'][] = ['line', 'text', 'workload-lines'];

/** Returns the asked fields that take free text. */
export function writtenFields(note: CheckedNote): readonly NoteField[] {
  return askedFields(note).filter(({ type }) => writtenTypes.includes(type));
}

/** Returns the answer to a field, or an empty text. */
export function answerTo(note: CheckedNote, field: NoteField): string {
  return note.answers[field.id] ?? '';
}

/** Fills in open choices that follow from another answer, such as the L1 of an L2. */
function withFollowing(kind: NoteKind, answers: NoteAnswers): NoteAnswers {
  const complete: Record<string, string> = { ...answers };
  for (const { id, within, choices } of kind.fields) {
    const chosen = choices.find((choice) => choice.id === complete[id]);
    if (within && !complete[within] && chosen?.of) complete[within] = chosen.of;
  }
  return complete;
}
