/**
 * The bot could not prove its identity, so no message was sent. `code` may be stored, but the cause may be
 * unsafe to store.
 */
export class NoToken extends Error {
  override readonly name = 'NoToken';
  /**
   * The number with which the login server refused, such as `AADSTS7000215`. Empty when the server gave
   * none.
   */
  readonly refusal: string;
  readonly code: string;

  constructor(cause: unknown) {
    super('no token for the connector', { cause });
    this.refusal = /AADSTS\d+/.exec(String(cause))?.[0] ?? '';
    this.code = this.refusal === '' ? 'Token' : `Token ${this.refusal}`;
  }
}
