import { PressOf } from '../../cards/actions';
import { notices } from '../../cards/frame';
import { reasonsCard } from '../../cards/walk/reasons-card';
import { sectionCard } from '../../cards/walk/section-card';
import { changeSection } from '../../src/app/walk/change-section';
import { openEngagement } from '../../src/app/walk/open-engagement';
import { findSection } from '../../src/domain/walk/playbook';
import { Problem } from '../../src/domain/walk/problem';
import { forward, Move, Screen, toStatus } from '../talk/screen';
import { onwards } from './section-dialog';
import { Turn, typedUnder, voiceOf } from '../talk/turn';

/**
 * The screen that asks for the blockers and reasons of the statuses that were just chosen. When a person
 * comes back to it, it shows the section.
 */
export const reasonsDialog: Screen = {
  async show(turn, { engagementId = '', sectionId = '' }, notice) {
    const engagement = await openEngagement(turn.app, turn.person, engagementId);
    const section = findSection(turn.app.playbook, sectionId);
    if (!engagement || !section) return undefined;
    return sectionCard(voiceOf(turn), {
      engagement,
      playbook: turn.app.playbook,
      section,
      notices: notices(notice),
    });
  },

  parent: ({ engagementId, sectionId }) => ({ screen: 'section', place: { engagementId, sectionId } }),
  back: 'up',
};

/** Saves the statuses with the typed reasons. Continues when none is missing. */
export async function onSaveReasons(turn: Turn, press: PressOf<'save-reasons'>): Promise<Move> {
  const voice = voiceOf(turn);
  const { playbook } = turn.app;
  const { engagementId, sectionId, version, statuses } = press;
  const section = findSection(playbook, sectionId);
  const reasons = typedUnder(turn, 'reason_');
  const form = { person: turn.person, engagementId, sectionId, version, statuses, reasons };
  const outcome = await changeSection(turn.app, form);
  if (!section || outcome.kind === 'unknown') return toStatus(voice.texts.notices.unknownEngagement);

  const { engagement } = outcome;
  const place = { engagementId, sectionId };
  const again = { engagement, playbook, section, typed: reasons };
  if (outcome.kind !== 'saved') {
    const notice = outcome.kind === 'overtaken' ? voice.texts.notices.overtaken : undefined;
    const { problems } = outcome;
    return forward('reasons', place, reasonsCard(voice, { ...again, statuses, problems, notice }));
  }
  const missing = Object.entries(outcome.waiting).map(([itemId, status]): [string, Problem] => [
    itemId,
    { code: status === 'blocked' ? 'blocker-required' : 'reason-required' },
  ]);
  if (missing.length === 0) return onwards(turn, outcome, section);
  const problems = Object.fromEntries(missing);
  return forward('reasons', place, reasonsCard(voice, { ...again, statuses: outcome.waiting, problems }));
}
