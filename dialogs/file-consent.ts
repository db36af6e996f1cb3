import { Activity, ActivityTypes, TurnContext } from 'botbuilder';
import { bytesOf, customersTable, sendTable, tableName } from './letters/customers-letter';
import { OfferedFile, Turn, voiceOf } from './talk/turn';
import { whyNoReader } from './letters/why-no-reader';

/**
 * Puts bytes where the consent to a file says, `uploadUrl`; false when that is no place of OneDrive or SharePoint, or
 * does not take them.
 */
export type Upload = (uploadUrl: string, bytes: Buffer) => Promise<boolean>;

/** Asks a person whether a file may be put into their OneDrive (Teams' file consent card); false when not sent. */
export async function offerFile(context: TurnContext, file: OfferedFile): Promise<boolean> {
  const content = {
    description: file.about,
    sizeInBytes: file.bytes,
    acceptContext: { file: file.name },
    declineContext: { file: file.name },
  };
  try {
    await context.sendActivity(
      attached({
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name: file.name,
        content,
      }),
    );
    return true;
  } catch {
    return false;
  }
}

/** What a client sends when a person allows or declines a file. */
interface Consent {
  readonly action?: unknown;
  readonly uploadInfo?: {
    readonly contentUrl?: unknown;
    readonly name?: unknown;
    readonly uploadUrl?: unknown;
    readonly uniqueId?: unknown;
    readonly fileType?: unknown;
  };
}

/**
 * Puts the table of the person's customers where they allowed it, as it is now, and shows the file; when it cannot be
 * put there, sends it as text.
 */
export async function answerConsent(
  context: TurnContext,
  turn: Turn,
  upload: Upload | undefined,
): Promise<void> {
  const { messages } = voiceOf(turn).texts;
  const { action, uploadInfo } = (context.activity.value ?? {}) as Consent;
  if (action !== 'accept') {
    await turn.say(messages.fileDeclined);
    return;
  }
  // Whoever stopped meanwhile takes nothing along.
  const refusal = await whyNoReader(turn);
  if (refusal) {
    await turn.say(refusal);
    return;
  }
  const { uploadUrl, contentUrl, uniqueId, fileType } = uploadInfo ?? {};
  const table = await customersTable(turn);
  const placed = upload && typeof uploadUrl === 'string' && (await upload(uploadUrl, bytesOf(table)));
  if (placed && typeof contentUrl === 'string') {
    const content = { uniqueId, fileType };
    const contentType = 'application/vnd.microsoft.teams.card.file.info';
    await context.sendActivity(attached({ contentType, contentUrl, name: tableName(turn), content }));
    return;
  }
  await turn.say(messages.fileFailed);
  await turn.say(await sendTable(turn, table));
}

function attached(attachment: {
  contentType: string;
  contentUrl?: string;
  name: string;
  content: object;
}): Partial<Activity> {
  return { type: ActivityTypes.Message, attachments: [attachment] };
}
