import { Texts } from '../locales';
import { Engagement, ItemStatus, itemState } from '../src/domain/engagement';
import { Language } from '../src/domain/language';
import { Playbook } from '../src/domain/playbook';
import { progressOf } from '../src/domain/progress';
import { Action } from './actions';
import { inert } from './inert';

/** The language a card speaks, and its sentences. */
export interface Voice {
  readonly language: Language;
  readonly texts: Texts;
}

/** A stretch of the line under the title. */
export interface Run {
  readonly text: string;
  readonly weight: 'Default' | 'Bolder';
  readonly isSubtle: boolean;
}

/** A line that tells something about the card: that something moved on, or stands in the way. */
export interface Notice {
  readonly text: string;
  readonly style: 'emphasis' | 'warning' | 'attention';
}

/** One cell of the progress picture: a shape for its status, told apart by colour too. */
export interface Cell {
  readonly glyph: string;
  readonly style: 'default' | 'emphasis' | 'accent' | 'good' | 'attention';
  readonly spacing: 'None' | 'Small';
}

/** What every card has, in the same places. */
export interface Frame {
  readonly lang: Language;
  readonly title: string;
  readonly where: readonly Run[];
  readonly notices: readonly Notice[];
  readonly cells: readonly Cell[];
  readonly progress: string;
  readonly speak: string;
  readonly fallbackText: string;
  readonly actions: readonly Action[];
}

/** Shapes that tell the statuses apart without colour. */
export const glyphs: Readonly<Record<ItemStatus, string>> = {
  'not-started': '○',
  'in-progress': '◐',
  done: '✓',
  blocked: '✕',
  'not-applicable': '–',
};

const cellStyles: Readonly<Record<ItemStatus, Cell['style']>> = {
  'not-started': 'emphasis',
  'in-progress': 'accent',
  done: 'good',
  blocked: 'attention',
  'not-applicable': 'default',
};

/** A plain line under the title. */
export function plain(text: string): Run {
  return { text, weight: 'Default', isSubtle: true };
}

/** What a person typed, set off in the line under the title; a text run shows it as it is. */
export function strong(typed: string): Run {
  return { text: typed, weight: 'Bolder', isSubtle: false };
}

/** A notice for a text, or none for no text. */
export function notices(text: string | undefined, style: Notice['style'] = 'emphasis'): readonly Notice[] {
  return text ? [{ text, style }] : [];
}

/** The progress of a walk as a picture: a cell for each item, a gap before each section. */
export function progressCells(engagement: Engagement, playbook: Playbook): readonly Cell[] {
  return playbook.sections.flatMap((section, sectionIndex) =>
    section.items.map((item, itemIndex) => {
      const { status } = itemState(engagement, item.id);
      const spacing = itemIndex === 0 && sectionIndex > 0 ? ('Small' as const) : ('None' as const);
      return { glyph: glyphs[status], style: cellStyles[status], spacing };
    }),
  );
}

/** A frame from what a card says of itself; two sentences tell the card aloud and where it cannot be shown. */
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
  const told = [...where.map(({ text }) => text), progress].filter((part) => part.trim() !== '').join(' ');
  const spoken = told === '' ? `${inert(title, 100)}.` : `${inert(title, 100)}. ${inert(told, 300)}.`;
  return {
    lang: voice.language,
    title,
    where,
    notices: given.notices ?? [],
    cells: walk ? progressCells(walk.engagement, walk.playbook) : [],
    progress,
    speak: spoken,
    fallbackText: spoken,
    actions: given.actions,
  };
}
