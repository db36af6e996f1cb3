import { Texts, texts } from '../../locales/index';
import { Language } from '../domain/values/language';
import { DoctorFinding } from '../domain/operation/doctor-finding';
import { readSettings } from '../settings/config';
import { admins } from './settings/admins';
import { appPackage } from './teams/app-package-check';
import { Check, Extent, fault, Situation, CheckVerdict } from './looking/check';
import { clientSecret } from './settings/client-secret';
import { clockSkew } from './machine/clock-skew';
import { credentials } from './settings/credentials';
import { dataFolder } from './machine/data-folder';
import { database } from './machine/database-check';
import { envFile } from './settings/env-file';
import { freeSpace } from './machine/free-space';
import { nodeVersion } from './machine/node-version';
import { ownToken } from './teams/own-token';
import { packageInTeams } from './teams/package-in-teams';
import { messagePort, metricsPort } from './machine/listening-ports';
import { publicAddress } from './teams/public-address';
import { publicMessages } from './teams/public-messages';
import { registration } from './teams/registration';
import { Surroundings } from './looking/surroundings';
import { wellFormedSettings } from './settings/well-formed-settings';

/** The name of a check, the same in every language. */
export type CheckName = keyof Texts['doctor']['titles'];

/** Every check, in the order in which the findings are listed. */
const checks: Readonly<Record<CheckName, Check>> = {
  node: nodeVersion,
  settings: wellFormedSettings,
  'env-file': envFile,
  credentials,
  registration,
  secret: clientSecret,
  token: ownToken,
  clock: clockSkew,
  'data-folder': dataFolder,
  'free-space': freeSpace,
  database,
  port: messagePort,
  'metrics-port': metricsPort,
  'public-address': publicAddress,
  'public-messages': publicMessages,
  package: appPackage,
  'package-version': packageInTeams,
  admins,
};

/** The extent of an examination, the language of its findings and the checks to run. */
export interface ExaminationRequest extends Extent {
  readonly language: Language;
  /** The only checks to run; all of them when missing. */
  readonly only?: readonly CheckName[];
  /** The time limit of each check, in seconds; 10 when missing. */
  readonly limit?: number;
}

/**
 * Runs the checks of the settings and the surroundings, all at the same time, and changes nothing. Never
 * rejects: a check that fails or takes too long becomes a finding with the outcome "error".
 */
export async function examine(
  surroundings: Surroundings,
  { language, online, running, only, limit = 10 }: ExaminationRequest,
): Promise<readonly DoctorFinding[]> {
  const says = texts[language].doctor;
  const read = readSettings(surroundings.env, surroundings.root);
  const situation: Situation = { ...read, surroundings, extent: { online, running }, says };
  const names = (Object.keys(checks) as CheckName[]).filter((name) => only?.includes(name) ?? true);
  const found = await Promise.all(
    names.map(async (name): Promise<readonly DoctorFinding[]> => {
      const check = checks[name];
      if (check.needs.some((setting) => read.broken.has(setting))) return [];
      const verdicts = await guarded(check, situation, limit);
      return verdicts.map((verdict) => ({ check: name, title: says.titles[name], ...verdict }));
    }),
  );
  return found.flat();
}

async function guarded(check: Check, situation: Situation, limit: number): Promise<readonly CheckVerdict[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly CheckVerdict[]>((resolve) => {
    timer = setTimeout(() => resolve(fault(situation.says.late(limit))), limit * 1_000);
  });
  try {
    return await Promise.race([Promise.resolve(situation).then((given) => check.look(given)), late]);
  } catch (error) {
    return fault(situation.says.failed(nameOf(error)));
  } finally {
    clearTimeout(timer);
  }
}

/** Returns only the error's code or name. Its message could quote the request, and so a secret. */
function nameOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return [code, name].find(isName) ?? 'unknown';
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value);
}
