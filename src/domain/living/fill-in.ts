import { Draft, Note, NoteAnswers } from '../note/note';
import { layOut } from '../note/laid-out';
import { NoteField, NoteKind } from '../note/note-kind';
import { Engagement } from '../walk/engagement';
import { itemsAtHand } from '../walk/items-for-note';
import { cleanNote } from '../draft/clean-note';
import { prefillNote } from '../draft/prefill';
import { PrefillSource } from '../draft/prefill-source';

/**
 * The data from which a draft is filled in. `last` is the newest version of the last note of the same kind;
 * it is missing for a first note and for a correction.
 */
export interface FillSource extends Pick<
  PrefillSource,
  'kind' | 'engagement' | 'playbook' | 'today' | 'author' | 'service'
> {
  readonly last?: Note | undefined;
}

/** The parts of a draft that decide what is filled in. */
export type Fillable = Pick<Draft, 'layoutId' | 'language' | 'filling'>;

/**
 * Returns the fields of a draft's layout, filled in from the checklist and from the last note of the kind.
 * What the last note carries over comes before what the checklist says.
 */
export function fillIn(draft: Fillable, source: FillSource): NoteAnswers {
  const { kind, playbook, last } = source;
  const { language, layoutId } = draft;
  const laidOut = layOut(kind, layoutId);
  const filled = prefillNote({ ...source, ...laidOut, engagement: coveredBy(draft, source), language });
  const shown = laidOut.fields.map(({ id }) => id);
  const carried = Object.entries(carriedFrom(kind, last)).filter(([id]) => shown.includes(id));
  return cleanNote(kind, { ...filled, ...Object.fromEntries(carried) }, { workloads: playbook.workloads });
}

/** Returns the fields of a draft that are carried over, but only hold what the checklist fills in. */
export function fromChecklist(
  draft: Fillable & Pick<Draft, 'answers'>,
  source: FillSource,
): readonly string[] {
  const filled = fillIn(draft, { ...source, last: undefined });
  return source.kind.fields
    .filter(
      ({ id, carries, prefill }) => carries && prefill !== 'nothing' && draft.answers[id] === filled[id],
    )
    .map(({ id }) => id);
}

/**
 * Returns the answers of a note that the next one of its kind starts with. Empty ones are left out, and those
 * that the checklist filled in, because they may be true no more.
 */
export function carriedFrom(kind: NoteKind, last: Note | undefined): NoteAnswers {
  if (!last) return {};
  const carried = kind.fields
    .filter(({ id, carries }) => carries && !last.fromChecklist?.includes(id))
    .map((field) => [field.id, carriedAnswer(field, last)] as const);
  return Object.fromEntries(carried.filter(([, answer]) => answer !== ''));
}

function carriedAnswer({ id, type, choices }: NoteField, { answers }: Note): string {
  const answer = answers[id] ?? '';
  return type !== 'choice' || choices.some((choice) => choice.id === answer) ? answer : '';
}

/**
 * Returns the answers that a note over all items would have and this draft has not, when nothing changed
 * since the last note of the kind and nothing was typed in those fields. Returns undefined otherwise.
 */
export function nothingNew(
  draft: Fillable & Pick<Draft, 'answers'>,
  source: FillSource,
): readonly string[] | undefined {
  const { engagement, playbook, last } = source;
  if (!last || draft.filling?.allItems || itemsAtHand(engagement, playbook).length > 0) return undefined;
  const now = fillIn(draft, source);
  const whole = fillIn(draft, { ...source, engagement: withAllItems(engagement) });
  const told = Object.keys(whole).filter((id) => whole[id] !== now[id]);
  const silent = told.every((id) => (draft.answers[id] ?? '') === (now[id] ?? ''));
  return told.length > 0 && silent ? told : undefined;
}

/** Returns the engagement whose items at hand are those that a draft covers. */
export function coveredBy({ filling }: Pick<Draft, 'filling'>, { engagement }: FillSource): Engagement {
  return filling?.allItems ? withAllItems(engagement) : engagement;
}

/** Returns the engagement as if no note had been written, so that a note covers every item. */
function withAllItems(engagement: Engagement): Engagement {
  return { ...engagement, notedAt: undefined };
}
