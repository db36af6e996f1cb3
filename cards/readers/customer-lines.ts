import { ListPlace, Action, action } from '../actions';
import { escalatedGlyph } from '../chart';
import { CustomerRow } from '../../src/domain/delivery/customer-row';
import { besideBlockers } from '../../src/domain/delivery/row-facts';
import { NoteKind } from '../../src/domain/note/note-kind';
import { Playbook } from '../../src/domain/walk/playbook';
import { glyphs, progressBar, ProgressStretch, Voice } from '../frame';
import { clipped, inert } from '../inert';
import { withService } from '../note-title';
import { standingLine } from '../standing-line';

/** One customer on the card of all customers, with its buttons. */
export interface CustomerLines {
  readonly name: string;
  readonly tag: string;
  readonly segments: readonly ProgressStretch[];
  readonly standing: string;
  readonly progress: string;
  readonly lines: readonly { readonly text: string }[];
  readonly written: string;
  readonly actions: readonly Action[];
}

interface Given {
  readonly playbook: Playbook;
  readonly kinds: readonly NoteKind[];
  /** The place of the rows, to which a summary that is opened from them leads back. */
  readonly list: ListPlace;
  /** The most characters of each typed text. */
  readonly room: number;
}

/** Returns the rows of some customers. Buttons of customers with the same name get a number. */
export function customerLines(
  voice: Voice,
  rows: readonly CustomerRow[],
  given: Given,
): readonly CustomerLines[] {
  const names = rows.map(({ engagement }) => inert(engagement.customer.name, 24));
  return rows.map((row, index) => {
    const [name = ''] = names.slice(index, index + 1);
    const same = names.slice(0, index).filter((before) => before === name).length;
    return linesOf(voice, row, { ...given, named: same > 0 ? `${name} (${same + 1})` : name });
  });
}

function linesOf(voice: Voice, row: CustomerRow, given: Given & { readonly named: string }): CustomerLines {
  const { texts } = voice;
  const { playbook, room } = given;
  const { engagement } = row;
  const lines = [...raisedLines(voice, row, room), nextLine(voice, row, room)];
  return {
    name: clipped(engagement.customer.name, Math.max(room, 60)),
    tag: ` ·\u00a0${row.tag === '' ? texts.customers.noTag : row.tag}`,
    segments: progressBar(engagement, playbook),
    standing: standingLine(voice, row.detail, given.kinds),
    progress: ` ·\u00a0${texts.progress(row.progress)}`,
    lines: lines.filter((line) => line !== '').map((text) => ({ text })),
    written: [newestNote(voice, row, given), clipped(row.partner, 60)]
      .filter((part) => part !== '')
      .join(' · '),
    actions: rowActions(voice, row, given),
  };
}

/** Returns what needs somebody: the escalation, the first blocker, the risks and the concerns. */
function raisedLines({ texts, language }: Voice, row: CustomerRow, room: number): readonly string[] {
  const { raised } = texts;
  const { blocked, facts } = row;
  const [first] = blocked;
  const labelled = (label: string, text: string): string => {
    const more = besideBlockers(text, blocked);
    return more === '' ? '' : `${label}: ${clipped(more, room)}`;
  };
  return [
    facts.escalated ? `${escalatedGlyph} ${raised.escalated}` : '',
    first ? `${glyphs.blocked} ${first.item.short[language]}: ${clipped(first.state.blocker, room)}` : '',
    labelled(raised.risks, facts.risks),
    labelled(raised.concerns, facts.concerns),
  ];
}

function nextLine({ texts }: Voice, { nextAction }: CustomerRow, room: number): string {
  if (!nextAction) return '';
  const { nextAction: what, owner, due = '' } = nextAction;
  return texts.section.nextAction(clipped(what, room), clipped(owner, 40), due);
}

function rowActions({ texts: { rows } }: Voice, { noteId }: CustomerRow, given: Given & { named: string }) {
  if (noteId === undefined) return [];
  const { named, list } = given;
  return [
    action(rows.read(named), { verb: 'read-summary', noteId, list }),
    action(rows.ask(named), { verb: 'ask-about', noteId, list }),
  ];
}

function newestNote(
  { texts, language }: Voice,
  row: CustomerRow,
  { kinds, playbook }: Pick<Given, 'kinds' | 'playbook'>,
): string {
  const { lastNote } = row.engagement;
  if (!lastNote) return texts.customers.noNote;
  const kind = kinds.find(({ id }) => id === lastNote.kindId);
  return texts.customers.newestNote(
    lastNote.number,
    withService(kind?.short[language] ?? lastNote.kindId, lastNote.service ?? '', playbook),
    lastNote.writtenOn,
  );
}
