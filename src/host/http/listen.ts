import { Server } from 'node:net';

/** As much of a server as is needed to listen: Node's own, or restify's around it. */
type Listening = Pick<Server, 'once' | 'removeListener'> & {
  listen(port: number, host: string, listening: () => void): unknown;
};

/** Resolves when the server listens; rejects with Node's error when it cannot. */
export function listen(server: Listening, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
