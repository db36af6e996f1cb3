import { Request, Response } from 'restify';
import { Route } from './route';

/**
 * The answer that identifies this bot among other servers at the same address. `npm run doctor` looks for
 * it.
 */
const alive = { status: 'ok', bot: 'covid-response-checklist' };

/** Answers `GET /healthz` with 200 while the process runs. */
export const healthRoute: Route = (server) => {
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.json(200, alive);
  });
};
