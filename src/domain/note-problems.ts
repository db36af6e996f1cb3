import { Day } from './dates';
import { NoteAnswers } from './note';
import { NoteField, NoteKind } from './note-kind';
import { Workload } from './playbook';
import { Problem, Problems } from './problem';
import { choiceProblem, dayProblem, textProblem } from './rules';
import { holdsTag, withoutTag } from './tag';
import { cleanLine, cleanText } from './text';

/** The answers to a kind's fields made fit to keep; anything that is not a field of the kind is left out. */
export function cleanNote(kind: NoteKind, typed: NoteAnswers): NoteAnswers {
  const clean = (field: NoteField): string => {
    const answer = typed[field.id] ?? '';
    if (field.type === 'text') return cleanText(answer);
    if (field.type !== 'workloads') return cleanLine(answer);
    return [...new Set(answer.split(',').map(cleanLine))].filter((code) => code !== '').join(',');
  };
  return Object.fromEntries(kind.fields.map((field) => [field.id, clean(field)]));
}

/**
 * What stands in the way of these (cleaned) answers: missing, over the limit, not a choice, a day gone by, or
 * the tag typed into a note that must not carry it.
 */
export function noteProblems(
  kind: NoteKind,
  answers: NoteAnswers,
  given: { today: Day; tagAllowed: boolean; workloads: readonly Workload[] },
): Problems {
  const codes = given.workloads.map((workload) => workload.code);

  const problemOf = (field: NoteField): Problem | undefined => {
    const { required } = field;
    const answer = answers[field.id] ?? '';
    switch (field.type) {
      case 'workloads':
        if (answer === '') return required ? { code: 'required' } : undefined;
        return answer.split(',').every((code) => codes.includes(code)) ? undefined : { code: 'not-a-choice' };
      case 'choice':
        return choiceProblem(answer, { choices: field.choices.map((choice) => choice.id), required });
      case 'day':
        return dayProblem(answer, { today: given.today, required });
      case 'line':
      case 'text':
        return (
          textProblem(answer, { limit: field.limit, required }) ??
          tagProblem(answer, required, given.tagAllowed)
        );
    }
  };

  const found: Record<string, Problem> = {};
  for (const field of kind.fields) {
    const problem = problemOf(field);
    if (problem) found[field.id] = problem;
  }
  return found;
}

/** The tag is the rule's to set: typed ones are taken out, or refused where that cannot be done. */
function tagProblem(text: string, required: boolean, tagAllowed: boolean): Problem | undefined {
  if (!holdsTag(text)) return undefined;
  if (!tagAllowed) return { code: 'tag-not-allowed' };
  const rest = withoutTag(text);
  if (holdsTag(rest)) return { code: 'tag-in-word' };
  return required && rest === '' ? { code: 'required' } : undefined;
}
