import { Localized } from '../values/language';

/** One page of the FastTrack playbook's guidance. */
export interface GuidePage {
  readonly id: string;
  readonly title: Localized;
  readonly short: Localized;
  readonly intro: Localized;
  readonly points: readonly { readonly title: Localized; readonly text: Localized }[];
}

/** The FastTrack playbook's guidance: the benefit, the phases, the motions, the year's priorities. */
export interface Guide {
  readonly id: string;
  readonly title: Localized;
  readonly pages: readonly GuidePage[];
}
