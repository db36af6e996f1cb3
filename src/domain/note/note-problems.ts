import { addDays, Day, dayIn, isBefore } from '../values/dates';
import { CovidReason } from '../walk/engagement';
import { Language } from '../values/language';
import { Playbook } from '../walk/playbook';
import { Problem, Problems } from '../walk/problem';
import { choiceProblem, dayProblem, textProblem } from '../walk/rules';
import { holdsTag, noteTag, whyUntagged, withoutTag } from '../walk/tag';
import { NoteAnswers } from './note';
import { LaidOut } from './laid-out';
import { isAsked, offeredChoices, settleAnswers } from './asked-fields';
import { asAsked, NoteField } from './note-kind';
import { lengthsOf } from './note-lengths';
import { slideCut } from '../values/slide';
import { readWorkloadLines } from './lines/workload-lines';

/**
 * The data that the rules of a note need. `updateDay` is the day of the update that the note makes.
 * `corrects` is the note that it corrects: the day of its first writing, and the answers of its last version.
 */
export interface NoteRules extends LaidOut {
  readonly playbook: Playbook;
  readonly language: Language;
  readonly covid: CovidReason;
  readonly today: Day;
  readonly updateDay: Day;
  readonly corrects?: { readonly writtenOn: Day; readonly answers: NoteAnswers } | undefined;
}

/**
 * Returns the problems of these (cleaned) answers. An answer may be missing, over a limit, or not a choice. A
 * day may be in the past or too far ahead. The tag may be typed into a note that must not carry it. An answer
 * that does not go with the others is no problem: the note leaves it out.
 */
export function noteProblems(given: NoteAnswers, rules: NoteRules): Problems {
  const { answers } = settleAnswers(rules.kind, given);
  const found: Record<string, Problem> = {};
  for (const field of rules.fields) {
    const problem = fieldProblem(answers, field, rules);
    if (problem) found[field.id] = problem;
  }
  const tag = noteTag(rules.kind, rules.covid);
  for (const { box, used, limit, withTag } of lengthsOf({ ...rules, answers, tag })) {
    const tooLong = box && box.limit > 0 && used > limit;
    const fieldId = tooLong && box.fields.findLast((id) => !found[id]);
    if (fieldId) found[fieldId] = { code: 'box-too-long', limit, length: used, withTag, box: box.label };
  }
  return found;
}

function fieldProblem(answers: NoteAnswers, given: NoteField, rules: NoteRules): Problem | undefined {
  const field = asAsked(given, answers);
  const answer = answers[field.id] ?? '';
  const required = field.required && isAsked(field, answers);
  const { workloads } = rules.playbook;
  switch (field.type) {
    case 'workload':
      return choiceProblem(answer, { choices: workloads.map(({ code }) => code), required });
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
      return choiceProblem(answer, {
        choices: offeredChoices(field, answers).map(({ id }) => id),
        required,
      });
    case 'day':
      return dayInNote(answer, { field, required, rules });
    case 'line':
    case 'text':
      return typedProblem(
        answer,
        { limit: (field.limit || Infinity) + cutAllowance(answer, field, rules), required },
        rules,
      );
  }
}

/**
 * Returns the problem of a day. In a correction, a day that passed meanwhile is none: it is the same as before,
 * or it was to come on the day of the note.
 */
function dayInNote(
  answer: string,
  { field, required, rules }: { field: NoteField; required: boolean; rules: NoteRules },
): Problem | undefined {
  const { today, corrects } = rules;
  if (answer !== '' && answer === corrects?.answers[field.id]) return undefined;
  const earliest = corrects && isBefore(corrects.writtenOn, today) ? corrects.writtenOn : today;
  const problem = dayProblem(answer, { today: earliest, required });
  if (problem?.code === 'past-day' && earliest !== today) return { code: 'before-note', earliest };
  return problem ?? lateProblem(answer, field, rules);
}

/** Returns a problem when the next update is later than the cadence allows. */
function lateProblem(answer: string, { id }: NoteField, rules: NoteRules): Problem | undefined {
  const rule = rules.kind.cadence.nextUpdate;
  const day = dayIn(answer);
  if (rule?.field !== id || !day) return undefined;
  const latest = addDays(rules.updateDay, rule.mostDays);
  return isBefore(latest, day) ? { code: 'too-late', latest, days: rule.mostDays } : undefined;
}

/**
 * Returns the length that is added to a field's limit. The bot writes the mark that cuts a text for the
 * slide, so the mark does not count against the limit.
 */
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
  // The tag rule sets the tag. Typed tags are removed, or refused when they cannot be removed.
  const rest = withoutTag(answer);
  if (holdsTag(rest)) return { code: 'tag-in-word' };
  return required && rest === '' ? { code: 'required' } : undefined;
}
