import { Day } from '../values/dates';
import { Localized } from '../values/language';
import { Link } from './playbook';

/**
 * A document that the guidance is based on, and the day of its last change. Guidance that was published
 * without a day has none.
 */
export interface GuideSource {
  readonly id: string;
  readonly title: Localized;
  readonly changed?: Day | undefined;
}

/** One page of the FastTrack playbook's guidance. `sources` are the ids of the documents behind it. */
export interface GuidePage {
  readonly id: string;
  readonly title: Localized;
  readonly short: Localized;
  readonly intro: Localized;
  readonly points: readonly { readonly title: Localized; readonly text: Localized }[];
  readonly sources: readonly string[];
  readonly links: readonly Link[];
}

/** The FastTrack playbook's guidance, in pages, and the documents that it is based on. */
export interface Guide {
  readonly id: string;
  readonly title: Localized;
  readonly sources: readonly GuideSource[];
  readonly pages: readonly GuidePage[];
}
