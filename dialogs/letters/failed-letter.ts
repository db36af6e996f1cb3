import { PressOf } from '../../cards/actions';
import { failedCard } from '../../cards/operation/failed-card';
import { receiptsCard } from '../../cards/delivery/receipts-card';
import { Card } from '../../cards/render';
import { isAdmin } from '../../src/app/people/appointed';
import { failedDeliveries } from '../../src/app/delivery/failed-deliveries';
import { noteReceipts } from '../../src/app/delivery/note-receipts';
import { toldOf } from '../../src/app/delivery/open-letter';
import { sendAgain } from '../../src/app/delivery/send-again';
import { isChannel } from '../../src/domain/delivery/recipient';
import { Turn, voiceOf } from '../talk/turn';

/** The number of deliveries on one page. */
const pageSize = 5;

/** Shows an admin one page of the deliveries that were given up. */
export function onOpenFailed(turn: Turn, { page = 0 }: PressOf<'open-failed'>): Promise<Card | string> {
  return failed(turn, page);
}

/** Sends a delivery again that was given up, for an admin or the person who caused it. */
export async function onSendAgain(
  turn: Turn,
  { deliveryKey }: PressOf<'send-again'>,
): Promise<Card | string> {
  const voice = voiceOf(turn);
  const again = await sendAgain(turn.app, { person: turn.person, reader: turn.here }, deliveryKey);
  if (!again) return voice.texts.messages.notSendable;
  // The whole channel must not see the other receipts.
  if (isChannel(turn.here.id)) return voice.texts.messages.queuedAgain;
  const told = await toldOf(turn.app, again);
  const receipts = told && (await noteReceipts(turn.app, turn.person, told.note.id));
  const notice = voice.texts.messages.queuedAgain;
  if (receipts) return receiptsCard(voice, { ...receipts, timeZone: turn.zone, notice });
  return isAdmin(turn.app, turn.person) ? failed(turn, 0) : notice;
}

async function failed(turn: Turn, page: number) {
  const { app, person, zone: timeZone } = turn;
  const voice = voiceOf(turn);
  const all = await failedDeliveries(app, person);
  const last = Math.max(0, Math.ceil(all.length / pageSize) - 1);
  const at = Math.min(page, last);
  const deliveries = all.slice(at * pageSize, (at + 1) * pageSize);
  const counts = await app.outbox.counts(person.tenantId);
  return failedCard(voice, { deliveries, page: at, more: at < last, counts, timeZone });
}
