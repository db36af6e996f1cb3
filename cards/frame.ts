import { Texts } from '../locales';
import { Engagement, itemState } from '../src/domain/walk/engagement';
import { ItemStatus, itemStatuses } from '../src/domain/walk/item-status';
import { Language } from '../src/domain/values/language';
import { Playbook } from '../src/domain/walk/playbook';
import { Progress, progressOf } from '../src/domain/walk/progress';
import { Action } from './actions';
import { inert, shown } from './inert';

/** The language of a card, and its texts. */
export interface Voice {
  readonly language: Language;
  readonly texts: Texts;
}

/** A part of the line below the title. */
export interface Run {
  readonly text: string;
  readonly weight: 'Default' | 'Bolder';
  readonly isSubtle: boolean;
}

/** A notice on the card: a step that was made, or a problem. Its buttons are beside it. */
export interface Notice {
  readonly text: string;
  readonly style: 'emphasis' | 'warning' | 'attention';
  readonly actions?: readonly Action[];
}

/** What a card is to say besides its content: a sentence, or a notice with its own style and buttons. */
export type Said = string | Notice;

/** One part of the progress bar: a section, as wide as its number of items, with a shape for each item. */
export interface ProgressStretch {
  readonly weight: number;
  readonly style: 'emphasis' | 'accent' | 'good' | 'attention';
  readonly glyphs: string;
}

/** The parts that every card has, in the same places. */
export interface Frame {
  readonly title: string;
  readonly where: readonly Run[];
  readonly notices: readonly Required<Notice>[];
  readonly segments: readonly ProgressStretch[];
  readonly progress: string;
  readonly speak: string;
  readonly fallbackText: string;
  readonly actions: readonly Action[];
}

/** Shapes that distinguish the statuses without color. */
export const glyphs: Readonly<Record<ItemStatus, string>> = {
  'not-started': '○',
  'in-progress': '◐',
  done: '✓',
  blocked: '✕',
  'not-applicable': '⊘',
};

/** Returns the names of the statuses with their shapes, as choices show them. */
export function statusNames(texts: Texts): Readonly<Record<ItemStatus, string>> {
  const named = itemStatuses.map((status) => [status, `${glyphs[status]} ${texts.itemStatuses[status]}`]);
  return Object.fromEntries(named) as Record<ItemStatus, string>;
}

/** Returns a plain part of the line below the title. */
export function plain(text: string): Run {
  return { text, weight: 'Default', isSubtle: true };
}

/** Returns typed text as an emphasized part of the line below the title. A text run shows it unchanged. */
export function strong(typed: string): Run {
  return { text: shown(typed), weight: 'Bolder', isSubtle: false };
}

/** Returns a notice for a text, or none when there is no text. A notice stays as it is. */
export function notices(said: Said | undefined, style: Notice['style'] = 'emphasis'): readonly Notice[] {
  if (typeof said === 'object') return [said];
  return said ? [{ text: shown(said), style }] : [];
}

/** Returns the progress bar of a walk. Its parts differ in shape as well as in color. */
export function progressBar(engagement: Engagement, playbook: Playbook): readonly ProgressStretch[] {
  return playbook.sections.map((section) => ({
    weight: section.items.length,
    style: segmentStyle(progressOf(engagement, section)),
    glyphs: section.items.map((item) => glyphs[itemState(engagement, item.id).status]).join('\u2009'),
  }));
}

function segmentStyle({ total, counts }: Progress): ProgressStretch['style'] {
  if (counts.blocked > 0) return 'attention';
  if (counts['not-started'] === total) return 'emphasis';
  return counts.done + counts['not-applicable'] === total ? 'good' : 'accent';
}

function sentence(text: string): string {
  return /[.?:]$/.test(text) ? text : `${text}.`;
}

/**
 * Builds the frame of a card. Two sentences describe the card for screen readers, and for places that
 * cannot show cards.
 */
export function frame(
  voice: Voice,
  given: {
    title: string;
    where?: readonly Run[];
    notices?: readonly Notice[];
    walk?: { engagement: Engagement; playbook: Playbook };
    actions: readonly Action[];
  },
): Frame {
  const { title, where = [], walk } = given;
  const progress = walk ? voice.texts.progress(progressOf(walk.engagement, walk.playbook)) : '';
  const told = [where.map(({ text }) => text).join(''), progress].filter((part) => part !== '');
  const spoken = [inert(title, 100), ...told.map((part) => inert(part, 300))].map(sentence).join(' ');
  return {
    title,
    where,
    notices: (given.notices ?? []).map((notice) => ({ actions: [], ...notice })),
    segments: walk ? progressBar(walk.engagement, walk.playbook) : [],
    progress,
    speak: spoken,
    fallbackText: spoken,
    actions: given.actions,
  };
}
