import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { Environment } from '../settings/config';
import { Listening, Surroundings, TokenAnswer } from './looking/surroundings';

/** Returns the real surroundings: this machine, its network and its clock. */
export function thisMachine(given: {
  root: string;
  env: Environment;
  token?: () => Promise<TokenAnswer>;
}): Surroundings {
  return {
    ...given,
    node: process.versions.node,
    now: () => new Date(),
    ask: fetch,
    listen,
    freeBytes: async (folder) => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
  };
}

const reasons: readonly string[] = [
  'EADDRINUSE',
  'EACCES',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
] satisfies Listening[];

function listen(host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? '';
      if (reasons.includes(code)) resolve(code as Listening);
      else reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve('free')));
  });
}
