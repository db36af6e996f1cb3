import { fieldTelling } from '../note/laid-out';
import { NoteAnswers } from '../note/note';
import { asAsked, NoteField, NoteParagraph, Prefill } from '../note/note-kind';
import { bodyOf } from '../note/note-paragraphs';
import { lengthOf } from '../values/text';
import { blockedItems, Entry, movedItems, nextDueItem } from '../walk/items-for-note';
import { NextAction } from '../walk/item-state';
import { noteTag } from '../walk/tag';
import { sentence, everShorter, oneLine } from './text-parts';
import { PrefillSource } from './prefill-source';
import { statusOfWalk } from './status-of-walk';

/** The parts of an Enterprise Status' Exec Summary that the checklist can tell. */
type ExecPart = Extract<Prefill, 'exec-topic' | 'exec-description' | 'exec-action'>;

type ExecParts = Readonly<Record<ExecPart, string>>;

/** The number of items that an executive reads about in one note. */
const mostItems = 3;

/** The characters that stay free for a required field that only the partner can fill in. */
const ownWords = 60;

/**
 * Returns one part of the Exec Summary. It tells what is blocked and what is done about it, or else what moved on
 * and comes next. All parts together fit into the box and leave room for the partner's own words: what does not
 * fit is left out, first further items, then sentences, then the action.
 */
export function execSummaryPart(source: PrefillSource, field: NoteField): string {
  const box = source.layout.paragraphs.find(({ fields }) => fields.includes(field.id));
  const fitting = box && attemptsAt(source).find((parts) => fits(source, box, parts));
  return (fitting && textOf(fitting, field)) ?? '';
}

function attemptsAt(source: PrefillSource): readonly ExecParts[] {
  const entries = toldItems(source);
  const action = actionOf(source);
  const counts = entries.map((_, index) => index + 1).reverse();
  return (counts.length > 0 ? counts : [0]).flatMap((count) => {
    const told = entries.slice(0, count);
    const topic = told.map(({ item }) => item.short[source.language]).join('; ');
    const whole = told.map(({ text }) => text).join(' ');
    const forms = count > 1 ? [whole] : everShorter(whole);
    return (count > 1 ? [action] : [action, '']).flatMap((said) =>
      [...forms, ...(count > 1 ? [] : [''])].map((description): ExecParts => {
        return { 'exec-topic': topic, 'exec-description': description, 'exec-action': said };
      }),
    );
  });
}

/** Returns the blocked items with their blockers, or else those that moved on with what was noted of them. */
function toldItems({ engagement, playbook }: PrefillSource): readonly (Entry & { text: string })[] {
  const blocked = blockedItems(engagement, playbook).map((entry) => ({
    ...entry,
    text: sentence(entry.state.blocker),
  }));
  if (blocked.length > 0) return blocked.slice(0, mostItems);
  if (engagement.customer.covid === 'pausing') return [];
  const moved = movedItems(engagement, playbook);
  const noted = moved.filter(({ state }) => state.note !== '');
  return (noted.length > 0 ? noted : moved)
    .slice(0, mostItems)
    .map((entry) => ({ ...entry, text: entry.state.note === '' ? '' : sentence(entry.state.note) }));
}

/** Returns what is done about the first blocked item, or else the next action of the walk, with its day. */
function actionOf({ engagement, playbook, today }: PrefillSource): string {
  const blocked = blockedItems(engagement, playbook).map(({ state }) => state);
  const next: NextAction | undefined =
    blocked.find(({ nextAction }) => nextAction !== '') ?? nextDueItem(engagement, { playbook, today });
  if (!next || next.nextAction === '') return '';
  const action = oneLine(next.nextAction);
  return next.due && next.due >= today ? `${action} (${next.due})` : action;
}

function fits(source: PrefillSource, box: NoteParagraph, parts: ExecParts): boolean {
  const { kind, engagement } = source;
  const status = fieldTelling(source, 'status');
  const chosen = status ? { [status.id]: statusOfWalk(engagement, status) } : {};
  const told = kind.fields.filter(({ id }) => box.fields.includes(id));
  const answers = Object.fromEntries(
    told.map((field) => [field.id, textOf(parts, field) ?? reserved(field, chosen)] as const),
  );
  const tag = noteTag(kind, engagement.customer.covid);
  return box.limit === 0 || lengthOf(bodyOf({ ...source, answers, tag }, box)) <= box.limit;
}

function textOf(parts: ExecParts, { prefill }: NoteField): string | undefined {
  return Object.entries(parts).find(([part]) => part === prefill)?.[1];
}

function reserved(field: NoteField, answers: NoteAnswers): string {
  return asAsked(field, answers).required ? 'x'.repeat(ownWords) : '';
}
