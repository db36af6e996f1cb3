/** The parts of a card in a frame that a test reads. */
export interface CardJson {
  readonly body?: readonly unknown[];
}

/** A message of the bot, exactly as the bot sent it. */
export interface Sent {
  readonly text: string;
  readonly cards: readonly CardJson[];
}

/** A frame of one of the client's two sockets: one for all conversations, one for the log. */
export interface Frame {
  readonly action?: string;
  readonly actionConversationId?: string;
  readonly message?: {
    readonly messageId?: string;
    readonly text?: string;
    readonly attachments?: readonly { readonly content?: CardJson }[];
  };
  readonly log?: {
    readonly activityName?: string;
    readonly request?: { readonly body?: object };
    readonly response?: { readonly statusCode?: number };
  };
}

/** The bot's answer to a press: the new card, or a sentence under the card that stays. */
export interface InvokeAnswer {
  readonly type?: string;
  readonly value?: CardJson | string;
}

/** Returns the text of the first heading of a card. */
export function titleOf(card: CardJson | undefined): string {
  const found = card?.body?.find((element) => (element as { style?: string }).style === 'heading');
  return (found as { text?: string } | undefined)?.text ?? '';
}
