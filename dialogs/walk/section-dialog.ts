import { PressOf } from '../../cards/actions';
import { Notice, notices } from '../../cards/frame';
import { itemCard } from '../../cards/walk/item-card';
import { reasonsCard } from '../../cards/walk/reasons-card';
import { savedNotice } from '../../cards/saved-notice';
import { sectionCard } from '../../cards/walk/section-card';
import { changeSection, SectionOutcome } from '../../src/app/walk/change-section';
import { openEngagement } from '../../src/app/walk/open-engagement';
import { Engagement, itemState } from '../../src/domain/walk/engagement';
import { answersOfItem, ItemAnswers } from '../../src/domain/walk/item-state';
import { findItem, findSection, Playbook, Section } from '../../src/domain/walk/playbook';
import { missingItems, nextOpenSection } from '../../src/domain/walk/progress';
import { forward, Move, Screen, toStatus, underOverview } from '../talk/screen';
import { Turn, typedUnder, voiceOf } from '../talk/turn';
import { toPausingNote } from '../notes/pausing-note';
import { toNote } from '../notes/way-to-note';

interface SectionPress {
  readonly engagementId: string;
  readonly sectionId: string;
  readonly version: number;
}

type Saved = Extract<SectionOutcome, { kind: 'saved' }>;

/** The screen of the statuses of a section's items. */
export const sectionDialog: Screen = {
  async show(turn, { engagementId = '', sectionId = '' }, notice) {
    const engagement = await openEngagement(turn.app, turn.person, engagementId);
    const section = findSection(turn.app.playbook, sectionId);
    if (!engagement || !section) return undefined;
    const { playbook } = turn.app;
    return sectionCard(voiceOf(turn), {
      engagement,
      playbook,
      section,
      ...(notice && { notices: notices(notice) }),
    });
  },

  parent: underOverview,
  back: 'up',
};

/** Saves the chosen statuses and continues with the next open section. */
export function onSaveSection(turn: Turn, press: PressOf<'save-section'>): Promise<Move> {
  return save(turn, press, {
    statuses: typedUnder(turn, 'status_'),
    then: (saved, section) => onwards(turn, saved, section),
  });
}

/** Saves the chosen statuses, marks the items of the section that are not started as done, and continues. */
export function onCompleteSection(turn: Turn, press: PressOf<'complete-section'>): Promise<Move> {
  return save(turn, press, {
    statuses: typedUnder(turn, 'status_'),
    completes: true,
    then: (saved, section) => onwards(turn, saved, section),
  });
}

/** Saves the chosen statuses and goes back, or to the note for a customer who pauses. */
export function onLeaveSection(turn: Turn, press: PressOf<'leave-section'>): Promise<Move> {
  return save(turn, press, {
    statuses: typedUnder(turn, 'status_'),
    then: (saved) => {
      if (press.to) return toPausingNote(turn, saved.engagement.id);
      const place = { engagementId: saved.engagement.id };
      return { kind: 'afresh', screen: 'overview', place, notice: saidOf(turn, saved) };
    },
  });
}

/** Saves the chosen statuses and opens one of the items. */
export function onOpenItem(turn: Turn, press: PressOf<'open-item'>): Promise<Move> {
  return save(turn, press, {
    statuses: typedUnder(turn, 'status_'),
    then: (saved) => toItem(turn, saved, press.itemId),
    asksItself: press.itemId,
  });
}

/**
 * Saves the statuses and continues. Asks first for missing blockers and reasons, unless only `asksItself`
 * needs one: that item's own card asks for it.
 */
async function save(
  turn: Turn,
  { engagementId, sectionId, version }: SectionPress,
  wish: {
    statuses: Readonly<Record<string, string>>;
    completes?: boolean;
    then: (saved: Saved, section: Section) => Promise<Move> | Move;
    asksItself?: string;
  },
): Promise<Move> {
  const { statuses, completes = false, then, asksItself } = wish;
  const voice = voiceOf(turn);
  const { playbook } = turn.app;
  const section = findSection(playbook, sectionId);
  const form = { person: turn.person, engagementId, sectionId, version, statuses, completes, reasons: {} };
  const outcome = await changeSection(turn.app, form);
  if (!section || outcome.kind === 'unknown') return toStatus(voice.texts.notices.unknownEngagement);

  const place = { engagementId, sectionId };
  if (outcome.kind !== 'saved') {
    const { engagement, problems } = outcome;
    const said = outcome.kind === 'overtaken' ? notices(voice.texts.notices.overtaken, 'warning') : [];
    const card = sectionCard(voice, {
      engagement,
      playbook,
      section,
      statuses: outcome.statuses,
      problems,
      notices: said,
    });
    return forward('section', place, card);
  }
  const waiting = Object.keys(outcome.waiting).filter((itemId) => itemId !== asksItself);
  if (waiting.length === 0) return then(outcome, section);
  const { engagement } = outcome;
  return forward(
    'reasons',
    place,
    reasonsCard(voice, {
      ...{ engagement, playbook, section, statuses: outcome.waiting },
      notice: saidOf(turn, outcome)?.text,
    }),
  );
}

/**
 * Returns the move from a saved section. It goes to the next section with an open item. It goes to the note
 * after the last section, and when every item is addressed. When only earlier sections are open, it goes to
 * the overview.
 */
export function onwards(turn: Turn, saved: Saved, section: Section): Move {
  const { playbook } = turn.app;
  const { engagement } = saved;
  const { id: engagementId } = engagement;
  const notice = saidOf(turn, saved);
  const next = nextOpenSection(engagement, playbook, section.id);
  if (next)
    return { kind: 'instead', screen: 'section', place: { engagementId, sectionId: next.id }, notice };
  if (isLast(playbook, section) || missingItems(engagement, playbook).length === 0) {
    return toNote(turn, engagement, { notice });
  }
  return { kind: 'afresh', screen: 'overview', place: { engagementId }, notice };
}

function saidOf(turn: Turn, saved: Saved): Notice | undefined {
  return savedNotice(voiceOf(turn), { ...saved, playbook: turn.app.playbook });
}

function isLast(playbook: Playbook, section: Section): boolean {
  return playbook.sections.at(-1)?.id === section.id;
}

/** Returns the move to the item's card, with the chosen status even when its text is still missing. */
function toItem(turn: Turn, { engagement, waiting }: Saved, itemId: string): Move {
  const { playbook } = turn.app;
  const found = findItem(playbook, itemId);
  if (!found) return toStatus(voiceOf(turn).texts.notices.unknownEngagement);
  const place = { engagementId: engagement.id, sectionId: found.section.id, itemId };
  return forward(
    'item',
    place,
    itemCard(voiceOf(turn), {
      engagement,
      playbook,
      place: found,
      typed: wanted(engagement, itemId, waiting[itemId]),
    }),
  );
}

function wanted(engagement: Engagement, itemId: string, status: string | undefined): ItemAnswers | undefined {
  return status ? { ...answersOfItem(itemState(engagement, itemId)), status } : undefined;
}
