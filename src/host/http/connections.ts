import { Server as Sockets } from 'node:http';
import { Next, Request, Response, Server } from 'restify';
import { Route } from './routes/route';

/** The requests and connections of one server, and how they come to their end. */
export interface Connections {
  /** Counts every request until it is answered; the first link of the chain. */
  readonly route: Route;
  readonly noticeGiven: () => boolean;
  /** From now on gives each connection back with its next answer. */
  readonly giveNotice: () => void;
  /**
   * Takes no more requests, lets those under way end until there is `enough`, and returns how many it cut off then.
   */
  readonly close: (enough: Promise<void>) => Promise<number>;
}

/** The milliseconds between two looks for idle connections, while the server closes. */
const sweepEveryMs = 50;

/** Watches the connections of a server, and limits how long it waits for requests. */
export function watchConnections(server: Server): Connections {
  const sockets = server.server as Sockets;
  sockets.requestTimeout = 20_000;
  sockets.headersTimeout = 10_000;
  sockets.keepAliveTimeout = 65_000;
  let underWay = 0;
  let noticeGiven = false;
  return {
    route: () => {
      server.pre((_request: Request, response: Response, next: Next) => {
        underWay += 1;
        response.once('close', () => (underWay -= 1));
        // At the last moment: the notice may have been given while the request was under way.
        response.once('header', () => noticeGiven && response.setHeader('connection', 'close'));
        next();
      });
    },
    noticeGiven: () => noticeGiven,
    giveNotice: () => void (noticeGiven = true),
    close: (enough) =>
      new Promise((resolve) => {
        let left = 0;
        // A connection that is answered just now is idle only then, and one whose request never comes whole is never.
        const sweep = setInterval(() => {
          if (underWay === 0) sockets.closeAllConnections();
          else sockets.closeIdleConnections();
        }, sweepEveryMs);
        void enough.then(() => {
          left = underWay;
          sockets.closeAllConnections();
        });
        server.close(() => {
          clearInterval(sweep);
          resolve(left);
        });
      }),
  };
}
