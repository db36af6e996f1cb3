import { Role } from '../../src/domain/values/person';
import { asAsked } from '../../src/domain/note/note-kind';
import { Notice, notices, Said, Voice } from '../frame';
import { NoteForm } from './note-fields';
import { pausingNotice } from '../walk/overview-card';

/** A note's form, the role of the person who fills it in, and a notice. */
export type ShownForm = NoteForm & { readonly role?: Role | undefined; readonly notice?: Said | undefined };

/** Returns the notices above the fields of a form. */
export function noteFormNotices(voice: Voice, form: ShownForm): readonly Notice[] {
  const { engagement, laidOut } = form;
  return [
    ...formNotices(voice, form),
    ...leftOutNotice(voice, form),
    ...roleNotice(voice, form),
    ...(laidOut.kind.forPausing ? [] : pausingNotice(voice, engagement)),
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
function formNotices({ texts, language }: Voice, form: ShownForm): readonly Notice[] {
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
  return wrong.length > 0 ? notices(wrong.join(' '), 'warning') : notices(form.notice);
}
