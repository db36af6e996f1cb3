import { Request, Response } from 'restify';
import { Route } from './route';

/** Tells this bot from anything else that may answer at its address; `npm run doctor` looks for it. */
const alive = { status: 'ok', bot: 'covid-response-checklist' };

/** Answers `GET /healthz` with 200 while the process lives. */
export const healthRoute: Route = (server) => {
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.json(200, alive);
  });
};
