import { PressOf } from '../../cards/actions';
import { itemCard } from '../../cards/walk/item-card';
import { changeItem } from '../../src/app/walk/change-item';
import { openEngagement } from '../../src/app/walk/open-engagement';
import { ItemAnswers, itemFields } from '../../src/domain/walk/item-state';
import { findItem } from '../../src/domain/walk/playbook';
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
};

/**
 * Saves the item and goes back to its section. When it cannot be saved, shows the problems with all typed
 * values.
 */
export async function onSaveItem(
  turn: Turn,
  { engagementId, itemId, version }: PressOf<'save-item' | 'leave-item'>,
): Promise<Move> {
  const voice = voiceOf(turn);
  const { playbook } = turn.app;
  const found = findItem(playbook, itemId);
  const typed = Object.fromEntries(
    itemFields.map((name) => [name, typedIn(turn, name)]),
  ) as unknown as ItemAnswers;
  const { person, today } = turn;
  const outcome = await changeItem(turn.app, { person, engagementId, itemId, version, today, typed });
  if (!found || outcome.kind === 'unknown') return toStatus(voice.texts.notices.unknownEngagement);

  const place = { engagementId, sectionId: found.section.id, itemId };
  if (outcome.kind === 'saved') {
    return { kind: 'back', place, notice: outcome.older ? voice.texts.notices.mergedOlder : undefined };
  }
  const { engagement } = outcome;
  const shown = { engagement, playbook, place: found, typed: outcome.typed };
  if (outcome.kind === 'overtaken') {
    return forward('item', place, itemCard(voice, { ...shown, notice: voice.texts.notices.overtaken }));
  }
  const { problems } = outcome;
  const labels = itemFields.filter((name) => problems[name]).map((name) => voice.texts.itemFields[name]);
  return forward(
    'item',
    place,
    itemCard(voice, { ...shown, problems, notice: voice.texts.form.check(labels) }),
  );
}
