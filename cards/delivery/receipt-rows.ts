import { Receipt } from '../../src/app/views/receipts-view';
import { Instant } from '../../src/domain/values/dates';
import { Delivery, DeliveryState } from '../../src/domain/delivery/delivery';
import { clockTime, localTime } from '../../src/domain/values/zoned-time';
import { Action, action } from '../actions';
import { Voice } from '../frame';
import { clipped, inert } from '../inert';

/**
 * One reader on the card of receipts: the state of the summary with a shape before it, and further remarks.
 */
export interface ReceiptRow {
  readonly name: string;
  readonly channel: string;
  readonly stands: string;
  readonly aside: string;
  readonly again: readonly Action[];
}

const need: readonly DeliveryState[] = ['failed', 'waiting', 'queued', 'delivered', 'cancelled'];

/**
 * Sorts receipts: first the summaries that did not arrive, and among them first those that need an action.
 */
export function byNeed(receipts: readonly Receipt[]): readonly Receipt[] {
  const rank = ({ delivery }: Receipt): number => need.indexOf(delivery.state);
  return [...receipts].sort((one, other) => rank(one) - rank(other));
}

/** Formats a moment as date and time in a time zone. */
export function tellMoment({ texts }: Voice, at: Instant, zone: string): string {
  return texts.receipts.moment(localTime(at, zone).day, clockTime(at, zone));
}

/** Returns the row of one reader, with a button to send again where the summary was given up. */
export function receiptRow(voice: Voice, receipt: Receipt, zone: string): ReceiptRow {
  const { receipts } = voice.texts;
  const { delivery, isChannel } = receipt;
  const name = receipt.name === '' ? receipts.unknown : receipt.name;
  return {
    name: clipped(name, 60),
    channel: isChannel ? receipts.channel : '\u00a0',
    stands: standsOf(voice, receipt, zone),
    aside: asideOf(voice, delivery, zone),
    again:
      delivery.state === 'failed'
        ? [action(receipts.sendAgain(inert(name, 24)), { verb: 'send-again', deliveryKey: delivery.key })]
        : [],
  };
}

function standsOf(voice: Voice, { delivery, isChannel }: Receipt, zone: string): string {
  const { receipts } = voice.texts;
  const at = (instant: Instant | undefined): string => (instant ? tellMoment(voice, instant, zone) : '');
  switch (delivery.state) {
    case 'queued':
      return delivery.attempts === 0
        ? `○ ${receipts.queued}`
        : `◐ ${receipts.trying(delivery.attempts, at(delivery.nextAt))}`;
    case 'waiting':
      return `‖ ${receipts.waiting}`;
    case 'failed':
      return `✕ ${receipts.failed}`;
    case 'cancelled':
      return `⊘ ${receipts.cancelled}`;
    case 'delivered': {
      const { deliveredAt, readAt, acknowledgedAt, acknowledgedBy } = delivery;
      if (acknowledgedAt) {
        const by = isChannel && acknowledgedBy ? receipts.by(clipped(acknowledgedBy, 60)) : '';
        return `✓✓ ${receipts.acknowledged(at(acknowledgedAt))}${by}`;
      }
      return readAt ? `◉ ${receipts.read(at(readAt))}` : `✓ ${receipts.delivered(at(deliveredAt))}`;
    }
  }
}

/**
 * Returns the remark of a row: the reason of a failure or the earlier steps, and a remark when it is
 * uncertain how often the summary arrived.
 */
function asideOf(voice: Voice, delivery: Delivery, zone: string): string {
  const { receipts, undelivered } = voice.texts;
  const { state, reason, uncertain, deliveredAt, readAt, acknowledgedAt } = delivery;
  const at = (instant: Instant | undefined): string => (instant ? tellMoment(voice, instant, zone) : '');
  const beforeThat = [
    ...(readAt || acknowledgedAt ? [receipts.delivered(at(deliveredAt))] : []),
    ...(readAt && acknowledgedAt ? [receipts.read(at(readAt))] : []),
  ];
  const stuck = state === 'waiting' || state === 'failed';
  return [
    ...(stuck && reason ? [undelivered[reason]] : []),
    ...(state === 'waiting' ? [receipts.waits] : []),
    ...(state === 'delivered' && beforeThat.length > 0 ? [`${beforeThat.join(' · ')}.`] : []),
    ...(uncertain && state !== 'cancelled'
      ? [state === 'delivered' ? receipts.perhapsTwice : receipts.perhaps]
      : []),
  ].join(' ');
}
