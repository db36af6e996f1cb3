import { Server as Sockets } from 'node:http';
import { Next, Request, Response, Server } from 'restify';
import { Route } from './routes/route';

/** The open requests and connections of one server, with a way to end them. */
export interface Connections {
  /** Counts every request until it is answered. It must be the first link of the chain. */
  readonly route: Route;
  readonly noticeGiven: () => boolean;
  /** From now on, closes each connection with its next answer. */
  readonly giveNotice: () => void;
  /**
   * Takes no more requests and waits for those under way until `enough` resolves. Returns the number of
   * requests that were then cut off.
   */
  readonly close: (enough: Promise<void>) => Promise<number>;
}

/** The milliseconds between two checks for idle connections while the server closes. */
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
        // Check at the last moment, because the notice may be given while the request is under way.
        response.once('header', () => noticeGiven && response.setHeader('connection', 'close'));
        next();
      });
    },
    noticeGiven: () => noticeGiven,
    giveNotice: () => void (noticeGiven = true),
    close: (enough) =>
      new Promise((resolve) => {
        let left = 0;
        // A connection becomes idle only after its answer. One whose request never arrives in full never
        // becomes idle.
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
