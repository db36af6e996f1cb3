import { Response } from 'restify';
import { Log } from '../../../runtime/log';
import { Meter } from '../../metering/meter';

/** Why a request is not even looked at, in a sentence for whoever sent it. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/** Answers a request with a refusal, which is logged and counted. */
export type Refuse = (response: Response, refusal: Refusal) => void;

/** Gives a way to refuse requests. */
export function createRefuse({ log, meter }: { log: Pick<Log, 'warn'>; meter: Meter }): Refuse {
  return (response, { status, reason }) => {
    log.warn({ outcome: 'refused', status }, reason);
    meter.refused(status);
    response.json(status, { error: reason });
  };
}
