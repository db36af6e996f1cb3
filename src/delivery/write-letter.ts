import { answerCard } from '../../cards/delivery/answer-card';
import { customersCard } from '../../cards/readers/customers-card';
import { Voice } from '../../cards/frame';
import { notReachedCard } from '../../cards/delivery/not-reached-card';
import { questionCard } from '../../cards/delivery/question-card';
import { reminderCard } from '../../cards/delivery/reminder-card';
import { retentionReportCard } from '../../cards/operation/retention-report-card';
import { secretExpiryCard } from '../../cards/operation/secret-expiry-card';
import { summaryCard } from '../../cards/delivery/summary-card';
import { texts } from '../../locales';
import { isReader } from '../app/people/appointed';
import { openQuestion } from '../app/delivery/answer-question';
import { recipientName } from '../app/people/recipient-name';
import { openFailed, openReminder } from '../app/delivery/open-letter';
import { summaryOf } from '../app/delivery/open-summary';
import { openRetentionReport, openSecretExpiry } from '../app/operation/open-notice';
import { App } from '../app/ports';
import { listCustomers } from '../app/readers/list-customers';
import { instantOf } from '../domain/values/dates';
import { Delivery, DeliveryKind } from '../domain/delivery/delivery';
import { digestDue } from '../domain/delivery/digest';
import { isChannel } from '../domain/delivery/recipient';
import { Card, Message } from '../../cards/render';

type WriteCard = (app: App, voice: Voice, delivery: Delivery) => Promise<Card | undefined>;

/**
 * Returns a function that writes the letter of a delivery from the present data, in its recipient's
 * language. It returns undefined when the subject has since been deleted, answered or done. A letter that
 * was too large as a card becomes a text.
 */
export function createWriter(app: App): (delivery: Delivery) => Promise<Message | undefined> {
  return async (delivery) => {
    const voice = await voiceFor(app, delivery.recipientId);
    const card = await writers[delivery.kind](app, voice, delivery);
    if (!card || !delivery.short) return card && { card };
    return { text: String(card.content['fallbackText']) };
  };
}

/**
 * Returns the voice for a recipient: a channel's chosen language, or the language of a person's Teams client.
 */
async function voiceFor(app: App, recipientId: string): Promise<Voice> {
  const spoken = isChannel(recipientId)
    ? await app.readers.load(recipientId)
    : await app.references.load(recipientId);
  const language = spoken?.language ?? 'en';
  return { language, texts: texts[language] };
}

const writers: Readonly<Record<DeliveryKind, WriteCard>> = {
  async summary(app, voice, delivery) {
    // A reader who has left or was forgotten after the delivery was queued no longer gets it.
    if (!(await isReader(app, { id: delivery.recipientId, tenantId: delivery.tenantId }))) return undefined;
    const summary = await summaryOf(app, delivery);
    return summary && summaryCard(voice, { summary, playbook: app.playbook, mode: 'short' });
  },

  async question(app, voice, { recipientId: id, tenantId, aboutId }) {
    const opened = await openQuestion(app, { id, tenantId }, aboutId);
    return opened && !opened.question.answeredAt ? questionCard(voice, opened) : undefined;
  },

  async answer(app, voice, { engagementId, aboutId }) {
    const question = await app.questions.load(aboutId);
    const engagement = await app.engagements.load(engagementId);
    const note = question && (await app.engagements.loadNote(question.noteId));
    if (!note || !engagement) return undefined;
    const partner = await recipientName(app, engagement.ownerId);
    return answerCard(voice, { question, note, customer: engagement.customer.name, partner });
  },

  async reminder(app, voice, delivery) {
    const reminder = await openReminder(app, delivery);
    return reminder && reminderCard(voice, { ...reminder, playbook: app.playbook, kinds: app.noteKinds });
  },

  async digest(app, voice, { recipientId, aboutId: digestDay }) {
    const reader = await app.readers.load(recipientId);
    // A digest that waited or was put off is not sent after a newer one.
    if (!reader || digestDue(reader, instantOf(app.now())) !== digestDay) return undefined;
    const rows = await listCustomers(app, reader);
    if (rows.length === 0) return undefined;
    const digest = { rhythm: reader.digest, hour: reader.digestHour };
    const { playbook, noteKinds: kinds } = app;
    const channel = isChannel(recipientId);
    return customersCard(voice, { rows, playbook, kinds, page: 0, digestDay, digest, isChannel: channel });
  },

  async 'not-reached'(app, voice, delivery) {
    const failed = await openFailed(app, delivery);
    return failed && notReachedCard(voice, failed);
  },

  async 'secret-expiry'(app, voice, delivery) {
    const expiry = await openSecretExpiry(app, delivery);
    return expiry && secretExpiryCard(voice, expiry);
  },

  async 'retention-report'(app, voice, delivery) {
    const report = await openRetentionReport(app, delivery);
    return report && retentionReportCard(voice, report);
  },
};
