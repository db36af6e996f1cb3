import { Settings } from './settings';

/** The addresses that only this machine can reach. */
export const loopbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

/** Settings that contradict each other. The line names the setting to change and says how to fix it. */
export interface Contradiction {
  readonly broken: keyof Settings;
  readonly told: string;
}

/**
 * Returns the contradictions between settings that are each well formed. Settings in `broken` are not
 * reported again.
 */
export function brokenTogether(
  settings: Settings,
  broken: ReadonlySet<keyof Settings>,
): readonly Contradiction[] {
  return rules
    .filter(({ about, holds }) => !about.some((name) => broken.has(name)) && !holds(settings))
    .map(({ about, told }) => ({ broken: about[0], told: told(settings) }));
}

interface Rule {
  /** The settings that the rule compares, the one to change first. */
  readonly about: readonly [keyof Settings, ...(keyof Settings)[]];
  readonly holds: (settings: Settings) => boolean;
  readonly told: (settings: Settings) => string;
}

const hasSecret = (type: Settings['MicrosoftAppType']): boolean => type !== 'UserAssignedMsi';

const rules: readonly Rule[] = [
  {
    about: ['MicrosoftAppId', 'MicrosoftAppPassword'],
    holds: ({ MicrosoftAppId, MicrosoftAppPassword }) => MicrosoftAppId !== '' || MicrosoftAppPassword === '',
    told: () =>
      'MicrosoftAppId is missing although MicrosoftAppPassword is given; set both, or neither for local mode.',
  },
  {
    about: ['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppId'],
    holds: ({ MicrosoftAppId, MicrosoftAppType, MicrosoftAppPassword }) =>
      MicrosoftAppId === '' || !hasSecret(MicrosoftAppType) || MicrosoftAppPassword !== '',
    told: ({ MicrosoftAppType }) =>
      `MicrosoftAppPassword is missing; give the client secret of the app registration, which ${MicrosoftAppType} needs.`,
  },
  // The SDK also refuses this, but with a less helpful message.
  {
    about: ['MicrosoftAppPassword', 'MicrosoftAppType', 'MicrosoftAppId'],
    holds: ({ MicrosoftAppId, MicrosoftAppType, MicrosoftAppPassword }) =>
      MicrosoftAppId === '' || hasSecret(MicrosoftAppType) || MicrosoftAppPassword === '',
    told: () =>
      'MicrosoftAppPassword is given although MicrosoftAppType is UserAssignedMsi, ' +
      'which has no secret; leave it empty, or give the type of the registration that it belongs to.',
  },
  {
    about: ['MicrosoftAppTenantId', 'MicrosoftAppType', 'MicrosoftAppId'],
    holds: ({ MicrosoftAppId, MicrosoftAppType, MicrosoftAppTenantId }) =>
      MicrosoftAppId === '' || MicrosoftAppType === 'MultiTenant' || MicrosoftAppTenantId !== '',
    told: ({ MicrosoftAppType }) =>
      `MicrosoftAppTenantId is missing; give the id of the tenant that owns the app registration, which ${MicrosoftAppType} needs.`,
  },
  // Without credentials nobody is authenticated, so only this machine may reach the bot.
  {
    about: ['MicrosoftAppId', 'NODE_ENV'],
    holds: ({ MicrosoftAppId, NODE_ENV }) => MicrosoftAppId !== '' || NODE_ENV !== 'production',
    told: () =>
      'MicrosoftAppId is missing with NODE_ENV=production; set the credentials, or leave NODE_ENV empty for local mode.',
  },
  {
    about: ['HOST', 'MicrosoftAppId'],
    holds: ({ MicrosoftAppId, HOST }) => MicrosoftAppId !== '' || loopbackHosts.includes(HOST),
    told: ({ HOST }) =>
      `HOST is "${HOST}" without credentials; set MicrosoftAppId and its companions, or HOST=127.0.0.1 for local mode.`,
  },
  {
    about: ['METRICS_PORT', 'PORT'],
    holds: ({ PORT, METRICS_PORT }) => METRICS_PORT !== PORT,
    told: ({ PORT }) =>
      `METRICS_PORT is ${PORT}, which is PORT too; give it another one, or leave it empty for no metrics.`,
  },
];
