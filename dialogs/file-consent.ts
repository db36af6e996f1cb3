import { bytesOf, customersTable, sendTable } from './letters/customers-letter';
import { Reply } from './talk/reply';
import { OfferedFile, Turn, voiceOf } from './talk/turn';
import { whyNoReader } from './letters/why-no-reader';

/**
 * Uploads bytes to the `uploadUrl` of a person's consent. Resolves to false when the address is not one of
 * OneDrive or SharePoint, or when the upload fails.
 */
export type Upload = (uploadUrl: string, bytes: Buffer) => Promise<boolean>;

/** A person's answer to an offered file, as their client sent it. Missing parts are undefined. */
export interface FileConsent {
  readonly accepted: boolean;
  readonly uploadUrl: string | undefined;
  readonly contentUrl: string | undefined;
  readonly uniqueId: string | undefined;
  readonly fileType: string | undefined;
  /** The id of the filter with which the table was offered; undefined for all customers. */
  readonly filter: string | undefined;
}

/**
 * Asks a person to allow a file in their OneDrive. Resolves to false when the question could not be sent.
 */
export async function offerFile(reply: Reply, file: OfferedFile): Promise<boolean> {
  try {
    await reply.offerFile(file);
    return true;
  } catch {
    return false;
  }
}

/**
 * Uploads the current table of the person's customers to the place that they allowed, and shows the file.
 * When the upload fails, sends the table as text.
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
  // A person who stopped being a reader in the meantime gets no table.
  const refusal = await whyNoReader(turn);
  if (refusal) {
    await turn.say(refusal);
    return;
  }
  const { uploadUrl, contentUrl, uniqueId, fileType } = consent;
  const { table, name } = await customersTable(turn, consent.filter);
  const placed = upload && uploadUrl !== undefined && (await upload(uploadUrl, bytesOf(table)));
  if (placed && contentUrl !== undefined) {
    await reply.showFile({ name, contentUrl, uniqueId, fileType });
    return;
  }
  await turn.say(messages.fileFailed);
  await turn.say(await sendTable(turn, table));
}
