import { besideBlockers } from '../../src/domain/delivery/row-facts';
import { Summary } from '../../src/domain/delivery/summary';
import { toldIn } from '../../src/domain/note/last-note';
import { blockedItems } from '../../src/domain/walk/items-for-note';
import { Playbook } from '../../src/domain/walk/playbook';
import { escalatedGlyph } from '../chart';
import { glyphs, plain, strong, Voice } from '../frame';
import { clipped } from '../inert';
import { fact, Line, said } from '../lines';
import { standingLine } from '../standing-line';

/** The lines of a summary about what needs somebody, and the ids of the blocked items that they name. */
export interface Raised {
  readonly lines: readonly Line[];
  readonly told: readonly string[];
}

/** Returns the line that a note is escalated, or none. */
export function escalatedLine({ texts }: Voice, { note }: Summary): readonly Line[] {
  return note.ftop.escalate ? [{ runs: [strong(`${escalatedGlyph} ${texts.raised.escalated}`)] }] : [];
}

/** Returns the line about a walk that the note closed with open items, or none. */
export function closingFact(voice: Voice, { note: { closing } }: Summary): readonly Line[] {
  if (!closing) return [];
  const { openItems, reason } = closing;
  return [
    { runs: [strong(standingLine(voice, { standing: 'closed', open: openItems.length, reason }, []))] },
  ];
}

/**
 * Returns what needs somebody, of the time of the note: the escalation, a closing with open items,
 * the blocked items, and the risks and
 * concerns that say more than these.
 */
export function raisedRows(
  voice: Voice,
  { summary, playbook }: { readonly summary: Summary; readonly playbook: Playbook },
  room: { readonly blocked: number; readonly blocker: number; readonly nextAction: number },
): Raised {
  const { raised } = voice.texts;
  const { note, laidOut, engagement } = summary;
  const blocked = blockedItems(engagement, playbook);
  const named = blocked.slice(0, room.blocked);
  const hidden = blocked.length - named.length;
  const more = (label: string, tells: 'risks' | 'concerns'): readonly Line[] => {
    const text = besideBlockers(laidOut ? toldIn(note, laidOut, tells) : '', blocked);
    return text === '' ? [] : [fact(label, clipped(text, room.nextAction))];
  };
  const lines = [
    ...escalatedLine(voice, summary),
    ...closingFact(voice, summary),
    ...named.map(({ item, state }) => ({
      runs: [
        strong(`${glyphs.blocked} ${item.short[voice.language]}`),
        said(`: ${clipped(state.blocker, room.blocker)}`),
      ],
    })),
    ...(hidden > 0 ? [{ runs: [plain(raised.moreBlocked(hidden))] }] : []),
    ...more(raised.risks, 'risks'),
    ...more(raised.concerns, 'concerns'),
  ];
  return { lines, told: named.map(({ item }) => item.id) };
}
