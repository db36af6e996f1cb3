import { addDays, Day, dayIn, isBefore } from '../values/dates';
import { CovidReason } from '../walk/engagement';
import { Language } from '../values/language';
import { Playbook } from '../walk/playbook';
import { Problem, Problems } from '../walk/problem';
import { choiceProblem, dayProblem, textProblem } from '../walk/rules';
import { holdsTag, noteTag, whyUntagged, withoutTag } from '../walk/tag';
import { NoteAnswers } from './note';
import { LaidOut } from './laid-out';
import { isAsked, NoteField } from './note-kind';
import { lengthsOf } from './note-lengths';
import { slideCut } from './slide';
import { readWorkloadLines } from './workload-lines';

/** What the rules of a note need to know. `updateDay` is the day of the update that the note makes. */
export interface NoteRules extends LaidOut {
  readonly playbook: Playbook;
  readonly language: Language;
  readonly covid: CovidReason;
  readonly today: Day;
  readonly updateDay: Day;
}

/**
 * What stands in the way of these (cleaned) answers: missing, over a limit, not a choice, a day gone by or too
 * far away, something where nothing is asked, or the tag typed into a note that must not carry it.
 */
export function noteProblems(answers: NoteAnswers, rules: NoteRules): Problems {
  const found: Record<string, Problem> = {};
  for (const field of rules.fields) {
    const problem = fieldProblem(answers, field, rules);
    if (problem) found[field.id] = problem;
  }
  const tag = noteTag(rules.kind, rules.covid);
  for (const { fieldId, box, used, limit, withTag } of lengthsOf({ ...rules, answers, tag })) {
    const tooLong = box && box.limit > 0 && used > limit;
    if (tooLong && !found[fieldId]) found[fieldId] = { code: 'box-too-long', limit, length: used, withTag };
  }
  return found;
}

function fieldProblem(answers: NoteAnswers, field: NoteField, rules: NoteRules): Problem | undefined {
  const answer = answers[field.id] ?? '';
  const required = field.required && (isAsked(field, answers) || leads(field, answers));
  if (answer !== '' && !isAsked(field, answers)) return { code: 'not-asked' };
  const { workloads } = rules.playbook;
  switch (field.type) {
    case 'workloads': {
      if (answer === '') return required ? { code: 'required' } : undefined;
      const codes = workloads.map(({ code }) => code);
      return answer.split(',').every((code) => codes.includes(code)) ? undefined : { code: 'not-a-choice' };
    }
    case 'workload-lines': {
      const { unreadable } = readWorkloadLines(withoutTag(answer), workloads);
      if (unreadable !== undefined) return { code: 'not-a-workload-line', line: unreadable };
      return typedProblem(answer, field, rules);
    }
    case 'choice':
      return chosenProblem(answers, field, required);
    case 'day':
      return dayProblem(answer, { today: rules.today, required }) ?? lateProblem(answer, field, rules);
    case 'line':
    case 'text':
      return typedProblem(
        answer,
        { limit: field.limit + cutAllowance(answer, field, rules), required },
        rules,
      );
  }
}

/** Whether another field waits for this one to be chosen, since it follows from it. */
function leads({ within }: NoteField, answers: NoteAnswers): boolean {
  return within !== undefined && (answers[within] ?? '') === '';
}

/** A choice must be offered, and belong to what is chosen in the field it stands within. */
function chosenProblem(answers: NoteAnswers, field: NoteField, required: boolean): Problem | undefined {
  const answer = answers[field.id] ?? '';
  const problem = choiceProblem(answer, { choices: field.choices.map(({ id }) => id), required });
  if (problem || !field.within || answer === '') return problem;
  const chosen = field.choices.find(({ id }) => id === answer);
  return chosen?.of === answers[field.within] ? undefined : { code: 'not-within' };
}

/** The next update must not be later than the cadence allows. */
function lateProblem(answer: string, { id }: NoteField, rules: NoteRules): Problem | undefined {
  const rule = rules.kind.cadence.nextUpdate;
  const day = dayIn(answer);
  if (rule?.field !== id || !day) return undefined;
  const latest = addDays(rules.updateDay, rule.mostDays);
  return isBefore(latest, day) ? { code: 'too-late', latest, days: rule.mostDays } : undefined;
}

/** The mark that cuts a text for the slide is the bot's, and does not count against the field's own limit. */
function cutAllowance(answer: string, { id }: NoteField, { layout }: NoteRules): number {
  const feedsSlide = layout.paragraphs.some(({ slide, fields }) => slide > 0 && fields.includes(id));
  return feedsSlide && answer.includes(slideCut) ? ` ${slideCut} `.length : 0;
}

function typedProblem(
  answer: string,
  { limit, required }: Pick<NoteField, 'limit' | 'required'>,
  { kind, covid }: NoteRules,
): Problem | undefined {
  const problem = textProblem(answer, { limit, required });
  if (problem || !holdsTag(answer)) return problem;
  if (noteTag(kind, covid) === '') return { code: 'tag-not-allowed', why: whyUntagged(kind, covid) };
  // The tag is the rule's to set: typed ones are taken out, or refused where that cannot be done.
  const rest = withoutTag(answer);
  if (holdsTag(rest)) return { code: 'tag-in-word' };
  return required && rest === '' ? { code: 'required' } : undefined;
}
