import {
  CustomerRow,
  customerCounts,
  CustomerSort,
  customerSorts,
} from '../src/domain/delivery/customer-row';
import { Standing } from '../src/domain/walk/standing';
import { Voice } from './frame';

/**
 * One part of the chart of all customers: for Teams' own chart (legend, value, color), and for the bar that
 * is its fallback (weight, style, mark).
 */
export interface Share {
  readonly legend: string;
  readonly value: number;
  readonly color: string;
  readonly weight: number;
  readonly style: 'attention' | 'warning' | 'accent' | 'good' | 'emphasis';
  readonly mark: string;
}

type Look = Pick<Share, 'color' | 'style'> & { readonly glyph: string };

/** The colors have the names of Teams' chart elements; the styles have the names of container styles. */
const looks: Readonly<Record<CustomerSort, Look>> = {
  overdue: { glyph: '▲', color: 'attention', style: 'attention' },
  escalated: { glyph: '↑', color: 'categoricalPurple', style: 'attention' },
  blocked: { glyph: '✕', color: 'warning', style: 'warning' },
  due: { glyph: '◆', color: 'categoricalBlue', style: 'accent' },
  onTime: { glyph: '●', color: 'good', style: 'good' },
  paused: { glyph: '‖', color: 'neutral', style: 'emphasis' },
  closed: { glyph: '■', color: 'categoricalMarigold', style: 'emphasis' },
  finished: { glyph: '✓', color: 'categoricalTeal', style: 'emphasis' },
  archived: { glyph: '▫', color: 'neutral', style: 'emphasis' },
};

/** The shape of an escalation. */
export const escalatedGlyph = looks.escalated.glyph;

/** Shapes that distinguish the standings without color, the same as in the chart. */
export const standingGlyphs: Readonly<Record<Standing, string>> = {
  overdue: looks.overdue.glyph,
  due: looks.due.glyph,
  'on-time': looks.onTime.glyph,
  paused: looks.paused.glyph,
  closed: looks.closed.glyph,
  finished: looks.finished.glyph,
  archived: looks.archived.glyph,
};

/**
 * Returns the parts of the chart of all customers, the most urgent first. Each standing that occurs has one
 * part.
 */
export function sharesOf({ texts }: Voice, rows: readonly CustomerRow[]): readonly Share[] {
  const counts = customerCounts(rows);
  // A part of less than a tenth would be too narrow for its number.
  const narrowest = rows.length / 10;
  return customerSorts
    .filter((sort) => counts[sort] > 0)
    .map((sort) => {
      const { glyph, color, style } = looks[sort];
      const value = counts[sort];
      const all = inAll(sort, rows) ?? value;
      const told = all === value ? '' : ` (${texts.raised.inAll(all)})`;
      return {
        legend: `${glyph}\u00a0${value}\u00a0${texts.customers.counted[sort]}${told}`,
        value,
        color,
        weight: Math.max(value, narrowest),
        style,
        mark: `${glyph} ${value}`,
      };
    });
}

/**
 * Returns how many customers are escalated or blocked, also among those that count in a more urgent part.
 * Undefined for the other parts, which exclude each other.
 */
function inAll(sort: CustomerSort, rows: readonly CustomerRow[]): number | undefined {
  if (sort === 'escalated') return rows.filter(({ facts }) => facts.escalated).length;
  return sort === 'blocked' ? rows.filter(({ blocked }) => blocked.length > 0).length : undefined;
}
