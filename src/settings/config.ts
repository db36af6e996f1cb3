import { isAbsolute, resolve } from 'node:path';
import { Day } from '../domain/values/dates';
import { logLevels, settingNames, settings, Settings } from './settings';
import { brokenTogether } from './together';

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
  /** The https address that Teams reaches the bot at, without a path; empty when it was not told. */
  readonly publicUrl: string;
  /** Where `/metrics` is served; nowhere when missing. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  readonly dataDir: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Azure AD object ids in lower case, some with their tenant's id and a slash in front. */
  readonly defaultReaders: readonly string[];
  readonly admins: readonly string[];
  readonly deliveriesPerSecond: number;
  /** After how many days closed engagements are deleted; never when missing. */
  readonly retentionDays: number | undefined;
  readonly credentials: Credentials | undefined;
  /** The last day of the client secret; empty when it was not told. */
  readonly secretExpires: Day;
  /** The version of the app package that Teams has; empty when it was not told. */
  readonly installedPackage: string;
}

/**
 * A wrong setting, or several; the message has a line for each that names the setting and, behind its last semicolon,
 * the mend.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The variables of a process by their names. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings as far as they can be used: those that are broken have their defaults, and a line each. */
export interface ReadSettings {
  readonly config: Config;
  readonly broken: ReadonlySet<keyof Settings>;
  readonly problems: readonly string[];
}

/**
 * Reads the settings; an empty one counts as not given, a relative `DATA_DIR` starts at `root`. Throws a
 * {@link ConfigError} that tells every wrong setting at once.
 */
export function readConfig(env: Environment, root: string): Config {
  const { config, problems } = readSettings(env, root);
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return config;
}

/** Reads the settings as {@link readConfig} does, and goes on where that throws. */
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
    secretExpires: read.MICROSOFT_APP_SECRET_EXPIRES,
    installedPackage: read.INSTALLED_PACKAGE_VERSION,
  };
}

/**
 * The ids that stand in the Teams package, and nothing else of the settings: the bot's, and the app's, which is the same
 * unless `TEAMS_APP_ID` gives another one. Undefined without a bot; throws a {@link ConfigError} when one is malformed.
 */
export function readPackageIds(env: Environment): { appId: string; botId: string } | undefined {
  const { read, broken } = readEach(env, ['MicrosoftAppId', 'TEAMS_APP_ID']);
  if (broken.size > 0) throw new ConfigError([...broken.values()].join('\n'));
  const { MicrosoftAppId: botId, TEAMS_APP_ID: appId } = read;
  return botId === '' ? undefined : { botId, appId: appId === '' ? botId : appId };
}

/** The folder of the data, and nothing else of the settings: what copies them needs no bot that could start. */
export function readDataDir(env: Environment, root: string): string {
  return dataDirOf(readEach(env, ['DATA_DIR']).read, root);
}

function dataDirOf({ DATA_DIR }: Settings, root: string): string {
  return isAbsolute(DATA_DIR) ? DATA_DIR : resolve(root, DATA_DIR);
}

/** These settings, each by itself; the others, and those that are broken, have their defaults. */
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
