import { DoctorFinding } from '../../domain/operation/doctor-finding';
import { examine } from '../../doctor/examine';
import { Surroundings } from '../../doctor/looking/surroundings';
import { Config } from '../../settings/config';

/**
 * What the doctor finds that does not hinder the start but will end the bot's work one day, in English, for the log:
 * the kind of its registration, and a secret that expires within 30 days or has expired.
 */
export async function passingFindings(
  { secretExpires }: Config,
  surroundings: Surroundings,
): Promise<readonly DoctorFinding[]> {
  const findings = await examine(surroundings, {
    ...{ language: 'en', online: false, running: true },
    // A day that nobody told is the doctor's business, not that of every start.
    only: secretExpires ? ['registration', 'secret'] : ['registration'],
  });
  return findings.filter(({ outcome }) => outcome !== 'ok');
}
