import { Day } from '../../src/domain/values/dates';
import { CustomerRow } from '../../src/domain/delivery/customer-row';
import { DigestRhythm } from '../../src/domain/delivery/reader';
import { NoteKind } from '../../src/domain/note/note-kind';
import { Playbook } from '../../src/domain/walk/playbook';
import { action } from '../actions';
import { Share, sharesOf } from '../chart';
import template from './customers-card.template.json';
import { frame, glyphs, notices, plain, progressBar, ProgressStretch, Voice } from '../frame';
import { clipped, shown } from '../inert';
import { withService } from '../note-title';
import { Card, compileCard } from '../render';
import { standingLine } from '../standing-line';

interface Row {
  readonly name: string;
  readonly tag: string;
  readonly segments: readonly ProgressStretch[];
  readonly standing: string;
  readonly progress: string;
  readonly lines: readonly { readonly text: string }[];
  readonly written: string;
}

const render = compileCard<{
  shares: readonly Share[];
  picture: string;
  legend: string;
  hints: readonly { readonly text: string }[];
  rows: readonly Row[];
  digest: string;
}>(template);

/** The number of customers on one page. */
const pageSize = 5;

/** The data of the card of all customers. `rows` are in the order in which they are shown. */
export interface Customers {
  readonly rows: readonly CustomerRow[];
  readonly playbook: Playbook;
  readonly kinds: readonly NoteKind[];
  readonly page: number;
  /** The day of the digest, when the card is a digest. */
  readonly digestDay?: Day | undefined;
  /** The rhythm and the hour of the reader's digest; undefined for a person without settings. */
  readonly digest: { readonly rhythm: DigestRhythm; readonly hour: number } | undefined;
  readonly isChannel: boolean;
  readonly notice?: string | undefined;
}

/** Renders all customers of a reader: a chart, and a page of five with the standing of each. */
export function customersCard(voice: Voice, given: Customers): Card {
  const { texts } = voice;
  const { rows, playbook, digest, isChannel } = given;
  const { customers } = texts;
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(given.page, pages - 1);
  const shares = sharesOf(voice, rows);
  const legend = shares.map((share) => share.legend).join(' · ');
  const empty = isChannel ? [customers.noneChannel, customers.howChannel] : [customers.none, customers.how];
  return render(
    frame(voice, {
      title: titleOf(voice, given),
      where: rows.length === 0 ? [] : [plain(whereOf(voice, rows, { page, pages }))],
      notices: notices(given.notice),
      actions: [
        ...(page < pages - 1 ? [action(customers.next, { verb: 'open-customers', page: page + 1 })] : []),
        ...(page > 0 ? [action(customers.previous, { verb: 'open-customers', page: page - 1 })] : []),
        ...(rows.length > 0 ? [action(customers.send, { verb: 'send-customers' })] : []),
        action(customers.setDigest, { verb: 'open-reader' }),
      ],
    }),
    {
      shares,
      picture: customers.count(rows.length),
      legend,
      hints: rows.length === 0 ? empty.map((text) => ({ text })) : [],
      rows: rows
        .slice(page * pageSize, (page + 1) * pageSize)
        .map((row) => shownRow(voice, row, { playbook, kinds: given.kinds })),
      digest: digest ? customers.digest(digest.rhythm, digest.hour) : '',
    },
  );
}

function titleOf({ texts: { customers } }: Voice, { digestDay, isChannel }: Customers): string {
  if (digestDay) return customers.titleDigest(digestDay);
  return isChannel ? customers.titleChannel : customers.title;
}

/** Returns the number of customers, the number of overdue notes, and the page. */
function whereOf(
  { texts: { customers } }: Voice,
  rows: readonly CustomerRow[],
  { page, pages }: { page: number; pages: number },
): string {
  const overdue = rows.filter(({ standing }) => standing === 'overdue').length;
  return [
    customers.count(rows.length),
    ...(overdue > 0 ? [`${overdue} ${customers.counted.overdue}`] : []),
    ...(pages > 1 ? [customers.page(page + 1, pages)] : []),
  ].join(', ');
}

function shownRow(
  voice: Voice,
  row: CustomerRow,
  { playbook, kinds }: { playbook: Playbook; kinds: readonly NoteKind[] },
): Row {
  const { texts, language } = voice;
  const { engagement, blocked, nextAction } = row;
  const [first] = blocked;
  const lines = [
    first ? `${glyphs.blocked} ${first.item.short[language]}: ${clipped(first.state.blocker, 120)}` : '',
    nextAction
      ? clipped(
          texts.section.nextAction(
            clipped(nextAction.nextAction, 120),
            clipped(nextAction.owner, 40),
            nextAction.due ?? '',
          ),
          200,
        )
      : '',
  ];
  return {
    name: clipped(engagement.customer.name),
    tag: ` ·\u00a0${row.tag === '' ? texts.customers.noTag : row.tag}`,
    segments: progressBar(engagement, playbook),
    standing: standingLine(voice, row.detail, kinds),
    progress: ` ·\u00a0${texts.progress(row.progress)}`,
    lines: lines.filter((line) => line !== '').map((text) => ({ text })),
    written: [newestNote(voice, row, { kinds, playbook }), shown(row.partner)]
      .filter((part) => part !== '')
      .join(' · '),
  };
}

function newestNote(
  { texts, language }: Voice,
  row: CustomerRow,
  { playbook, kinds }: { playbook: Playbook; kinds: readonly NoteKind[] },
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
