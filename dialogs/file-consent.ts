import { bytesOf, customersTable, sendTable, tableName } from './letters/customers-letter';
import { Reply } from './talk/reply';
import { OfferedFile, Turn, voiceOf } from './talk/turn';
import { whyNoReader } from './letters/why-no-reader';

/**
 * Puts bytes where the consent to a file says, `uploadUrl`; false when that is no place of OneDrive or SharePoint, or
 * does not take them.
 */
export type Upload = (uploadUrl: string, bytes: Buffer) => Promise<boolean>;

/** A person's word on an offered file, as their client tells it; parts that it does not tell are undefined. */
export interface FileConsent {
  readonly accepted: boolean;
  readonly uploadUrl: string | undefined;
  readonly contentUrl: string | undefined;
  readonly uniqueId: string | undefined;
  readonly fileType: string | undefined;
}

/** Asks a person whether a file may be put into their OneDrive; false when not sent. */
export async function offerFile(reply: Reply, file: OfferedFile): Promise<boolean> {
  try {
    await reply.offerFile(file);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts the table of the person's customers where they allowed it, as it is now, and shows the file; when it cannot be
 * put there, sends it as text.
 */
export async function answerConsent(
  turn: Turn,
  consent: FileConsent,
  { reply, upload }: { reply: Reply; upload: Upload | undefined },
): Promise<void> {
  const { messages } = voiceOf(turn).texts;
  if (!consent.accepted) {
    await turn.say(messages.fileDeclined);
    return;
  }
  // Whoever stopped meanwhile takes nothing along.
  const refusal = await whyNoReader(turn);
  if (refusal) {
    await turn.say(refusal);
    return;
  }
  const { uploadUrl, contentUrl, uniqueId, fileType } = consent;
  const table = await customersTable(turn);
  const placed = upload && uploadUrl !== undefined && (await upload(uploadUrl, bytesOf(table)));
  if (placed && contentUrl !== undefined) {
    await reply.showFile({ name: tableName(turn), contentUrl, uniqueId, fileType });
    return;
  }
  await turn.say(messages.fileFailed);
  await turn.say(await sendTable(turn, table));
}
