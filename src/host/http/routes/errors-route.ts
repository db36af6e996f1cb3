import { Request, Response } from 'restify';
import { Log } from '../../../runtime/log';
import { Meter } from '../../metering/meter';
import { Refuse } from './refuse';
import { Route } from './route';

/** The bot's own texts for the refusals of restify, by HTTP status. */
const libraryReasons: Readonly<Record<number, string>> = {
  400: 'the body cannot be read as JSON',
  404: 'nothing is here',
  405: 'nothing is here for this method',
  413: 'the body is larger than 2 MiB',
};

/**
 * Answers errors of restify and faults with the bot's own texts. The texts of restify and of faults are not
 * sent to the client.
 */
export function errorsRoute({ refuse, log, meter }: { refuse: Refuse; log: Log; meter: Meter }): Route {
  return (server) => {
    server.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
      const status = (error as { statusCode?: unknown }).statusCode;
      if (typeof status === 'number' && status < 500) {
        refuse(response, { status, reason: libraryReasons[status] ?? 'this request cannot be taken' });
      } else {
        log.error({ err: error }, 'a request failed');
        meter.refused(500);
        response.json(500, { error: 'failed' });
      }
      done();
    });
  };
}
