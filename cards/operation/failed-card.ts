import { FailedDelivery } from '../../src/app/views/failed-delivery';
import { deliveryStates, QueueCounts } from '../../src/domain/delivery/delivery';
import { utc } from '../../src/domain/values/zoned-time';
import { Action, action } from '../actions';
import template from './failed-card.template.json';
import { frame, notices, plain, Voice } from '../frame';
import { clipped } from '../inert';
import { tellMoment } from '../delivery/receipt-rows';
import { Card, compileCard } from '../render';

/**
 * The data of the card of deliveries that were given up. Moments are in `timeZone`; `UTC` when it is
 * missing.
 */
export interface FailedDeliveries {
  /** The deliveries of this page, at most five. */
  readonly deliveries: readonly FailedDelivery[];
  readonly page: number;
  /** True when there are older deliveries. */
  readonly more: boolean;
  readonly counts: QueueCounts;
  readonly timeZone?: string;
  readonly notice?: string | undefined;
}

const render = compileCard<{
  rows: readonly {
    readonly to: string;
    readonly recipient: string;
    readonly customer: string;
    readonly about: string;
    readonly why: string;
    readonly again: readonly Action[];
  }[];
  all: string;
  oldest: string;
}>(template);

/**
 * Renders the deliveries that were given up in a tenant, for its admin: the recipient, the reason, and a
 * button to send again.
 */
export function failedCard(voice: Voice, given: FailedDeliveries): Card {
  const { failed } = voice.texts;
  const { deliveries, page, more, counts, timeZone = utc } = given;
  const told = deliveryStates
    .filter((state) => counts.byState[state])
    .map((state) => `${counts.byState[state]} ${failed.states[state]}`);
  return render(
    frame(voice, {
      title: failed.title,
      where: [plain(deliveries.length === 0 ? failed.none : failed.where(page + 1))],
      notices: notices(given.notice),
      actions: [
        action(failed.refresh, { verb: 'open-failed', page }),
        ...(more ? [action(failed.next, { verb: 'open-failed', page: page + 1 })] : []),
        ...(page > 0 ? [action(failed.previous, { verb: 'open-failed', page: page - 1 })] : []),
      ],
    }),
    {
      rows: deliveries.map((row, index) => shownRow(voice, row, { number: index + 1, timeZone })),
      all: told.length === 0 ? '' : failed.all(told),
      oldest: counts.oldestDueAt ? failed.oldest(tellMoment(voice, counts.oldestDueAt, timeZone)) : '',
    },
  );
}

function shownRow(
  voice: Voice,
  { delivery, recipient, customer }: FailedDelivery,
  { number, timeZone }: { number: number; timeZone: string },
) {
  const { failed, receipts, undelivered } = voice.texts;
  const { key, kind, attempts, lastError, queuedAt, reason } = delivery;
  const why = [
    reason ? undelivered[reason] : '',
    lastError ? failed.error(clipped(lastError, 80)) : '',
    failed.tried(attempts, tellMoment(voice, queuedAt, timeZone)),
  ];
  return {
    to: failed.to(number),
    recipient: recipient === '' ? receipts.unknown : clipped(recipient, 60),
    customer: customer === '' ? '\u00a0' : ` ·\u00a0${clipped(customer, 60)}`,
    about: failed.kinds[kind],
    why: why.filter((part) => part !== '').join(' '),
    again: [action(failed.sendAgain(number), { verb: 'send-again', deliveryKey: key })],
  };
}
