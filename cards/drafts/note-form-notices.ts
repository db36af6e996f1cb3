import { NoteField } from '../../src/domain/note/note-kind';
import { isAsked } from '../../src/domain/note/asked-fields';
import { Role } from '../../src/domain/values/person';
import { asAsked } from '../../src/domain/note/note-kind';
import { Notice, notices, Said, Voice } from '../frame';
import { draftPress, labelOf, NoteForm, withoutRemark } from './note-fields';
import { pausingNotice } from '../pausing-notice';

/** A note's form, the role of the person who fills it in, and a notice. */
export type ShownForm = NoteForm & {
  readonly role?: Role | undefined;
  readonly notice?: Said | undefined;
  /** The fields whose answers were set aside by the last press. */
  readonly dropped?: readonly NoteField[];
};

/** Returns the notices above the fields of a form. */
export function noteFormNotices(voice: Voice, form: ShownForm): readonly Notice[] {
  const { engagement, laidOut } = form;
  const leaving = { verb: 'leave-note', to: 'pausing-note', ...draftPress(form) } as const;
  return [
    ...formNotices(voice, form),
    ...leftOutNotice(voice, form),
    ...roleNotice(voice, form),
    ...(laidOut.kind.forPausing ? [] : pausingNotice(voice, engagement, leaving)),
  ];
}

/** Returns a notice that names the draft's answers that the layout leaves out of the note. */
function leftOutNotice({ texts, language }: Voice, { laidOut, draft }: ShownForm): readonly Notice[] {
  const { kind, fields } = laidOut;
  const labels = kind.fields
    .filter((field) => !fields.includes(field) && (draft.answers[field.id] ?? '') !== '')
    .map(({ label }) => label[language]);
  return labels.length > 0 ? notices(texts.notices.leftOut(labels)) : [];
}

/** Returns a notice when another role usually writes this kind. */
function roleNotice({ texts }: Voice, { laidOut: { kind }, role }: ShownForm): readonly Notice[] {
  if (!role || kind.roles.includes(role)) return [];
  const who = kind.roles.map((other) => texts.roles[other]);
  return notices(texts.noteForm.otherRole(texts.roles[role], who));
}

/** Returns the caller's notice, or a notice that names the fields with problems. */
function formNotices(voice: Voice, form: ShownForm): readonly Notice[] {
  const { texts, language } = voice;
  const { laidOut, draft, problems = {} } = form;
  const labels = laidOut.kind.fields.flatMap((field) => {
    const problem = problems[field.id];
    if (!problem) return [];
    const { label } =
      problem.code === 'box-too-long' ? { label: problem.box } : asAsked(field, draft.answers);
    return [label[language]];
  });
  const { finality } = problems;
  const wrong = [
    ...(labels.length > 0 ? [texts.noteForm.check(labels)] : []),
    ...(finality ? [texts.problem(finality)] : []),
  ];
  const dropped = droppedTold(voice, form);
  return [
    ...notices(dropped),
    ...(wrong.length > 0
      ? notices(wrong.join(' '), 'warning')
      : notices(dropped === '' ? form.notice : undefined)),
  ];
}

/** Says which answers were set aside by the last press, and because of which choice. Empty when none was. */
function droppedTold(voice: Voice, { laidOut, draft, dropped = [] }: ShownForm): string {
  const { choosing } = voice.texts;
  const { answers } = draft;
  const told = dropped.map((field) => {
    const asked = isAsked(field, answers);
    const deciding = asked ? field.within : field.onlyFor?.field;
    const leader = laidOut.kind.fields.find(({ id }) => id === deciding);
    const choice = leader?.choices.find(({ id }) => id === answers[leader.id]);
    return {
      asked,
      label: labelOf(voice, field),
      choice: withoutRemark(choice?.label[voice.language] ?? ''),
    };
  });
  const one = (asked: boolean): string => {
    const alike = told.filter((entry) => entry.asked === asked);
    const say = asked ? choosing.notWithin : choosing.notAsked;
    return alike[0]
      ? say(
          alike.map(({ label }) => label),
          alike[0].choice,
        )
      : '';
  };
  return [one(false), one(true)].filter((part) => part !== '').join(' ');
}
