import { blockedItems, BlockedEntry } from '../walk/items-for-note';
import { NoteField } from '../note/note-kind';
import { lengthOf } from '../values/text';
import { PrefillSource } from './prefill-source';

/**
 * Returns why the note's service is blocked: its items' blockers as sentences, as many as the field can hold
 * completely.
 */
export function serviceBlockers(source: PrefillSource, { limit }: NoteField): string {
  return blockedOf(source).reduce((told, { state }) => {
    const why = state.blocker.replace(/\s*\n\s*/g, ' ').trim();
    const sentence = /[.?!…]$/.test(why) ? why : `${why}.`;
    const longer = told === '' ? sentence : `${told} ${sentence}`;
    return lengthOf(longer) <= limit ? longer : told;
  }, '');
}

/** Returns the first day from today on for which an action on the note's service is agreed. */
export function serviceDay(source: PrefillSource): string {
  const days = blockedOf(source).flatMap(({ state: { due } }) => (due && due >= source.today ? [due] : []));
  return days.sort()[0] ?? '';
}

/** Returns the owner of the first action on the note's service. */
export function serviceOwner(source: PrefillSource): string {
  return blockedOf(source).find(({ state }) => state.owner !== '')?.state.owner ?? '';
}

function blockedOf({ engagement, playbook, service }: PrefillSource): readonly BlockedEntry[] {
  return blockedItems(engagement, playbook).filter(({ item }) => item.workload === service);
}
