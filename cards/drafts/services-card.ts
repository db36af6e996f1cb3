import { ServiceView } from '../../src/app/views/service-view';
import { NoteKind } from '../../src/domain/note/note-kind';
import { Engagement } from '../../src/domain/walk/engagement';
import { Playbook } from '../../src/domain/walk/playbook';
import { Action, action, sending } from '../actions';
import { FormField, field } from '../field';
import { frame, notices, plain, Said, strong, Voice } from '../frame';
import { shortWorkloadName, workloadName } from '../note-title';
import { Card, compileCard } from '../render';
import { workloadChoices } from './note-fields';
import template from './services-card.template.json';

interface ServiceRow {
  readonly name: string;
  readonly state: string;
  readonly write: readonly Action[];
}

const render = compileCard<{
  about: string;
  rows: readonly ServiceRow[];
  fields: readonly FormField[];
}>(template);

/** The number of services that have a button of their own. The others are in the list of all. */
const most = 5;

/** The choice of the service that a note is about. */
export interface ServiceChoice {
  readonly engagement: Engagement;
  readonly playbook: Playbook;
  readonly kind: NoteKind;
  readonly services: readonly ServiceView[];
  /** The draft whose service is mended. When missing, the choice opens the note of that service. */
  readonly draftId?: string | undefined;
  readonly notice?: Said | undefined;
}

/**
 * Renders the question which service a note is about: a button for each service at hand, those without a note
 * first, and a list of all.
 */
export function servicesCard(voice: Voice, given: ServiceChoice): Card {
  const { texts, language } = voice;
  const { engagement, playbook, kind, services, draftId } = given;
  const press = { verb: 'choose-service', engagementId: engagement.id, kindId: kind.id } as const;
  const data = { ...press, ...(draftId !== undefined && { draftId }) };
  const { write, writeChosen, take, takeChosen } = texts.services;
  const [first] = services.filter(({ open }) => open);
  const rows = [...services]
    .sort((one, other) => Number(other.open) - Number(one.open))
    .slice(0, most)
    .map((service): ServiceRow => {
      const name = workloadName(playbook, service.code);
      const title = (draftId === undefined ? write : take)(shortWorkloadName(playbook, service.code));
      const button = action(title, { ...data, service: service.code });
      const style = service === first ? 'positive' : 'default';
      return { name, state: ` – ${stateOf(voice, service)}`, write: [{ ...button, style }] };
    });
  return render(
    frame(voice, {
      title: texts.services.title,
      where: [strong(engagement.customer.name), plain(` ·\u00a0${kind.title[language]}`)],
      notices: notices(given.notice, 'warning'),
      walk: { engagement, playbook },
      actions: [
        sending(draftId === undefined ? writeChosen : takeChosen, data),
        action(texts.noteForm.otherKind, {
          verb: 'open-note-kinds',
          engagementId: engagement.id,
          all: true,
        }),
        action(texts.actions.overview, { verb: 'open-overview', engagementId: engagement.id }),
      ],
    }),
    { about: texts.services.about, rows, fields: [otherField(voice, given)] },
  );
}

function otherField({ texts }: Voice, { playbook }: ServiceChoice): FormField {
  return field(texts, {
    kind: 'choice',
    id: 'service',
    label: texts.services.other,
    value: '',
    hint: texts.form.choose,
    choices: workloadChoices(playbook),
  });
}

/** Returns where a service stands, and when the last note about it was written. */
function stateOf({ texts }: Voice, { blocked, open, writtenAt }: ServiceView): string {
  const { blocked: items, inProgress, noNote, changed, written } = texts.services;
  const note = writtenAt === undefined ? noNote : (open ? changed : written)(writtenAt);
  return `${blocked > 0 ? items(blocked) : inProgress}, ${note}`;
}
