import { Engagement } from '../src/domain/engagement';
import { Draft, finalities } from '../src/domain/note';
import { NoteField, NoteKind } from '../src/domain/note-kind';
import { Role } from '../src/domain/person';
import { Playbook } from '../src/domain/playbook';
import { Problems } from '../src/domain/problem';
import { missingItems } from '../src/domain/progress';
import { tagFor } from '../src/domain/tag';
import { action, primary } from './actions';
import { Choice, choicesOf, Field, field, FieldKind } from './field';
import { frame, Notice, notices, plain, strong, Voice } from './frame';
import template from './note-form.template.json';
import { pausingNotice } from './overview';
import { Card, compileCard } from './render';

const render = compileCard<{ tag: string; fields: readonly Field[] }>(template);

const kinds: Readonly<Record<NoteField['type'], FieldKind>> = {
  workloads: 'choices',
  choice: 'choice',
  line: 'line',
  text: 'text',
  day: 'day',
};

/** A note's form, filled in as its draft tells. */
export function noteFormCard(
  voice: Voice,
  given: {
    engagement: Engagement;
    playbook: Playbook;
    kind: NoteKind;
    draft: Draft;
    role?: Role | undefined;
    problems?: Problems;
    notice?: string | undefined;
  },
): Card {
  const { texts, language } = voice;
  const { engagement, playbook, kind, draft, problems = {} } = given;
  const engagementId = engagement.id;
  const press = { engagementId, kindId: kind.id, draftId: draft.id, corrects: draft.corrects };
  const missing = missingItems(engagement, playbook);
  const tagged = kind.carriesTag && tagFor(engagement.customer.covid) !== undefined;

  // While something is missing only an interim note can be written: nothing to choose.
  const finality = field(texts, {
    kind: 'choice',
    id: 'finality',
    label: texts.noteForm.finality,
    value: draft.finality,
    required: true,
    choices: choicesOf(finalities, texts.finalities),
  });
  const fields = kind.fields.map((entry) =>
    field(texts, {
      kind: kinds[entry.type],
      id: `note_${entry.id}`,
      label: entry.label[language],
      value: draft.answers[entry.id] ?? '',
      hint: entry.hint[language],
      limit: entry.limit,
      required: entry.required,
      problem: problems[entry.id],
      choices: choicesFor(voice, entry, playbook),
    }),
  );

  return render(
    frame(voice, {
      title: texts.noteForm.title(kind.title[language]),
      where: [
        strong(engagement.customer.name),
        plain(draft.corrects > 0 ? ` ·\u00a0${texts.noteForm.correcting(draft.corrects)}` : ''),
      ],
      notices: [
        ...formNotices(voice, given),
        ...notices(
          missing.length > 0 ? texts.noteForm.missing(missing.map((item) => item.short[language])) : '',
        ),
        ...roleNotice(voice, given),
        ...pausingNotice(voice, engagement),
      ],
      walk: { engagement, playbook },
      actions: [
        primary(texts.noteForm.preview, { verb: 'preview-note', ...press }),
        action(texts.noteForm.afresh, { verb: 'refill-note', ...press }),
        action(texts.actions.overview, { verb: 'open-overview', engagementId }),
        action(texts.actions.backWithoutSaving, { verb: 'back', screen: 'note-form', engagementId }),
      ],
    }),
    {
      tag: tagged ? texts.noteForm.tagged : texts.noteForm.untagged,
      fields: missing.length > 0 ? fields : [finality, ...fields],
    },
  );
}

function choicesFor({ language }: Voice, entry: NoteField, playbook: Playbook): readonly Choice[] {
  if (entry.type !== 'workloads')
    return entry.choices.map(({ id, label }) => ({ title: label[language], value: id }));
  return playbook.workloads.map(({ code, name, today }) => ({
    title: [code, today === '' ? name : `${name} (${today})`].filter((part) => part !== '').join(' · '),
    value: code,
  }));
}

/** Says when the person's role owes another kind of note. */
function roleNotice(
  { texts, language }: Voice,
  given: { kind: NoteKind; role?: Role | undefined },
): readonly Notice[] {
  const { kind, role } = given;
  if (!role || kind.roles.includes(role)) return [];
  return notices(texts.noteForm.otherRole(texts.roles[role], kind.title[language]));
}

/** What the caller has to say, or which fields have to be looked at again. */
function formNotices(
  { texts, language }: Voice,
  given: { kind: NoteKind; problems?: Problems; notice?: string | undefined },
): readonly Notice[] {
  const { kind, problems = {} } = given;
  const labels = kind.fields.filter(({ id }) => problems[id]).map(({ label }) => label[language]);
  const { finality } = problems;
  const wrong = [
    ...(labels.length > 0 ? [texts.form.check(labels)] : []),
    ...(finality ? [texts.problem(finality)] : []),
  ];
  return wrong.length > 0 ? notices(wrong.join(' '), 'warning') : notices(given.notice);
}
