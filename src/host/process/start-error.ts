import { createConnection } from 'node:net';

/** Something around the bot keeps it from starting; the message is a sentence that names the setting and the mend. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Why an address cannot be listened on, by the settings that give it: those of the bot, or of `/metrics`. */
export function whyNotListening(
  error: unknown,
  { host, port }: { host: string; port: number },
  prefix: '' | 'METRICS_' = '',
): unknown {
  const [HOST, PORT] = [`${prefix}HOST`, `${prefix}PORT`];
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartError(
        `${PORT} ${port} is in use on ${host}, perhaps by this bot; stop what uses it, or set ${PORT} to a free one.`,
      );
    case 'EACCES':
      return new StartError(`${PORT} ${port} may not be used by this user; set ${PORT} to one from 1024 on.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(
        `${HOST} is "${host}", which is no address of this machine; set ${HOST}=127.0.0.1 or another one.`,
      );
    default:
      return error;
  }
}

/** Throws a {@link StartError} when something already listens where the client is to be served. */
export async function assertClientPortFree(port: number): Promise<void> {
  const taken = await new Promise<boolean>((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
  if (taken) {
    throw new StartError(
      `CLIENT_PORT ${port} is in use, perhaps by this bot's client; stop what uses it, or set CLIENT_PORT to a free one.`,
    );
  }
}
