import { Texts } from '../locales';
import { Problem } from '../src/domain/walk/problem';
import { inputPrefix } from './actions';
import { inert } from './inert';

/** One choice of a choice set. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/**
 * The kind of an input: a line of text, several lines, one of some choices, several of them, or a day. A
 * `pressed` one has buttons instead, below its label.
 */
export type FieldKind = 'line' | 'text' | 'choice' | 'choices' | 'day' | 'pressed';

/** An input for `field.template.json`. `problem` is shown below it; it is empty when there is none. */
export interface FormField {
  readonly kind: FieldKind;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  /** The number of characters that the client accepts. The hint names the limit itself. */
  readonly accepts: number;
  readonly required: boolean;
  readonly error: string;
  readonly problem: string;
  readonly choices: readonly Choice[];
}

/** Returns choices for a list of ids with their names. */
export function choicesOf<Id extends string>(
  ids: readonly Id[],
  names: Readonly<Record<Id, string>>,
): readonly Choice[] {
  return ids.map((value) => ({ title: names[value], value }));
}

/** Returns a field; missing parts become empty. */
export function field(
  texts: Texts,
  given: {
    kind: FieldKind;
    id: string;
    label: string;
    value: string;
    hint?: string;
    limit?: number;
    /**
     * A value above the limit accepts a pasted text in full, so that it can be shortened and is not cut.
     */
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

/** Returns the problem with its quoted words safe for clients that read Markdown. */
function legible(problem: Problem): Problem {
  return problem.code === 'not-a-workload-line' ? { ...problem, line: inert(problem.line) } : problem;
}
