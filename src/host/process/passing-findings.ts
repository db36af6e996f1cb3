import { DoctorFinding } from '../../domain/operation/doctor-finding';
import { examine } from '../../doctor/examine';
import { Surroundings } from '../../doctor/looking/surroundings';
import { Config } from '../../settings/config';

/**
 * Returns the doctor's findings that do not prevent the start but will stop the bot one day. They are in
 * English, for the log: the kind of the registration, and a secret that has expired or expires within 30
 * days.
 */
export async function passingFindings(
  { secretExpires }: Config,
  surroundings: Surroundings,
): Promise<readonly DoctorFinding[]> {
  const findings = await examine(surroundings, {
    ...{ language: 'en', online: false, running: true },
    // An expiry date that is not set is checked by `npm run doctor`, not at every start.
    only: secretExpires ? ['registration', 'secret'] : ['registration'],
  });
  return findings.filter(({ outcome }) => outcome !== 'ok');
}
