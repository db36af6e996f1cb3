/** A card as it travels, as far as a test looks at it. */
export interface CardJson {
  readonly body?: readonly unknown[];
}

/** A message the bot sent, exactly as it left the bot. */
export interface Sent {
  readonly text: string;
  readonly cards: readonly CardJson[];
}

/** A frame of one of the client's two sockets: that of all conversations, and the log's. */
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

/** What the bot answered to a press: the card it became, or a sentence under the card that stays. */
export interface InvokeAnswer {
  readonly type?: string;
  readonly value?: CardJson | string;
}

/** The text of the first heading of a card. */
export function titleOf(card: CardJson | undefined): string {
  const found = card?.body?.find((element) => (element as { style?: string }).style === 'heading');
  return (found as { text?: string } | undefined)?.text ?? '';
}
