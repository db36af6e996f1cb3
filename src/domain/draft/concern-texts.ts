import { fieldTelling } from '../note/laid-out';
import { NoteChoice, NoteField } from '../note/note-kind';
import { suggestChoices } from '../suggest/suggest';
import { BlockedEntry, blockedItems, Entry } from '../walk/items-for-note';
import { PrefillSource } from './prefill-source';
import { asManyAsFit, firstFitting, nextStep, sentence } from './text-parts';

/**
 * Returns a line for each blocked item with its blocker, or only the items when the blockers do not fit. A
 * line begins with its kind of concern where the blockers speak for different ones.
 */
export function concernsOf(source: PrefillSource, { limit }: NoteField): string {
  const entries = blockedItems(source.engagement, source.playbook);
  const found = kindsOf(source);
  const kinds = commonKind(found) ? [] : found;
  const bare = entries.map((entry) => blockedLine(source, entry));
  const named = bare.map((line, index) => {
    const label = kinds[index]?.label[source.language];
    return label === undefined ? line : `${label} – ${line}`;
  });
  return firstFitting([named.join('\n'), bare.join('\n')], limit) || titlesOf(source, entries, limit);
}

/** Returns the id of the one kind of concern that every blocker speaks for, or an empty text. */
export function concernKindOf(source: PrefillSource): string {
  return commonKind(kindsOf(source))?.id ?? '';
}

/** Returns every blocked item with its blocker and its next action. */
export function prefilledRisks(source: PrefillSource, field: NoteField): string {
  const entries = blockedItems(source.engagement, source.playbook);
  const bare = entries.map((entry) => blockedLine(source, entry));
  const lines = entries.map((entry, index) => {
    return [bare[index] ?? '', nextStep(source, entry)].filter(Boolean).join(' ');
  });
  return (
    firstFitting([lines.join('\n'), bare.join('\n')], field.limit) || titlesOf(source, entries, field.limit)
  );
}

function commonKind(kinds: readonly (NoteChoice | undefined)[]): NoteChoice | undefined {
  return kinds.every((kind) => kind === kinds[0]) ? kinds[0] : undefined;
}

/** Returns the kind of concern that each blocker clearly speaks for, in the playbook's order. */
function kindsOf(source: PrefillSource): readonly (NoteChoice | undefined)[] {
  const field = fieldTelling(source, 'concern-kind');
  if (!field) return [];
  return blockedItems(source.engagement, source.playbook).map(({ state }) => {
    const [best, second] = suggestChoices(field, [{ text: state.blocker, weight: 1 }]);
    return best && (!second || second.score * 2 <= best.score) ? best.choice : undefined;
  });
}

function titlesOf({ playbook, language }: PrefillSource, entries: readonly Entry[], limit: number): string {
  const [first, ...others] = entries.map(({ item }) => item.short[language]);
  if (first === undefined) return '';
  return asManyAsFit([`${playbook.noteWords.statuses.blocked[language]}: ${first}`, ...others], '; ', limit);
}

function blockedLine({ language }: PrefillSource, { item, state }: BlockedEntry): string {
  return `${item.short[language]}: ${sentence(state.blocker)}`;
}
