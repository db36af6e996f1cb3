import { Engagement } from '../../src/domain/walk/engagement';
import { Language } from '../../src/domain/values/language';
import { NoteKind } from '../../src/domain/note/note-kind';
import { OfferedKinds } from '../../src/domain/note/offered-kinds';
import { Role } from '../../src/domain/values/person';
import { Playbook } from '../../src/domain/walk/playbook';
import { Action, action } from '../actions';
import { frame, notices, plain, Said, strong, Voice } from '../frame';
import template from './note-kinds-card.template.json';
import { pausingNotice } from '../pausing-notice';
import { Card, compileCard } from '../render';

interface KindRow {
  readonly about: string;
  readonly when: string;
  readonly write: readonly Action[];
}

const render = compileCard<{
  groups: readonly { readonly heading: string; readonly kinds: readonly KindRow[] }[];
}>(template);

/** Renders the choice of a note's kind: first those of the partner's role, the others on request. */
export function noteKindsCard(
  voice: Voice,
  given: {
    engagement: Engagement;
    playbook: Playbook;
    offered: OfferedKinds;
    role: Role | undefined;
    /** The language of the note, when the partner asked for one. */
    noteLanguage?: Language | undefined;
    all: boolean;
    notice?: Said | undefined;
  },
): Card {
  const { texts } = voice;
  const { engagement, playbook, offered, role, noteLanguage } = given;
  const engagementId = engagement.id;
  const all = given.all || role === undefined;
  const inLanguage = noteLanguage && { noteLanguage };
  const row = (kind: NoteKind): KindRow => rowOf(voice, { kind, engagement, noteLanguage });
  const own = offered.own.map(row);
  const others = all ? offered.others.map(row) : [];

  return render(
    frame(voice, {
      title: texts.noteKinds.title,
      where: [strong(engagement.customer.name), plain(role ? ` ·\u00a0${texts.roles[role]}` : '')],
      notices: [
        ...notices(given.notice),
        ...notices(role ? '' : texts.noteKinds.noRole),
        // The row of the kind has the button.
        ...pausingNotice(voice, engagement).map((notice) => ({ ...notice, actions: [] })),
      ],
      walk: { engagement, playbook },
      actions: [
        ...(all
          ? []
          : [
              action(texts.noteKinds.showAll, {
                verb: 'open-note-kinds',
                engagementId,
                all: true,
                ...inLanguage,
              }),
            ]),
        action(texts.actions.back, { verb: 'back', screen: 'note-kinds', engagementId }),
        action(role ? texts.role.change : texts.noteKinds.chooseRole, { verb: 'open-role' }),
        action(texts.actions.overview, { verb: 'open-overview', engagementId }),
      ],
    }),
    {
      groups: [
        { heading: '', kinds: own },
        ...(others.length > 0
          ? [{ heading: own.length > 0 ? texts.noteKinds.others : '', kinds: others }]
          : []),
      ].filter(({ kinds }) => kinds.length > 0),
    },
  );
}

function rowOf(
  { texts, language }: Voice,
  {
    kind,
    engagement,
    noteLanguage,
  }: { kind: NoteKind; engagement: Engagement; noteLanguage?: Language | undefined },
): KindRow {
  const who = kind.forPausing
    ? texts.noteKinds.anyone
    : texts.noteKinds.writtenBy(kind.roles.map((role) => texts.roles[role]));
  const write = action(texts.noteKinds.write(kind.short[language]), {
    verb: 'open-note-form',
    engagementId: engagement.id,
    kindId: kind.id,
    ...(noteLanguage && { noteLanguage }),
  });
  const due = kind.forPausing && engagement.customer.covid === 'pausing';
  return {
    about: kind.purpose[language],
    when: `${who} · ${kind.cadence.told[language]}`,
    write: [due ? { ...write, style: 'positive' } : write],
  };
}
