import { Activity, CardFactory, MessageFactory, TurnContext } from 'botbuilder';
import { Card, Message } from '../../../cards/render';
import { PlacedFile, Reply } from '../../../dialogs/talk/reply';
import { OfferedFile } from '../../../dialogs/talk/turn';

/** Returns the ways to reply to a turn's activity in Teams. */
export function teamsReply(context: TurnContext): Reply {
  const { activity } = context;
  const pressed = activity.value ? activity.replyToId : undefined;
  const send = async (message: Partial<Activity>): Promise<void> => {
    await context.sendActivity(message);
  };
  return {
    respond: activity.type === 'invoke' ? (message) => send(invokeResponse(message)) : undefined,
    send: (message) => send('card' in message ? cardMessage(message.card) : plainMessage(message.text)),
    update: pressed ? (card) => updated(context, { ...cardMessage(card), id: pressed }) : undefined,
    offerFile: (file) => send(consentCard(file)),
    showFile: (file) => send(fileCard(file)),
  };
}

/** Builds an invoke's response. It always has HTTP status 200; the result is in the body. */
function invokeResponse(message: Message | undefined): Partial<Activity> {
  const body = message ? { statusCode: 200, ...invokeBody(message) } : {};
  return { type: 'invokeResponse', value: { status: 200, body } };
}

function invokeBody(message: Message): { type: string; value: unknown } {
  return 'card' in message
    ? { type: 'application/vnd.microsoft.card.adaptive', value: message.card.content }
    : { type: 'application/vnd.microsoft.activity.message', value: message.text };
}

function cardMessage({ content, title }: Card): Partial<Activity> {
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(content)), summary: title };
}

/** Builds a plain-text message, so that typed text is not read as Markdown or as a mention. */
function plainMessage(text: string): Partial<Activity> {
  return { type: 'message', text, textFormat: 'plain' };
}

async function updated(context: TurnContext, message: Partial<Activity>): Promise<boolean> {
  try {
    await context.updateActivity(message);
    return true;
  } catch (error) {
    // Without a status there was no answer at all. A new message would wait just as long without success.
    if ((error as { statusCode?: unknown }).statusCode === undefined) throw error;
    return false;
  }
}

function consentCard({ name, about, bytes, filter }: OfferedFile): Partial<Activity> {
  const context = { file: name, ...(filter && { filter }) };
  const content = {
    description: about,
    sizeInBytes: bytes,
    acceptContext: context,
    declineContext: context,
  };
  return attached({ contentType: 'application/vnd.microsoft.teams.card.file.consent', name, content });
}

function fileCard({ name, contentUrl, uniqueId, fileType }: PlacedFile): Partial<Activity> {
  const contentType = 'application/vnd.microsoft.teams.card.file.info';
  return attached({ contentType, contentUrl, name, content: { uniqueId, fileType } });
}

function attached(attachment: {
  contentType: string;
  contentUrl?: string;
  name: string;
  content: object;
}): Partial<Activity> {
  return { type: 'message', attachments: [attachment] };
}
