import { NoteKind } from '../src/domain/note/note-kind';
import { StandingDetail } from '../src/domain/walk/standing';
import { standingGlyphs } from './chart';
import { Voice } from './frame';
import { clipped } from './inert';

/**
 * Returns a standing as every card tells it, to partners and to managers. Holds typed text: for text runs
 * only.
 */
export function standingLine(
  { texts, language }: Voice,
  detail: StandingDetail,
  kinds: readonly NoteKind[],
): string {
  const kindId = 'kindId' in detail ? detail.kindId : undefined;
  const kind = kinds.find(({ id }) => id === kindId);
  const told = detail.standing === 'closed' ? { ...detail, reason: clipped(detail.reason, 120) } : detail;
  return `${standingGlyphs[detail.standing]} ${texts.standing(told, kind?.title[language] ?? '')}`;
}
