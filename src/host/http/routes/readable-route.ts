import { Next, Request, Response } from 'restify';
import { Refuse } from './refuse';
import { Route } from './route';

/**
 * Refuses a request whose address cannot be read. The router would throw outside of any request, which
 * would end the process.
 */
export function readableRoute({ refuse }: { refuse: Refuse }): Route {
  return (server) => {
    server.pre((request: Request, response: Response, next: Next) => {
      if (hasReadableUrl(request)) return next();
      refuse(response, { status: 400, reason: 'the address cannot be read' });
      next(false);
    });
  };
}

function hasReadableUrl(request: Request): boolean {
  try {
    request.path();
    return true;
  } catch {
    return false;
  }
}
