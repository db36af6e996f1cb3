import { Day } from '../../src/domain/values/dates';
import { Engagement, itemState } from '../../src/domain/walk/engagement';
import { NoteKind } from '../../src/domain/note/note-kind';
import { Playbook, Section } from '../../src/domain/walk/playbook';
import { nextOpenSection, openItems, progressOf } from '../../src/domain/walk/progress';
import { standingDetail } from '../../src/domain/walk/standing';
import { Action, action, primary } from '../actions';
import { frame, glyphs, notices, plain, Said, strong, Voice } from '../frame';
import template from './overview-card.template.json';
import { pausingNotice } from '../pausing-notice';
import { Card, compileCard } from '../render';
import { standingLine } from '../standing-line';

interface SectionRow {
  readonly title: string;
  readonly progress: string;
  readonly items: string;
  readonly open: readonly Action[];
}

const render = compileCard<{
  standing: string;
  question: string;
  sections: readonly SectionRow[];
  kept: string;
  manage: string;
  more: readonly Action[];
}>(template);

/** Returns the words with spaces and hyphens that do not end a line. */
function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}

/** Renders the whole walk: each section with its items, the next step, and the notes. */
export function overviewCard(
  voice: Voice,
  given: {
    engagement: Engagement;
    playbook: Playbook;
    noteCount: number;
    kinds: readonly NoteKind[];
    /** The partner's day, on which the next note is due, overdue or to come. */
    today: Day;
    /**
     * The last day on which the engagement is certainly stored; undefined while it is not deleted
     * automatically.
     */
    keptUntil?: Day | undefined;
    notice?: Said | undefined;
  },
): Card {
  const { texts, language } = voice;
  const { engagement, playbook, noteCount, kinds, today, keptUntil } = given;
  const { id: engagementId, customer, archivedOn } = engagement;
  const { archive, deletion, overview } = texts;

  const next = nextOpenSection(engagement, playbook);
  const openSection = (title: string, { id }: Section): Action =>
    action(title, { verb: 'open-section', engagementId, sectionId: id });
  const sections = playbook.sections.map((section) => ({
    title: section.title[language],
    progress: texts.progress(progressOf(engagement, section)),
    items: section.items
      .map(
        (item) => `${glyphs[itemState(engagement, item.id).status]}\u00a0${unbroken(item.short[language])}`,
      )
      .join(' · '),
    open: [openSection(overview.openSection(section.short[language]), section)],
  }));

  const open = openItems(engagement, playbook).length;
  const writeNote = { verb: 'open-note-form', engagementId } as const;
  const forward = next
    ? [
        primary(overview.continueWith(next.short[language]), {
          verb: 'open-section',
          engagementId,
          sectionId: next.id,
        }),
        action(overview.writeNote, writeNote),
      ]
    : [primary(overview.writeNote, writeNote)];
  return render(
    frame(voice, {
      title: overview.title,
      where: [
        strong(customer.name),
        plain(` ·\u00a0${texts.segments[customer.segment]} · ${texts.covidReasons[customer.covid]}`),
      ],
      notices: [
        ...notices(given.notice),
        ...(archivedOn ? notices(archive.about) : []),
        ...pausingNotice(voice, engagement),
      ],
      walk: { engagement, playbook },
      actions: [
        ...(archivedOn ? [primary(archive.takeOut, { verb: 'take-out-customer', engagementId })] : forward),
        ...(noteCount > 0 ? [action(overview.notes(noteCount), { verb: 'open-notes', engagementId })] : []),
        action(texts.actions.myCustomers, { verb: 'open-status' }),
      ],
    }),
    {
      standing: standingLine(voice, standingDetail(engagement, today), kinds),
      question: next ? `${overview.outstanding(open)} ${overview.question}` : overview.addressed(open),
      sections,
      kept: keptUntil ? overview.kept(keptUntil) : '',
      manage: overview.manage,
      more: [
        action(overview.changeCustomer, { verb: 'open-customer', engagementId }),
        ...(archivedOn ? [] : [action(archive.put, { verb: 'archive-customer', engagementId })]),
        action(deletion.open, { verb: 'open-deletion', engagementId }),
      ],
    },
  );
}
