import type { Day } from '../src/domain/values/dates';
import { enDay } from './day.en';

/**
 * The texts of a check: one sentence about the result, and one about the fix. The second is empty when
 * there is no problem.
 */
interface Told {
  readonly says: string;
  readonly mend: string;
}

/** Returns the two sentences of a check; without a second one there is no problem to fix. */
export function told(says: string, mend = ''): Told {
  return { says, mend };
}

function daysFromNow(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** Formats a number of bytes. Gigabytes have at most one decimal, so that 1.5 GB does not become 2 GB. */
function size(bytes: number): string {
  const gigabytes = bytes / 1e9;
  return gigabytes >= 1 ? `${gigabytes.toFixed(gigabytes < 10 ? 1 : 0)} GB` : `${Math.round(bytes / 1e6)} MB`;
}

function ahead(seconds: number): string {
  const amount =
    Math.abs(seconds) < 120 ? `${Math.abs(seconds)} s` : `${Math.round(Math.abs(seconds) / 60)} min`;
  return `${amount} ${seconds > 0 ? 'fast' : 'slow'}`;
}

const newSecret =
  'In the Azure portal, under Certificates & secrets of the app registration, make a new one; ' +
  'set MicrosoftAppPassword and MICROSOFT_APP_SECRET_EXPIRES, and start the bot again.';
const proxy = 'Let the server in front pass on /api/messages and /healthz to the bot.';
const clock = 'Let the system set its clock by itself (NTP); tokens are taken up to five minutes off.';
const upload =
  'Run npm run manifest, upload the zip in the Teams admin center, then set INSTALLED_PACKAGE_VERSION to its version.';

/** The English sentences of the doctor. A value in quotes is the setting as it was given. */
export const enDoctor = {
  titles: {
    node: 'Node.js',
    settings: 'Settings',
    'env-file': '.env',
    credentials: 'Credentials',
    registration: 'Registration',
    secret: 'Client secret',
    token: 'Token',
    clock: 'Clock',
    'data-folder': 'Data folder',
    'free-space': 'Free space',
    database: 'Database',
    port: 'Port',
    'metrics-port': 'Metrics port',
    'public-address': 'Public address',
    'public-messages': 'Messages there',
    package: 'App package',
    'package-version': 'Package in Teams',
    admins: 'Admins',
  },
  failed: (why: string) =>
    told(
      `This could not be looked at (${why}).`,
      'Try again; if it stays so, tell the developers this line.',
    ),
  late: (seconds: number) =>
    told(
      `This could not be looked at within ${seconds} seconds.`,
      'Try again; if it stays so, look at disk and network.',
    ),

  node: {
    fine: (version: string, least: string) => told(`${version}; the bot needs ${least} or later.`),
    old: (version: string, least: string) =>
      told(`This is ${version}, and the bot needs ${least} or later.`, 'Install Node.js 24.'),
    ended: (version: string, since: Day) =>
      told(
        `${version} has had no security fixes since ${enDay(since)}.`,
        'Install a version with long-term support, such as 24.',
      ),
    odd: (version: string) =>
      told(`${version} has no long-term support.`, 'Install one with an even number, such as 24.'),
  },
  settings: {
    fine: told('Every setting is well formed, and none contradicts another.'),
  },
  envFile: {
    none: told(
      'There is none; settings come from the environment, or have their defaults.',
      'To keep settings in a file, copy .env.example to .env.',
    ),
    fine: told('It is there.'),
    open: told(
      'It holds the client secret, and other users of this machine may read it.',
      'Run chmod 600 .env.',
    ),
    unreadable: (why: string) =>
      told(
        `It cannot be read (${why}), and nothing in it counts.`,
        'Let the user that runs the bot read it; a folder of that name has to go.',
      ),
    utf16: told(
      'It is not written in UTF-8, and nothing in it counts.',
      'Save it as UTF-8; in PowerShell, write files with Set-Content -Encoding utf8.',
    ),
    cut: (name: string) =>
      told(
        `What stands behind the # in ${name} does not belong to its value.`,
        'If it should, put the value in single quotes; if it is a remark, put a blank before the #.',
      ),
    openQuote: (name: string) =>
      told(
        `The value of ${name} begins with a quote and does not end with one.`,
        'Put a quote behind the value, or none before it.',
      ),
    misspelt: (name: string, meant: string) =>
      told(`Nobody reads ${name}; the setting is called ${meant}.`, `Write ${meant}, in just this spelling.`),
  },
  credentials: {
    local: told(
      'Local mode: no credentials, nobody is authenticated, only this machine is served.',
      'For Teams, set MicrosoftAppId and what belongs to it (.env.example).',
    ),
    fine: told('The bot has what it needs to prove who it is.'),
    anywhere: told(
      'The bot has what it needs to prove who it is.',
      'Set NODE_ENV=production too, and it will refuse to start without that.',
    ),
  },
  registration: {
    SingleTenant: told('SingleTenant: it belongs to one tenant.'),
    UserAssignedMsi: told('UserAssignedMsi: a managed identity, without a secret.'),
    MultiTenant: told(
      'MultiTenant: since 31 July 2025 no new bot of this kind can be created.',
      'Keep it for a bot that exists; a new one is SingleTenant or UserAssignedMsi.',
    ),
  },
  secret: {
    fine: (last: Day, days: number) => told(`It can be used until ${enDay(last)}, for ${days} days.`),
    soon: (last: Day, days: number) => told(`It expires on ${enDay(last)}, ${daysFromNow(days)}.`, newSecret),
    expired: (last: Day) => told(`It expired on ${enDay(last)}: the bot can answer nobody.`, newSecret),
    untold: told(
      'When it expires is not known here.',
      'Set MICROSOFT_APP_SECRET_EXPIRES to its last day, as YYYY-MM-DD; the Azure portal shows it.',
    ),
  },
  token: {
    given: told('Microsoft Entra ID gives one for these credentials.'),
    wrongSecret: (code: string) =>
      told(
        `Microsoft Entra ID does not take the client secret (${code}).`,
        'Set MicrosoftAppPassword to the value of a secret, not to its id; if nobody kept the value, make a new secret.',
      ),
    expiredSecret: (code: string) => told(`The client secret has expired (${code}).`, newSecret),
    noApp: (code: string) =>
      told(
        `This tenant does not know the app (${code}).`,
        'Compare MicrosoftAppId and MicrosoftAppTenantId with the overview of the app registration in the Azure portal.',
      ),
    noTenant: (code: string) =>
      told(
        `There is no such tenant (${code}).`,
        'Set MicrosoftAppTenantId to the directory (tenant) id that the Azure portal shows.',
      ),
    refused: (code: string) =>
      told(
        `Microsoft Entra ID gives none (${code}).`,
        `https://login.microsoftonline.com/error?code=${code.replace('AADSTS', '')} says what that means.`,
      ),
    noAnswer: told(
      'None came: login.microsoftonline.com did not answer.',
      'Let this machine reach https://login.microsoftonline.com.',
    ),
    noIdentity: told(
      'None came: this machine has no managed identity with the id MicrosoftAppId.',
      'Run the bot where Azure gives it one, and assign the identity there.',
    ),
  },
  clock: {
    fine: told('It is right to the minute.'),
    off: (seconds: number) => told(`It is ${ahead(seconds)}.`, clock),
    unknown: told(
      'login.microsoftonline.com could not be asked what time it is.',
      'Let this machine reach https://login.microsoftonline.com.',
    ),
  },
  dataFolder: {
    fine: (folder: string) => told(`${folder} can be written.`),
    toBeMade: (folder: string) => told(`${folder} will be made at the first start.`),
    refused: (folder: string, why: string) =>
      told(
        `${folder} cannot be written (${why}).`,
        'Let the user that runs the bot write there, or set DATA_DIR to another folder.',
      ),
  },
  freeSpace: {
    fine: (bytes: number) => told(`${size(bytes)} for the data.`),
    little: (bytes: number) =>
      told(`Only ${size(bytes)} are left for the data.`, 'Make room, or set DATA_DIR to a larger disk.'),
  },
  database: {
    none: told('There is none yet; it will be made at the first start.'),
    fine: told('It is there, as this version of the bot needs it.'),
    older: told(
      'It is of an earlier version of the bot; the next start brings it up to date.',
      'Make a backup first: npm run backup -- <file>.',
    ),
    newer: (migration: string) =>
      told(
        `It is of a later version of the bot (${migration}), and this one does not touch it.`,
        'Start that version again, or restore the backup that was made before it.',
      ),
    foreign: (file: string) =>
      told(`${file} holds the tables of some other program.`, 'Set DATA_DIR to a folder of its own.'),
    locked: (file: string) =>
      told(`Another program keeps ${file} to itself.`, 'Close what has it open, such as a viewer or a copy.'),
    unreadable: (file: string, why: string) =>
      told(`${file} cannot be read (${why}).`, 'Move it away, or restore a backup.'),
  },
  port: {
    free: (at: string) => told(`${at} is free.`),
    own: (at: string) => told(`This bot is running at ${at}.`),
    ownMetrics: (at: string) => told(`This bot tells its metrics at ${at}.`),
    taken: (setting: string, at: string) =>
      told(`Another program uses ${at}.`, `Stop it, or set ${setting} to a free port.`),
    forbidden: (setting: string, at: string) =>
      told(`This user may not use ${at}.`, `Set ${setting} to a port from 1024 on.`),
    noAddress: (setting: string, host: string) =>
      told(
        `"${host}" is no address of this machine.`,
        `Set ${setting}=127.0.0.1, or another of its addresses.`,
      ),
  },
  publicAddress: {
    fine: (url: string) => told(`${url} leads to the bot.`),
    unknownName: (url: string) =>
      told(`Nobody knows the name in ${url}.`, 'Correct PUBLIC_URL, or enter the name in the DNS.'),
    refused: (url: string) =>
      told(`Nothing listens at ${url}.`, 'Start the server in front of the bot, and open its port.'),
    silent: (url: string, seconds: number) =>
      told(
        `${url} does not answer within ${seconds} seconds.`,
        'Open its port in the firewall; Teams has to reach it from the internet.',
      ),
    certificate: (url: string, why: string) =>
      told(
        `The certificate of ${url} is not valid (${why}).`,
        'Install one of a known authority for this name, with its intermediate certificates.',
      ),
    unreachable: (url: string, why: string) =>
      told(`${url} cannot be reached (${why}).`, 'Correct PUBLIC_URL, or mend the way to it.'),
    redirect: (url: string, to: string) =>
      told(
        `${url} sends on to ${to}, and Teams does not follow.`,
        'Set PUBLIC_URL to the address that answers itself.',
      ),
    notFound: (url: string) => told(`${url} answers, and there is no /healthz.`, proxy),
    behind: (url: string, status: number) =>
      told(
        `${url} answers, and the bot behind it does not (${status}).`,
        'Start the bot, or point the server in front to HOST and PORT.',
      ),
    other: (url: string, status: number) =>
      told(`At ${url} something else than the bot answers (${status}).`, proxy),
  },
  publicMessages: {
    fine: told('Whoever brings no token is refused, as it should be.'),
    open: told(
      'The bot takes messages from everybody, without a token.',
      'Stop it, set MicrosoftAppId and what belongs to it, and start it again.',
    ),
    local: told(
      'Messages are refused there for everybody (403): a bot in local mode, or a firewall.',
      'Give the bot that runs there its credentials, and let /api/messages through.',
    ),
    notFound: told('There is no /api/messages at the public address (404).', proxy),
    other: (status: number) =>
      told(`A message without a token is answered with ${status} instead of 401.`, proxy),
  },
  package: {
    fine: (version: string) => told(`Version ${version} holds no error.`),
    faulty: (errors: number) =>
      told(
        errors === 1 ? 'It has an error.' : `It has ${errors} errors.`,
        'Run npm run manifest; it names each field and its mend.',
      ),
    noTools: (names: string) =>
      told(
        `It cannot be checked without ${names}.`,
        'Run npm ci without --omit=dev, here or on another machine.',
      ),
    noSources: told('Its sources are not here.', 'Run npm run manifest where the project is.'),
  },
  packageVersion: {
    fine: (version: string) => told(`Teams has version ${version}, the newest.`),
    newer: (version: string, installed: string) =>
      told(`Teams has version ${installed}, and here is ${version}.`, upload),
    older: (version: string, installed: string) =>
      told(
        `Teams has version ${installed}, and here is only ${version}.`,
        'Correct INSTALLED_PACKAGE_VERSION, or take the newer sources.',
      ),
    untold: (version: string) =>
      told(
        `Here is version ${version}; which one Teams has is not known here.`,
        'Set INSTALLED_PACKAGE_VERSION, as the Teams admin center shows it.',
      ),
    notPacked: (version: string) =>
      told(`Here is version ${version}, which is not packed; which one Teams has is not known here.`, upload),
  },
  admins: {
    fine: (count: number) => told(count === 1 ? 'One is named in ADMINS.' : `${count} are named in ADMINS.`),
    none: told(
      'ADMINS is empty: nobody may type "admin", and nobody is told what fails.',
      'Set ADMINS to the Azure AD object ids of those who look after the bot.',
    ),
  },
};
