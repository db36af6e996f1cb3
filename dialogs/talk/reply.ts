import { Card } from '../../cards/render';
import { OfferedFile } from './turn';

/** A card, or a text in which nothing is read as Markdown or as a mention. */
export type Message = { readonly card: Card } | { readonly text: string };

/** A file that was put where a person allowed it; the parts are as their client told them. */
export interface PlacedFile {
  readonly name: string;
  readonly contentUrl: string;
  readonly uniqueId: string | undefined;
  readonly fileType: string | undefined;
}

/** The way back to where one activity came from. A method rejects with the connector's error when it is not taken. */
export interface Reply {
  /**
   * Answers in the response that the client waits for; without a message it only learns that it was heard. Missing
   * where no client waits.
   */
  readonly respond?: ((message?: Message) => Promise<void>) | undefined;
  /** Sends a message of its own. */
  send(message: Message): Promise<void>;
  /**
   * Puts a card in the place of the one whose button was pressed. Resolves to false when that was refused, as not every
   * client can do it; rejects when nobody answered. Missing where no card is known to have been pressed.
   */
  readonly update?: ((card: Card) => Promise<boolean>) | undefined;
  /** Asks the person whether a file may be put into their OneDrive. */
  offerFile(file: OfferedFile): Promise<void>;
  /** Shows a file that was put there. */
  showFile(file: PlacedFile): Promise<void>;
}
