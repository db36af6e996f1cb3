import { Texts } from '../locales';
import { Problem } from '../src/domain/walk/problem';
import { inputPrefix } from './actions';
import { inert } from './inert';

/** One choice of a choice set. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** A line of text, several lines, one of some choices, several of them, or a day. */
export type FieldKind = 'line' | 'text' | 'choice' | 'choices' | 'day';

/** An input as `field.template.json` shows it. `problem` stands under it, empty when there is none. */
export interface FormField {
  readonly kind: FieldKind;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  /** How many characters the client lets through; the limit itself is told by the hint. */
  readonly accepts: number;
  readonly required: boolean;
  readonly error: string;
  readonly problem: string;
  readonly choices: readonly Choice[];
}

/** The choices of a list of ids with their names. */
export function choicesOf<Id extends string>(
  ids: readonly Id[],
  names: Readonly<Record<Id, string>>,
): readonly Choice[] {
  return ids.map((value) => ({ title: names[value], value }));
}

/** A field from what is known of it; what is left out is empty. */
export function field(
  texts: Texts,
  given: {
    kind: FieldKind;
    id: string;
    label: string;
    value: string;
    hint?: string;
    limit?: number;
    /** More than the limit lets a pasted text arrive whole, so that it can be shortened and is not cut. */
    accepts?: number;
    required?: boolean;
    problem?: Problem | undefined;
    choices?: readonly Choice[];
  },
): FormField {
  const { kind, id, label, value, hint = '', limit = 0, required = false, problem, choices = [] } = given;
  return {
    kind,
    id: inputPrefix + id,
    label,
    value,
    hint: hint || (limit > 0 ? texts.form.upTo(limit) : ''),
    accepts: given.accepts ?? limit,
    required,
    error: required ? texts.form.fillIn : texts.item.invalid,
    problem: problem ? `⚠ ${texts.problem(legible(problem))}` : '',
    choices,
  };
}

/** A problem whose typed words can stand where a client may read Markdown. */
function legible(problem: Problem): Problem {
  return problem.code === 'not-a-workload-line' ? { ...problem, line: inert(problem.line) } : problem;
}
