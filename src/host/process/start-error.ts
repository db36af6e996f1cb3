import { createConnection } from 'node:net';

/**
 * A problem around the bot that prevents its start. The message is a sentence that names the setting and
 * the fix.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * Returns the error for an address that cannot be listened on. It names the settings of the address: those
 * of the bot, or those of `/metrics`. Returns other errors unchanged.
 */
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

/** Throws a {@link StartError} when another program already listens on the test client's port. */
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
