import { isAbsolute, resolve } from 'node:path';
import { Day } from '../domain/values/dates';
import { logLevels, settingNames, settings, Settings } from './settings';
import { brokenTogether } from './together';

/** The data that the Bot Framework needs to authenticate the bot. Local mode has none. */
export interface Credentials {
  readonly MicrosoftAppId: string;
  readonly MicrosoftAppPassword: string;
  readonly MicrosoftAppType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMsi';
  readonly MicrosoftAppTenantId: string;
}

/**
 * The settings, checked. Without `credentials` the bot is in local mode: no authentication, loopback only.
 */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly clientPort: number;
  /** The https address at which Teams reaches the bot, without a path; empty when not set. */
  readonly publicUrl: string;
  /** The address that serves `/metrics`; undefined when it is not served. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  readonly dataDir: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Azure AD object ids in lower case, some with a leading tenant id and slash. */
  readonly defaultReaders: readonly string[];
  readonly admins: readonly string[];
  readonly deliveriesPerSecond: number;
  /** The days after which closed engagements are deleted; undefined when they never are. */
  readonly retentionDays: number | undefined;
  readonly credentials: Credentials | undefined;
  /** The last day on which the client secret is valid; empty when not set. */
  readonly secretExpires: Day | undefined;
  /** The version of the app package that Teams has; empty when not set. */
  readonly installedPackage: string;
}

/**
 * One or several wrong settings. The message has a line for each. The line names the setting and, after its
 * last semicolon, says how to fix it.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The variables of a process by their names. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, as far as they are valid. Broken ones have their defaults, and a line each in `problems`. */
export interface ReadSettings {
  readonly config: Config;
  readonly broken: ReadonlySet<keyof Settings>;
  readonly problems: readonly string[];
}

/**
 * Reads the settings. An empty setting counts as not set; a relative `DATA_DIR` starts at `root`. Throws a
 * {@link ConfigError} that names every wrong setting at once.
 */
export function readConfig(env: Environment, root: string): Config {
  const { config, problems } = readSettings(env, root);
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return config;
}

/** Reads the settings as {@link readConfig} does, but returns the problems instead of throwing them. */
export function readSettings(env: Environment, root: string): ReadSettings {
  const { read, broken } = readEach(env, settingNames);
  const together = brokenTogether(read, new Set(broken.keys()));
  return {
    config: configOf(read, root),
    broken: new Set([...broken.keys(), ...together.map((each) => each.broken)]),
    problems: [...broken.values(), ...together.map(({ told }) => told)],
  };
}

function configOf(read: Settings, root: string): Config {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId } = read;
  const credentials = { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId };
  const { METRICS_HOST, METRICS_PORT } = read;
  return {
    host: read.HOST,
    port: read.PORT,
    clientPort: read.CLIENT_PORT,
    publicUrl: read.PUBLIC_URL,
    metrics: METRICS_PORT === undefined ? undefined : { host: METRICS_HOST, port: METRICS_PORT },
    dataDir: dataDirOf(read, root),
    logLevel: read.LOG_LEVEL,
    defaultReaders: read.DEFAULT_READERS,
    admins: read.ADMINS,
    deliveriesPerSecond: read.DELIVERIES_PER_SECOND,
    retentionDays: read.RETENTION_DAYS,
    credentials: MicrosoftAppId === '' ? undefined : credentials,
    secretExpires: read.MICROSOFT_APP_SECRET_EXPIRES || undefined,
    installedPackage: read.INSTALLED_PACKAGE_VERSION,
  };
}

/**
 * Reads the ids for the Teams package and no other setting: the bot's id and the app's. The app's id is the
 * bot's unless `TEAMS_APP_ID` gives another. Returns undefined without a bot. Throws a {@link ConfigError}
 * when an id is malformed.
 */
export function readPackageIds(env: Environment): { appId: string; botId: string } | undefined {
  const { read, broken } = readEach(env, ['MicrosoftAppId', 'TEAMS_APP_ID']);
  if (broken.size > 0) throw new ConfigError([...broken.values()].join('\n'));
  const { MicrosoftAppId: botId, TEAMS_APP_ID: appId } = read;
  return botId === '' ? undefined : { botId, appId: appId === '' ? botId : appId };
}

/**
 * Reads the data folder and no other setting. A backup needs only this, and must work when the bot could not
 * start.
 */
export function readDataDir(env: Environment, root: string): string {
  return dataDirOf(readEach(env, ['DATA_DIR']).read, root);
}

function dataDirOf({ DATA_DIR }: Settings, root: string): string {
  return isAbsolute(DATA_DIR) ? DATA_DIR : resolve(root, DATA_DIR);
}

/** Reads these settings, each on its own. All others, and the broken ones, get their defaults. */
function readEach(
  env: Environment,
  names: readonly (keyof Settings)[],
): { read: Settings; broken: ReadonlyMap<keyof Settings, string> } {
  const read: Record<string, unknown> = settings.parse({});
  const broken = new Map<keyof Settings, string>();
  for (const name of names) {
    const text = env[name]?.trim();
    if (!text) continue;
    const { success, data, error } = settings.shape[name].safeParse(text);
    if (success) read[name] = data;
    else broken.set(name, error.issues.map(({ message }) => `${name} ${message}.`).join('\n'));
  }
  return { read: read as Settings, broken };
}
