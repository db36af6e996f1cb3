import { PressOf } from '../../cards/actions';
import { notices, Said } from '../../cards/frame';
import { movedNotice, onItem, staysNotice, undoneNotice } from '../../cards/saved-notice';
import { itemCard } from '../../cards/walk/item-card';
import { sectionCard } from '../../cards/walk/section-card';
import { listEngagements } from '../../src/app/walk/list-engagements';
import { UndoOutcome, undoSave, UndoWish } from '../../src/app/walk/undo-save';
import { Direction, itemsIn } from '../../src/domain/undo/history';
import { Engagement, itemState } from '../../src/domain/walk/engagement';
import { answersOfItem, itemFields } from '../../src/domain/walk/item-state';
import { findItem, Section } from '../../src/domain/walk/playbook';
import { forward, Move, toStatus } from '../talk/screen';
import { Turn, typedUnder, voiceOf } from '../talk/turn';
import { typedItem } from './item-dialog';

/** Takes back the save that the button names, else the last one. */
export function onUndoSave(turn: Turn, press: PressOf<'undo-save'>): Promise<Move> {
  return turnSave(turn, { person: turn.person, direction: 'undo', ...press }, press.itemId);
}

/** Makes the save again that was taken back. */
export function onRedoSave(turn: Turn, press: PressOf<'redo-save'>): Promise<Move> {
  return turnSave(turn, { person: turn.person, direction: 'redo', ...press }, press.itemId);
}

/** Takes back the last save of the walk at hand, or of the walk that the person changed last. */
export async function undoLast(turn: Turn, engagementId: string | undefined): Promise<Move> {
  const { app, person } = turn;
  const id = engagementId ?? (await listEngagements(app, person))[0]?.id;
  if (!id) return toStatus(voiceOf(turn).texts.notices.noEngagementYet);
  return turnSave(turn, { person, direction: 'undo', engagementId: id });
}

async function turnSave(turn: Turn, wish: UndoWish, itemId?: string): Promise<Move> {
  const outcome = await undoSave(turn.app, wish);
  if (outcome.kind === 'unknown') return toStatus(voiceOf(turn).texts.notices.unknownEngagement);
  const notice = saidOf(turn, outcome, wish.direction);
  const turned = outcome.kind === 'turned' ? itemsIn(outcome.save) : [];
  const { engagement } = outcome;
  const open = stillOpen(turn, { engagement, notice, itemId, turned });
  if (open) return open;
  const section = sectionOf(turn, turned);
  const place = { engagementId: engagement.id };
  return section
    ? { kind: 'forward', screen: 'section', place: { ...place, sectionId: section.id }, notice }
    : { kind: 'afresh', screen: 'overview', place, notice };
}

function saidOf(turn: Turn, outcome: Exclude<UndoOutcome, { kind: 'unknown' }>, direction: Direction): Said {
  const voice = voiceOf(turn);
  const { engagement } = outcome;
  switch (outcome.kind) {
    case 'turned':
      return undoneNotice(voice, { ...outcome, playbook: turn.app.playbook, direction });
    case 'moved':
      return movedNotice(voice, { engagementId: engagement.id, version: outcome.version });
    case 'stays':
      return staysNotice(voice, outcome);
    case 'nothing':
      return voice.texts.undo.nothing;
  }
}

interface Shown {
  readonly engagement: Engagement;
  readonly notice: Said;
  readonly itemId: string | undefined;
  /** The items that were just taken back. Their forms are out of date. */
  readonly turned: readonly string[];
}

/**
 * Returns the move that leaves the pressed form as it is, with what was typed or chosen there and is not saved
 * yet. Returns undefined when there is nothing of that kind.
 */
function stillOpen(turn: Turn, { engagement, notice, itemId, turned }: Shown): Move | undefined {
  const voice = voiceOf(turn);
  const { playbook } = turn.app;
  const place = itemId === undefined ? undefined : findItem(playbook, itemId);
  if (place && itemId !== undefined) {
    const typed = typedItem(turn);
    const stored = answersOfItem(itemState(engagement, itemId));
    if (
      turned.includes(itemId) ||
      typed.status === '' ||
      itemFields.every((name) => typed[name] === stored[name])
    )
      return undefined;
    const card = itemCard(voice, { engagement, playbook, place, typed, notice: onItem(notice, itemId) });
    return forward('item', { engagementId: engagement.id, sectionId: place.section.id, itemId }, card);
  }
  const chosen = Object.entries(typedUnder(turn, 'status_')).filter(
    ([id, status]) => !turned.includes(id) && status !== itemState(engagement, id).status,
  );
  const section = sectionOf(
    turn,
    chosen.map(([id]) => id),
  );
  if (!section) return undefined;
  const statuses = Object.fromEntries(chosen);
  const card = sectionCard(voice, { engagement, playbook, section, statuses, notices: notices(notice) });
  return forward('section', { engagementId: engagement.id, sectionId: section.id }, card);
}

/** Returns the section that all these items are in, or undefined when there is none. */
function sectionOf(turn: Turn, itemIds: readonly string[]): Section | undefined {
  const [section, ...others] = turn.app.playbook.sections.filter(({ items }) =>
    items.some(({ id }) => itemIds.includes(id)),
  );
  return others.length === 0 ? section : undefined;
}
