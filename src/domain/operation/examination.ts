import { DoctorFinding } from './doctor-finding';

/**
 * The result of an examination of settings and surroundings. `late`: it took longer than a user will wait.
 */
export type Examination =
  | { readonly kind: 'done'; readonly findings: readonly DoctorFinding[] }
  | { readonly kind: 'late' }
  | { readonly kind: 'failed' };
