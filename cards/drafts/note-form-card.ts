import { noAnswer } from '../../src/domain/note/asked-fields';
import { serviceField, serviceOf } from '../../src/domain/note/laid-out';
import { languages } from '../../src/domain/values/language';
import { finalities } from '../../src/domain/note/note';
import { Action, inputPrefix, primary, sending } from '../actions';
import { choicesOf, field } from '../field';
import { workloadName } from '../note-title';
import { frame, plain, strong, Voice } from '../frame';
import { draftNews, fieldRemark, NewsRow } from './draft-news';
import { asksFirst, draftPress, NoteForm, NoteFormField, noteFormFields } from './note-fields';
import { noteFormNotices, ShownForm } from './note-form-notices';
import template from './note-form-card.template.json';
import { Card, compileCard, firstThatFits } from '../render';
import { suggestionRows, SuggestionRow } from './suggestions';

interface NoteFormData {
  readonly news: readonly NewsRow[];
  readonly tag: string;
  readonly about: string;
  readonly ways: readonly Action[];
  readonly suggested: string;
  readonly suggestions: readonly SuggestionRow[];
  readonly fields: readonly NoteFormField[];
  readonly asideTold: string;
  readonly showAside: string;
  readonly aside: readonly NoteFormField[];
}

const render = compileCard<NoteFormData>(template);

/**
 * Renders a note's form with the values of its draft; with `only`, one field of it. When long texts make
 * the card too large, it leaves out parts in this order: the buttons to other layouts, languages and kinds
 * with the choices that take others back and the hints of what is chosen, the buttons that cut, then all
 * fields except the longest.
 */
export function noteFormCard(voice: Voice, form: ShownForm): Card {
  return firstThatFits(
    formWith(voice, form, { withWays: true, withCuts: true }),
    () => formWith(voice, form, { withWays: false, withCuts: true }),
    () => formWith(voice, form, { withWays: false, withCuts: false }),
    () => longestField(voice, form),
  );
}

/** Returns the field without the choice that takes a choice back, and without a hint that a choice covers. */
function withoutNone(shown: NoteFormField): NoteFormField {
  const choices = shown.choices.filter(({ value }) => value !== noAnswer);
  const covered = /^choices?$/.test(shown.kind) && shown.value !== '';
  return { ...shown, choices, hint: covered ? '' : shown.hint };
}

/** Renders the form with only the field with the longest text, which must be shortened first. */
function longestField(voice: Voice, form: ShownForm): Card {
  const { laidOut, draft } = form;
  const lengthOf = (fieldId: string): number => (draft.answers[fieldId] ?? '').length;
  const [longest] = laidOut.fields.map(({ id }) => id).sort((one, other) => lengthOf(other) - lengthOf(one));
  const notice = voice.texts.noteForm.oneByOne;
  const problems = Object.fromEntries(Object.entries(form.problems ?? {}).filter(([id]) => id === longest));
  const shown = { ...form, only: form.only ?? longest, problems, notice };
  return formWith(voice, shown, { withWays: false, withCuts: false });
}

function formWith(
  voice: Voice,
  form: ShownForm,
  { withWays, withCuts }: { withWays: boolean; withCuts: boolean },
): Card {
  const { texts, language } = voice;
  const { engagement, playbook, draft, untagged, only } = form;
  const { kind } = form.laidOut;
  const first = asksFirst(form);
  const service = serviceOf(kind, draft.answers);
  const press = draftPress(form);
  const fields = noteFormFields(voice, form)
    .map((shown) => withRemark(voice, form, shown))
    .map((shown) => (withCuts ? shown : { ...shown, cuts: [] }))
    .map((shown) => (withWays || only ? shown : withoutNone(shown)));
  const aside = fields.filter((shown) => shown.aside);

  return render(
    frame(voice, {
      title: texts.noteForm.title(kind.title[language]),
      where: [
        strong(engagement.customer.name),
        plain(service === '' ? '' : ` ·\u00a0${workloadName(playbook, service)}`),
        plain(draft.corrects > 0 ? ` ·\u00a0${texts.noteForm.correcting(draft.corrects)}` : ''),
      ],
      notices: noteFormNotices(voice, form).map((told) => (withWays ? told : { ...told, actions: [] })),
      walk: { engagement, playbook },
      actions: first
        ? leavingFirst(voice, form)
        : [
            primary(texts.noteForm.preview, { verb: 'preview-note', ...press }),
            ...(only
              ? [sending(texts.noteForm.whole, { verb: 'save-note', ...press })]
              : [
                  sending(texts.noteForm.save, { verb: 'save-note', ...press }),
                  sending(texts.actions.saveAndBack, { verb: 'leave-note', to: 'back', ...press }),
                  sending(texts.noteForm.afresh, { verb: 'refill-note', ...press }),
                ]),
          ],
    }),
    {
      news: first ? [] : draftNews(voice, form),
      tag: first ? '' : untagged ? `${texts.untagged[untagged]}.` : texts.noteForm.tagged,
      about: first ? '' : aboutOf(voice, form),
      ways: only || first || !withWays ? [] : waysOf(voice, form),
      suggested: texts.noteForm.suggested,
      suggestions: only || !withWays ? [] : suggestionRows(voice, form, first ? 1 : 3),
      fields: [...finalityField(voice, form), ...fields.filter(({ aside }) => !aside)],
      asideTold: texts.moreFields.empty(aside.map(({ label }) => label)),
      showAside: texts.moreFields.show,
      aside,
    },
  );
}

