import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { mostPerSecond } from '../domain/delivery/lane';

/** What the Bot Framework needs to know to prove who the bot is; nothing in local mode. */
export interface Credentials {
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppPassword: string;
  readonly MicrosoftAppType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMsi';
  readonly MicrosoftAppTenantId: string;
}

/** The settings, checked. Without `credentials` the bot is in local mode: no authentication, loopback only. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly clientPort: number;
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  /** Azure AD object ids in lower case, some with their tenant's id and a slash in front. */
  readonly defaultReaders: readonly string[];
  readonly admins: readonly string[];
  readonly deliveriesPerSecond: number;
  readonly credentials: Credentials | undefined;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

type LogLevel = (typeof logLevels)[number];

/** A wrong setting, or several; the message has a line for each that names the setting and the mend. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The addresses that only this machine can reach. */
export const loopbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

const port = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535, {
      error: ({ input }) => `is "${String(input)}"; give a port number from 1 to 65535, such as ${fallback}`,
    })
    .transform(Number);

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const guidOrEmpty = z
  .string()
  .default('')
  .refine((text) => text === '' || guid.test(text), {
    error: 'must be a GUID such as 00000000-0000-0000-0000-000000000000, as the Azure portal shows it',
  });

/**
 * Azure AD object ids with commas or blanks between them, each with its tenant's id and a slash in front where it is
 * to count in that tenant only; in lower case, as they are compared, each once.
 */
const people = z
  .string()
  .default('')
  .transform((text) => [...new Set(text.toLowerCase().split(/[\s,;]+/))].filter((id) => id !== ''))
  .refine((ids) => ids.every(isPerson), {
    error: ({ input }) =>
      `holds "${(input as readonly string[]).find((id) => !isPerson(id)) ?? ''}"; give Azure AD object ids (GUIDs) with commas between them`,
  });

function isPerson(entry: string): boolean {
  const parts = entry.split('/');
  return parts.length <= 2 && parts.every((id) => guid.test(id));
}

/** Every setting that is read, with its default. `.env.example` lists the same. */
const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port('3978'),
  CLIENT_PORT: port('56150'),
  DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z
    .enum(logLevels, { error: ({ input }) => `is "${String(input)}"; give one of ${logLevels.join(', ')}` })
    .default('info'),
  DEFAULT_READERS: people,
  ADMINS: people,
  DELIVERIES_PER_SECOND: z
    .string()
    .default('20')
    .refine((text) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= mostPerSecond, {
      error: ({ input }) =>
        `is "${String(input)}"; give a number from 1 to ${mostPerSecond}, such as 20 (Teams takes 50 requests a second)`,
    })
    .transform(Number),
  NODE_ENV: z.string().default(''),
  MicrosoftAppId: guidOrEmpty,
  MicrosoftAppPassword: z.string().default(''),
  MicrosoftAppType: z
    .enum(['MultiTenant', 'SingleTenant', 'UserAssignedMsi'], {
      error: ({ input }) =>
        `is "${String(input)}"; give SingleTenant, UserAssignedMsi or MultiTenant, in just this spelling`,
    })
    .default('SingleTenant'),
  MicrosoftAppTenantId: guidOrEmpty,
  TEAMS_APP_ID: guidOrEmpty,
});

type Environment = Readonly<Record<string, string | undefined>>;

/** The names of the settings that are read. */
export const settingNames: readonly string[] = Object.keys(settings.shape);

/**
 * Reads the settings; an empty one counts as not given, a relative `DATA_DIR` starts at `root`. Throws a
 * {@link ConfigError} that tells every wrong setting at once.
 */
export function readConfig(env: Environment, root: string): Config {
  const parsed = settings.safeParse(givenIn(env));
  if (!parsed.success) throw new ConfigError(toldBy(parsed.error));

  const { HOST, PORT, CLIENT_PORT, DATA_DIR, LOG_LEVEL, NODE_ENV, ...others } = parsed.data;
  const { DEFAULT_READERS, ADMINS, DELIVERIES_PER_SECOND, TEAMS_APP_ID: _appId, ...identity } = others;
  const incomplete = [...credentialProblems(identity), ...localModeProblems(identity, HOST, NODE_ENV)];
  if (incomplete.length > 0) throw new ConfigError(incomplete.join('\n'));
  return {
    host: HOST,
    port: PORT,
    clientPort: CLIENT_PORT,
    dataDir: isAbsolute(DATA_DIR) ? DATA_DIR : resolve(root, DATA_DIR),
    logLevel: LOG_LEVEL,
    defaultReaders: DEFAULT_READERS,
    admins: ADMINS,
    deliveriesPerSecond: DELIVERIES_PER_SECOND,
    credentials: identity.MicrosoftAppId === '' ? undefined : identity,
  };
}

/**
 * The ids that stand in the Teams package, and nothing else of the settings: the bot's, and the app's, which is the same
 * unless `TEAMS_APP_ID` gives another one. Undefined without a bot; throws a {@link ConfigError} when one is malformed.
 */
export function readPackageIds(env: Environment): { appId: string; botId: string } | undefined {
  const parsed = settings.pick({ MicrosoftAppId: true, TEAMS_APP_ID: true }).safeParse(givenIn(env));
  if (!parsed.success) throw new ConfigError(toldBy(parsed.error));
  const { MicrosoftAppId: botId, TEAMS_APP_ID: appId } = parsed.data;
  return botId === '' ? undefined : { botId, appId: appId === '' ? botId : appId };
}

function givenIn(env: Environment): Readonly<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const name of settingNames) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  return given;
}

function toldBy({ issues }: z.ZodError): string {
  return issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`).join('\n');
}

function credentialProblems(identity: Credentials): readonly string[] {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId } = identity;
  if (MicrosoftAppId === '') {
    return MicrosoftAppPassword === ''
      ? []
      : [
          'MicrosoftAppId is missing although MicrosoftAppPassword is given; set both, or neither for local mode.',
        ];
  }
  const problems: string[] = [];
  if (MicrosoftAppType !== 'UserAssignedMsi' && MicrosoftAppPassword === '') {
    problems.push(
      `MicrosoftAppPassword is missing; ${MicrosoftAppType} needs the client secret of the app registration.`,
    );
  }
  if (MicrosoftAppType !== 'MultiTenant' && MicrosoftAppTenantId === '') {
    problems.push(
      `MicrosoftAppTenantId is missing; ${MicrosoftAppType} needs the id of the tenant that owns the app registration.`,
    );
  }
  return problems;
}

/** Without credentials nobody is authenticated, so nobody but this machine may get in. */
function localModeProblems(identity: Credentials, host: string, nodeEnv: string): readonly string[] {
  if (identity.MicrosoftAppId !== '') return [];
  const problems: string[] = [];
  if (nodeEnv === 'production') {
    problems.push(
      'MicrosoftAppId is missing with NODE_ENV=production; set the credentials, or leave NODE_ENV empty for local mode.',
    );
  }
  if (!loopbackHosts.includes(host)) {
    problems.push(
      `HOST is "${host}" without credentials; set MicrosoftAppId and its companions, or HOST=127.0.0.1 for local mode.`,
    );
  }
  return problems;
}
