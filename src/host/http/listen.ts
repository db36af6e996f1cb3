import { Server } from 'node:net';

/**
 * The part of a server that `listen` needs. Both Node's server and the restify server around it have it.
 */
type Listening = Pick<Server, 'once' | 'removeListener'> & {
  listen(port: number, host: string, listening: () => void): unknown;
};

/** Resolves when the server listens. Rejects with Node's error when it cannot listen. */
export function listen(server: Listening, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
