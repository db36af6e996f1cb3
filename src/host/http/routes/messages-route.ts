import { Next, plugins, Request, Response } from 'restify';
import { Log } from '../../../runtime/log';
import { Meter } from '../../metering/meter';
import { readActivity } from './activity';
import { guardActivity, guardHeaders } from './guard';
import { Receive } from './receive';
import { Refuse } from './refuse';
import { Route } from './route';

const address = '/api/messages';

/**
 * Bodies of at most 2 MiB are read. Larger ones are refused with 413. The limit is far above what Teams
 * sends, so a person who pastes too much text still gets an answer from the bot.
 */
const bodyOptions = { maxBodySize: 2 * 1024 * 1024, mapParams: false };

/** The parts that receive activities, and the parts that log and count refused ones. */
export interface MessagesParts {
  readonly localMode: boolean;
  readonly receive: Receive;
  readonly refuse: Refuse;
  readonly meter: Meter;
  readonly log: Pick<Log, 'warn'>;
}

/** Takes activities at `POST /api/messages`, as JSON of at most 2 MiB. */
export function messagesRoute({ localMode, receive, refuse, meter, log }: MessagesParts): Route {
  return (server) => {
    server.head(address, async (_request: Request, response: Response) => {
      response.send(200);
    });
    server.post(
      address,
      (request: Request, response: Response, next: Next) => {
        const refused = guardHeaders(request.headers, localMode);
        if (!refused) return next();
        refuse(response, refused);
        next(false);
      },
      plugins.jsonBodyParser(bodyOptions),
      async (request: Request, response: Response) => {
        const refused = guardActivity(request.body, localMode);
        if (refused) return refuse(response, refused);
        const activity = readActivity(request.body);
        if (!activity)
          return refuse(response, { status: 400, reason: 'an activity needs a sender and a conversation' });
        const received = await receive(activity, request.headers.authorization ?? '');
        if (received.status < 400) return void response.json(received.status, received.body);
        // The SDK's text for a refusal is not sent, because it says too much about the bot.
        log.warn({ outcome: 'refused', status: received.status }, 'activity refused');
        meter.refused(received.status);
        response.json(received.status);
      },
    );
  };
}
