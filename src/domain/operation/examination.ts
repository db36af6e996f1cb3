import { DoctorFinding } from './doctor-finding';

/** How a look at the settings and the surroundings ended. `late`: it takes longer than anybody waits. */
export type Examination =
  | { readonly kind: 'done'; readonly findings: readonly DoctorFinding[] }
  | { readonly kind: 'late' }
  | { readonly kind: 'failed' };
