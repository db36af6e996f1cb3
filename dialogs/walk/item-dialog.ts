import { PressOf } from '../../cards/actions';
import { itemCard } from '../../cards/walk/item-card';
import { savedNotice } from '../../cards/saved-notice';
import { changeItem } from '../../src/app/walk/change-item';
import { openEngagement } from '../../src/app/walk/open-engagement';
import { ItemAnswers, itemFields } from '../../src/domain/walk/item-state';
import { findItem, itemAfter } from '../../src/domain/walk/playbook';
import { toPausingNote } from '../notes/pausing-note';
import { forward, Move, Screen, toStatus } from '../talk/screen';
import { Turn, typedIn, voiceOf } from '../talk/turn';

/** The screen of everything about one item. */
export const itemDialog: Screen = {
  async show(turn, { engagementId = '', itemId = '' }, notice) {
    const engagement = await openEngagement(turn.app, turn.person, engagementId);
    const place = findItem(turn.app.playbook, itemId);
    if (!engagement || !place) return undefined;
    return itemCard(voiceOf(turn), { engagement, playbook: turn.app.playbook, place, notice });
  },

  parent: ({ engagementId, sectionId }) => ({ screen: 'section', place: { engagementId, sectionId } }),
  back: 'up',
};

/** Returns the form of an item as it was typed. */
export function typedItem(turn: Turn): ItemAnswers {
  return {
    status: typedIn(turn, 'status'),
    note: typedIn(turn, 'note'),
    nextAction: typedIn(turn, 'nextAction'),
    owner: typedIn(turn, 'owner'),
    due: typedIn(turn, 'due'),
    blocker: typedIn(turn, 'blocker'),
    reason: typedIn(turn, 'reason'),
  };
}

/**
 * Saves the item and goes to its section, to the item after it, or to the note for a
 * customer who pauses. Without the due date it stays. When it cannot be saved, shows the problems
 * with all typed values.
 */
export async function onSaveItem(
  turn: Turn,
  { engagementId, itemId, version, ...press }: PressOf<'save-item' | 'leave-item' | 'clear-due'>,
): Promise<Move> {
  const voice = voiceOf(turn);
  const { playbook } = turn.app;
  const found = findItem(playbook, itemId);
  const wants = press.verb === 'save-item' ? press : undefined;
  const typed = { ...typedItem(turn), ...(wants?.status && { status: wants.status }) };
  const { person, today } = turn;
  const sent = press.verb === 'clear-due' ? { ...typed, due: '' } : typed;
  const outcome = await changeItem(turn.app, { person, engagementId, itemId, version, today, typed: sent });
  if (!found || outcome.kind === 'unknown') return toStatus(voice.texts.notices.unknownEngagement);

  const place = { engagementId, sectionId: found.section.id };
  if (outcome.kind === 'saved') {
    if (press.verb === 'clear-due') return forward('item', { ...place, itemId });
    if (press.verb === 'leave-item' && press.to) return toPausingNote(turn, engagementId);
    const notice = savedNotice(voice, { ...outcome, playbook });
    const next = wants?.next ? itemAfter(found) : undefined;
    return next
      ? { kind: 'instead', screen: 'item', place: { ...place, itemId: next.id }, notice }
      : { kind: 'instead', screen: 'section', place, notice };
  }
  const { engagement } = outcome;
  const shown = { engagement, playbook, place: found, typed: outcome.typed };
  const here = { ...place, itemId };
  if (outcome.kind === 'overtaken') {
    return forward('item', here, itemCard(voice, { ...shown, notice: voice.texts.notices.overtaken }));
  }
  const { problems } = outcome;
  const labels = itemFields.filter((name) => problems[name]).map((name) => voice.texts.itemFields[name]);
  return forward(
    'item',
    here,
    itemCard(voice, { ...shown, problems, notice: voice.texts.form.check(labels) }),
  );
}
