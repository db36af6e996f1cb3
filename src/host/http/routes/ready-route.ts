import { Request, Response } from 'restify';
import { Route } from './route';

/**
 * Resolves to the reason why the bot cannot work now, in one sentence without secrets. Resolves to
 * undefined when the bot can work. Never rejects.
 */
export type WhyNotReady = () => Promise<string | undefined>;

/** Answers `GET /readyz` with 200 while the bot can work. Otherwise answers with 503 and a reason. */
export function readyRoute(whyNotReady: WhyNotReady): Route {
  return (server) => {
    server.get('/readyz', async (_request: Request, response: Response) => {
      const reason = await whyNotReady();
      if (reason === undefined) response.json(200, { status: 'ready' });
      else response.json(503, { status: 'not ready', reason });
    });
  };
}
