import { Response } from 'restify';
import { Log } from '../../../runtime/log';
import { Meter } from '../../metering/meter';

/** An HTTP status, and the reason in one sentence for the client. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/** Answers a request with a refusal, and logs and counts it. */
export type Refuse = (response: Response, refusal: Refusal) => void;

/** Returns a function that refuses requests. */
export function createRefuse({ log, meter }: { log: Pick<Log, 'warn'>; meter: Meter }): Refuse {
  return (response, { status, reason }) => {
    log.warn({ outcome: 'refused', status }, reason);
    meter.refused(status);
    response.json(status, { error: reason });
  };
}
