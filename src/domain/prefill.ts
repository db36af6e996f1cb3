import { Day } from './dates';
import { Engagement, ItemState, ItemStatus, itemState } from './engagement';
import { isAddressed } from './item';
import { Language } from './language';
import { NoteAnswers } from './note';
import { NoteKind, Prefill } from './note-kind';
import { Item, itemsOf, Playbook } from './playbook';
import { cleanLine, lengthOf } from './text';

/** What filling in a note needs to know. `author` is the name of the person who writes. */
export interface PrefillSource {
  readonly kind: NoteKind;
  readonly engagement: Engagement;
  readonly playbook: Playbook;
  readonly language: Language;
  readonly today: Day;
  readonly author: string;
}

/** A note's form as the checklist fills it in; what the checklist does not know stays empty. */
export function prefillNote(source: PrefillSource): NoteAnswers {
  return Object.fromEntries(
    source.kind.fields.map((field) => [field.id, prefills[field.prefill](source, field.limit)]),
  );
}

const prefills: Record<Prefill, (source: PrefillSource, limit: number) => string> = {
  nothing: () => '',
  workloads: workloadCodes,
  status: noteStatus,
  summary: summaryOf,
  concerns: concernsOf,
  'next-action': (source) => cleanLine(nextActionOf(source)?.nextAction ?? ''),
  'next-action-day': (source) => {
    const due = nextActionOf(source)?.due ?? '';
    return due >= source.today ? due : '';
  },
  'next-action-owner': (source) => nextActionOf(source)?.owner || source.author,
};

interface Entry {
  readonly item: Item;
  readonly state: ItemState;
}

/** The items this note is about: those touched since the last note, or all of them when none was. */
function entriesOf({ engagement, playbook }: PrefillSource): readonly Entry[] {
  const addressed = itemsOf(playbook)
    .map((item) => ({ item, state: itemState(engagement, item.id) }))
    .filter(({ state }) => isAddressed(state));
  const touched = addressed.filter(({ item }) => (engagement.touchedAt[item.id] ?? '') > engagement.notedAt);
  return touched.length > 0 ? touched : addressed;
}

/** The codes of the workloads this note is about, in the published order; `CORE` when there is none. */
function workloadCodes(source: PrefillSource): string {
  const moved = entriesOf(source)
    .filter(({ state }) => state.status !== 'not-applicable')
    .map(({ item }) => item.workload);
  const codes = source.playbook.workloads.map((workload) => workload.code);
  return codes.filter((code) => moved.includes(code)).join(',') || 'CORE';
}

/** Paused for a customer who pauses, on track when nothing is blocked; otherwise the partner has to say. */
function noteStatus({ engagement }: PrefillSource): string {
  if (engagement.customer.covid === 'pausing') return 'paused';
  const blocked = Object.values(engagement.items).some((state) => state.status === 'blocked');
  return blocked ? '' : 'on-track';
}

/** What was done, a line for each status, with the items' notes as far as the limit allows. */
function summaryOf(source: PrefillSource, limit: number): string {
  const { kind, language } = source;
  const entries = entriesOf(source);

  const write = (detailed: readonly ItemStatus[]): string => {
    const lineOf = (status: ItemStatus): string => {
      const told = entries
        .filter(({ state }) => state.status === status)
        .map(({ item, state }) => {
          const detail = status === 'not-applicable' ? state.reason : state.note;
          const shown = detailed.includes(status) && detail !== '';
          return shown ? `${item.title[language]} (${oneLine(detail)})` : item.title[language];
        });
      return told.length > 0 ? `${kind.statusWords[status][language]}: ${told.join('; ')}.` : '';
    };
    return (['done', 'in-progress', 'not-applicable'] as const).map(lineOf).filter(Boolean).join('\n');
  };

  const attempts = [write(['done', 'in-progress', 'not-applicable']), write(['in-progress']), write([])];
  return attempts.find((text) => lengthOf(text) <= limit) ?? '';
}

/** Every blocked item with its blocker, also those that did not move. */
function concernsOf({ kind, engagement, playbook, language }: PrefillSource): string {
  return itemsOf(playbook)
    .map((item) => ({ item, state: itemState(engagement, item.id) }))
    .filter(({ state }) => state.status === 'blocked')
    .map(({ item, state }) => {
      return `${kind.statusWords.blocked[language]}: ${item.title[language]} – ${sentence(state.blocker)}`;
    })
    .join('\n');
}

/**
 * The next action that is due first from today on; else one without a day; else one that is overdue. What is
 * left of items that are done or do not apply comes last.
 */
function nextActionOf({ engagement, playbook, today }: PrefillSource): ItemState | undefined {
  const rank = ({ status, due }: ItemState): string => {
    const closed = status === 'done' || status === 'not-applicable' ? '1' : '0';
    return closed + (due >= today ? `1${due}` : due === '' ? '2' : `3${due}`);
  };
  return itemsOf(playbook)
    .map((item) => itemState(engagement, item.id))
    .filter((state) => state.nextAction !== '')
    .sort((one, other) => rank(one).localeCompare(rank(other)))[0];
}

/** A typed text as a sentence: one line that ends with a mark. */
function sentence(text: string): string {
  const line = oneLine(text) || text;
  return /[.?!…]$/.test(line) ? line : `${line}.`;
}

/** A typed text within a sentence: on one line, without a full stop of its own. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/\s*[.;,]+$/, '');
}
