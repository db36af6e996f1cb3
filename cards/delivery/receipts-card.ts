import { ReceiptsView } from '../../src/app/views/receipts-view';
import { utc } from '../../src/domain/values/zoned-time';
import { action } from '../actions';
import { frame, notices, plain, Said, strong, Voice } from '../frame';
import { clipped, inert } from '../inert';
import { byNeed, ReceiptRow, receiptRow } from './receipt-rows';
import template from './receipts-card.template.json';
import { Card, compileCard, firstThatFits } from '../render';

/**
 * The receipts of one note's summary. Moments are shown in `timeZone`, an IANA name; `UTC` when it is
 * missing.
 */
interface ShownReceipts extends ReceiptsView {
  readonly timeZone?: string;
  readonly notice?: Said | undefined;
}

interface QuestionRow {
  readonly asker: string;
  readonly text: string;
}

const render = compileCard<{
  hint: string;
  rows: readonly ReceiptRow[];
  hidden: string;
  questionsTitle: string;
  questions: readonly QuestionRow[];
  answerThere: string;
}>(template);

/** The highest number of questions that are shown. */
const shownQuestions = 3;

/**
 * Renders the card of a summary's receipts: what each reader did with it, failures first, and the open
 * questions.
 */
export function receiptsCard(voice: Voice, given: ShownReceipts): Card {
  return firstThatFits(
    receiptsWith(voice, given, 30),
    ...[15, 8, 4].map((rows) => () => receiptsWith(voice, given, rows)),
  );
}

function receiptsWith(voice: Voice, given: ShownReceipts, most: number): Card {
  const { texts } = voice;
  const { engagement, note, receipts, timeZone = utc } = given;
  const rows = byNeed(receipts).slice(0, most);
  const arrived = receipts.filter(({ delivery }) => delivery.state === 'delivered').length;
  const hidden = receipts.length - rows.length;
  const open = given.questions.filter(({ answer }) => answer === undefined);
  return render(
    frame(voice, {
      title: inert(engagement.customer.name, 120),
      where: [
        strong(texts.receipts.title(note.number, note.version)),
        ...(receipts.length > 0 ? [plain(` ·\u00a0${texts.receipts.count(arrived, receipts.length)}`)] : []),
      ],
      notices: notices(given.notice),
      actions: [
        action(texts.receipts.refresh, { verb: 'open-receipts', noteId: note.id }),
        action(texts.receipts.back, { verb: 'open-note', noteId: note.id }),
        action(texts.actions.overview, { verb: 'open-overview', engagementId: engagement.id }),
      ],
    }),
    {
      hint: receipts.length === 0 ? texts.receipts.none : '',
      rows: rows.map((receipt) => receiptRow(voice, receipt, timeZone)),
      hidden: hidden > 0 ? texts.receipts.hidden(hidden) : '',
      questionsTitle: texts.receipts.questions(open.length),
      questions: open.slice(0, shownQuestions).map(({ asker, text }) => ({
        asker: texts.receipts.asked(clipped(asker || texts.receipts.unknown, 60)),
        text: clipped(text),
      })),
      answerThere: texts.receipts.answerThere,
    },
  );
}
