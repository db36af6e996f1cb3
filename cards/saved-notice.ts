import { Change } from '../src/domain/walk/change';
import { Engagement, itemState } from '../src/domain/walk/engagement';
import { itemsOf, Playbook } from '../src/domain/walk/playbook';
import { Direction, itemsIn, Save } from '../src/domain/undo/history';
import { sending } from './actions';
import { Notice, Said, Voice } from './frame';
import { shown } from './inert';

interface Walk {
  readonly engagement: Engagement;
  readonly playbook: Playbook;
}

/**
 * Returns the notice of a save that has just been made, with the button that takes it back. Returns undefined
 * when nothing changed. `older`: the form came from an older card.
 */
export function savedNotice(
  voice: Voice,
  { engagement, playbook, changes, older = false }: Walk & { changes: readonly Change[]; older?: boolean },
): Notice | undefined {
  const { texts } = voice;
  const items = shortNames(voice, playbook, itemsIn({ changes }));
  const { id: engagementId, version } = engagement;
  if (changes.length === 0) {
    return older ? { text: texts.notices.mergedOlder, style: 'emphasis' } : undefined;
  }
  const saved = items.length > 0 ? texts.saved.items(items) : texts.saved.customer;
  const returned = changes.some(({ what, to }) => what === 'archived' && to === '');
  const back = returned ? ` ${shown(texts.archive.takenOut(engagement.customer.name))}` : '';
  return {
    text: `${older ? texts.notices.mergedOlder : saved}${back}`,
    style: 'emphasis',
    actions: [sending(texts.undo.action, { verb: 'undo-save', engagementId, version })],
  };
}

/**
 * Returns the notice of a save that was taken back or made again: one line of what is so now, with the button
 * for the other direction.
 */
export function undoneNotice(
  voice: Voice,
  { engagement, playbook, save, direction }: Walk & { save: Save; direction: Direction },
): Notice {
  const { undo } = voice.texts;
  const { archive } = voice.texts;
  const { id: engagementId, customer, archivedOn } = engagement;
  const press = { engagementId, version: save.version };
  const shelved = save.changes.some(({ what }) => what === 'archived');
  const where = archivedOn ? archive.archived(customer.name) : archive.takenOut(customer.name);
  const after = shelved ? `. ${where}` : '';
  return {
    text: shown(`${undo.done[direction]}: ${stateNow(voice, { engagement, playbook, save })}${after}`),
    style: 'emphasis',
    actions: [
      direction === 'undo'
        ? sending(undo.redo, { verb: 'redo-save', ...press })
        : sending(undo.action, { verb: 'undo-save', ...press }),
    ],
  };
}

/** Says what the save had changed, and how it is now. */
function stateNow(voice: Voice, { engagement, playbook, save }: Walk & { readonly save: Save }): string {
  const { undo, itemStatuses } = voice.texts;
  const ids = itemsIn(save);
  if (ids.length === 0) {
    const renamed = save.changes.some(({ what }) => what === 'customer/name');
    return renamed ? undo.renamed(engagement.customer.name) : undo.customer;
  }
  const items = shortNames(voice, playbook, ids);
  const [status, ...others] = [...new Set(ids.map((id) => itemState(engagement, id).status))];
  const changed = ids.every((id) => save.changes.some(({ what }) => what === `item/${id}/status`));
  return status && others.length === 0 && changed
    ? undo.status(items, itemStatuses[status])
    : undo.items(items);
}

/** Returns the notice that there were changes since the save of an old card's button. */
export function movedNotice(
  { texts }: Voice,
  { engagementId, version }: { engagementId: string; version: number | undefined },
): Notice {
  const last = version === undefined ? [] : [{ verb: 'undo-save', engagementId, version } as const];
  return {
    text: texts.undo.moved,
    style: 'warning',
    actions: last.map((press) => sending(texts.undo.last, press)),
  };
}

/** Returns the notice that the newest save stays, with what to do instead and the save before it. */
export function staysNotice(
  { texts }: Voice,
  { engagement, save, version }: { engagement: Engagement; save: Save; version: number | undefined },
): Notice {
  const { undo } = texts;
  const { id: engagementId, lastNote } = engagement;
  const [kind, number] = (save.changes[0]?.what ?? '').split('/');
  const note = kind === 'note' && lastNote && String(lastNote.number) === number ? lastNote : undefined;
  const instead = note
    ? [sending(undo.correct(note.number), { verb: 'correct-note', noteId: note.id })]
    : kind === 'readers'
      ? [sending(texts.preview.chooseReaders, { verb: 'open-readers', engagementId })]
      : kind === 'archived' && engagement.archivedOn
        ? [sending(texts.archive.takeOut, { verb: 'take-out-customer', engagementId })]
        : [];
  const before =
    version === undefined ? [] : [sending(undo.before, { verb: 'undo-save', engagementId, version })];
  return {
    text:
      kind === 'archived' && engagement.archivedOn
        ? texts.archive.cameLast
        : whyItStays({ texts }, kind, Number(number)),
    style: 'warning',
    actions: [...instead, ...before],
  };
}

function whyItStays(
  { texts: { undo } }: Pick<Voice, 'texts'>,
  kind: string | undefined,
  number: number,
): string {
  if (kind === 'note') return undo.note(number);
  if (kind === 'readers') return undo.readers;
  return kind === 'snoozed' ? undo.snoozed : undo.other;
}

/**
 * Returns what a form with typed text says about a save: the word that takes it back instead of a button,
 * because a press on a button would leave the form.
 */
export function inWords({ texts }: Voice, said: Said | undefined): Said | undefined {
  if (typeof said !== 'object' || !said.actions?.length) return said;
  return { text: `${said.text.replace(/[.]?$/, '.')} ${texts.saved.byWord}`, style: said.style };
}

/** Returns the notice with buttons that bring along the form of an item, so that nothing typed there is lost. */
export function onItem(said: Said | undefined, itemId: string): Said | undefined {
  if (typeof said !== 'object') return said;
  const actions = said.actions?.map((one) => {
    const { data } = one;
    return data.verb === 'undo-save' || data.verb === 'redo-save'
      ? { ...one, data: { ...data, itemId } }
      : one;
  });
  return { ...said, ...(actions && { actions }) };
}

function shortNames({ language }: Voice, playbook: Playbook, ids: readonly string[]): readonly string[] {
  return itemsOf(playbook)
    .filter(({ id }) => ids.includes(id))
    .map(({ short }) => short[language]);
}
