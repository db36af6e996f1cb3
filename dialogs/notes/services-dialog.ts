import { PressOf } from '../../cards/actions';
import { Said } from '../../cards/frame';
import { servicesCard } from '../../cards/drafts/services-card';
import { Card } from '../../cards/render';
import { findNoteKind } from '../../src/app/notes/find-note-kind';
import { openDraft } from '../../src/app/notes/open-draft';
import { saveDraft } from '../../src/app/notes/save-draft';
import { servicesOf } from '../../src/app/notes/services-of';
import { openEngagement } from '../../src/app/walk/open-engagement';
import { serviceField } from '../../src/domain/note/laid-out';
import { NoteKind } from '../../src/domain/note/note-kind';
import { Engagement } from '../../src/domain/walk/engagement';
import { forward, Move, Screen, toStatus, underOverview } from '../talk/screen';
import { Turn, typedIn, voiceOf } from '../talk/turn';

/** The screen that asks which service a note is about. */
export const servicesDialog: Screen = {
  async show(turn, { engagementId = '', kindId = '', draftId }, notice) {
    const engagement = await openEngagement(turn.app, turn.person, engagementId);
    const kind = findNoteKind(turn.app, kindId);
    return engagement && kind && serviceChoice(turn, { engagement, kind, draftId, notice });
  },
  parent: underOverview,
};

/** Renders the choice of a service for a kind of note, with the services at hand. */
export async function serviceChoice(
  turn: Turn,
  given: {
    engagement: Engagement;
    kind: NoteKind;
    draftId?: string | undefined;
    notice?: Said | undefined;
  },
): Promise<Card> {
  const { app } = turn;
  const services = await servicesOf(app, given.engagement, given.kind);
  return servicesCard(voiceOf(turn), { ...given, playbook: app.playbook, services });
}

/** Opens the note of the chosen service. With a draft, makes it the draft's service. */
export async function onChooseService(turn: Turn, press: PressOf<'choose-service'>): Promise<Move> {
  const { engagementId, kindId, draftId } = press;
  const service = press.service ?? typedIn(turn, 'service');
  const known = turn.app.playbook.workloads.some(({ code }) => code === service);
  if (!known) {
    const notice = voiceOf(turn).texts.services.chooseFirst;
    return { kind: 'forward', screen: 'services', place: { engagementId, kindId, draftId }, notice };
  }
  if (draftId === undefined) {
    return { kind: 'instead', screen: 'note-form', place: { engagementId, kindId, service } };
  }
  return mendService(turn, { engagementId, kindId, draftId, service });
}

/** Saves the draft as one about another service. Its text stays. */
async function mendService(
  turn: Turn,
  place: { engagementId: string; kindId: string; draftId: string; service: string },
): Promise<Move> {
  const { app, person, language, today, author } = turn;
  const { service, ...named } = place;
  const opened = await openDraft(app, { person, language, today, author, ...named });
  if (opened.kind === 'unknown') return toStatus(voiceOf(turn).texts.notices.unknownEngagement);
  if (opened.kind === 'written') {
    const { engagementId } = place;
    return { kind: 'afresh', screen: 'note', place: { engagementId, noteId: opened.noteId } };
  }
  const { draft, laidOut } = opened;
  const { layoutId, corrects, revision, finality, answers: typed, language: inLanguage } = draft;
  const fieldId = serviceField(laidOut.kind)?.id ?? '';
  await saveDraft(app, {
    ...{ person, today, author, ...named, layoutId, language: inLanguage },
    ...{ corrects, revision, finality, typed },
    reshape: { kind: 'choice', fieldId, choiceId: service },
  });
  return forward('note-form', named);
}
