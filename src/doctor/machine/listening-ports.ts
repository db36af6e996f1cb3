import { Check, fault, fine, Situation, CheckVerdict } from '../looking/check';
import { isOwnAnswer } from '../looking/own-answer';
import { Answer, publicAnswer } from '../looking/public-answer';

/** Checks that the port of messages is free, or in use by this bot. */
export const messagePort: Check = {
  needs: ['HOST', 'PORT'],
  look(situation) {
    const { host, port } = situation.config;
    return portAt(situation, {
      ...{ host, port, hostSetting: 'HOST', portSetting: 'PORT', path: '/healthz' },
      isOwn: isOwnAnswer,
      own: situation.says.port.own,
    });
  },
};

/** Checks that the port of the metrics, if one is set, is free, or in use by this bot. */
export const metricsPort: Check = {
  needs: ['METRICS_HOST', 'METRICS_PORT'],
  look(situation) {
    const { metrics } = situation.config;
    if (!metrics) return [];
    return portAt(situation, {
      ...{ ...metrics, hostSetting: 'METRICS_HOST', portSetting: 'METRICS_PORT', path: '/metrics' },
      isOwn: ({ status, body }) => status === 200 && body.includes('covid_bot_'),
      own: situation.says.port.ownMetrics,
    });
  },
};

/** An address to listen on, and the means to recognize this bot there. */
interface Wanted {
  readonly host: string;
  readonly port: number;
  readonly hostSetting: string;
  readonly portSetting: string;
  readonly path: string;
  readonly isOwn: (answer: Answer) => boolean;
  readonly own: (at: string) => { says: string; mend: string };
}

async function portAt(
  { surroundings: { listen, ask }, extent, says }: Situation,
  { host, port, hostSetting, portSetting, path, isOwn, own }: Wanted,
): Promise<readonly CheckVerdict[]> {
  // The running bot listens on the port itself.
  if (extent.running) return [];
  const at = `${bracketed(host)}:${port}`;
  switch (await listen(host, port)) {
    case 'free':
      return fine(says.port.free(at));
    case 'EACCES':
      return fault(says.port.forbidden(portSetting, at));
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return fault(says.port.noAddress(hostSetting, host));
    case 'EADDRINUSE': {
      const answer = await publicAnswer(ask, `http://${bracketed(reachable(host))}:${port}${path}`);
      return 'status' in answer && isOwn(answer) ? fine(own(at)) : fault(says.port.taken(portSetting, at));
    }
  }
}

/** Returns the loopback address for a server that listens on every network, else the host itself. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  return host === '::' ? '::1' : host;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