/** Returns a field with the remark about its text before the count of its characters. */
function withRemark(voice: Voice, form: ShownForm, shown: NoteFormField): NoteFormField {
  const field = form.laidOut.fields.find(({ id }) => shown.id === `${inputPrefix}note_${id}`);
  const remark = field ? fieldRemark(voice, form, field) : '';
  return { ...shown, count: [remark, shown.count].filter((part) => part !== '').join(' · ') };
}

/**
 * Returns the choice of final or interim, for a kind that says it. Returns no field when nothing is open,
 * because then the note is final.
 */
function finalityField({ texts }: Voice, { draft, openCount, only }: NoteForm): readonly NoteFormField[] {
  if (openCount === 0 || only) return [];
  const finality = field(texts, {
    kind: 'choice',
    id: 'finality',
    label: texts.closing.choice(openCount),
    value: draft.finality,
    choices: choicesOf(finalities, texts.finalities),
  });
  return [{ ...finality, above: '', aside: false, count: '', cuts: [], presses: [] }];
}

/** Returns the line about the note's layout, its language, and how often its kind is due. */
function aboutOf({ texts, language }: Voice, { laidOut, draft }: NoteForm): string {
  const { kind, layout } = laidOut;
  const { useLayout, language: inLanguage } = texts.noteForm;
  return [
    ...(kind.layouts.length > 1 ? [useLayout(layout.title[language])] : []),
    inLanguage(texts.languageNames[draft.language]),
    kind.cadence.told[language],
  ].join(' · ');
}

/** Returns the buttons to other layouts, other languages and other kinds. */
function waysOf(voice: Voice, form: NoteForm): readonly Action[] {
  const { texts, language } = voice;
  const { laidOut, draft } = form;
  const { kind, layout: present } = laidOut;
  const press = draftPress(form);
  return [
    ...kind.layouts
      .filter(({ id }) => id !== present.id)
      .map(({ id, title }) =>
        sending(texts.noteForm.useLayout(title[language]), { verb: 'set-layout', ...press, wanted: id }),
      ),
    ...languages
      .filter((other) => other !== draft.language)
      .map((other) =>
        sending(texts.noteForm.inLanguage(texts.languageNames[other]), {
          verb: 'set-note-language',
          ...press,
          wanted: other,
        }),
      ),
    ...otherNotes(voice, form),
  ];
}

/** Returns the buttons that leave the form for another service or another kind. */
function otherNotes({ texts }: Voice, form: NoteForm): readonly Action[] {
  const press = draftPress(form);
  const service = serviceField(form.laidOut.kind);
  return [
    ...(service ? [sending(texts.services.change, { verb: 'leave-note', to: 'services', ...press })] : []),
    sending(texts.noteForm.otherKind, { verb: 'leave-note', to: 'kinds', ...press }),
  ];
}

/** Returns the buttons below a field that is asked alone. Its own buttons lead on. */
function leavingFirst(voice: Voice, form: NoteForm): readonly Action[] {
  const back = { verb: 'leave-note', to: 'back', ...draftPress(form) } as const;
  return [sending(voice.texts.actions.saveAndBack, back), ...otherNotes(voice, form)];
}
