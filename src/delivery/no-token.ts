/** The bot could not prove who it is, so that nothing was sent. `code` is safe to keep; the cause may not be. */
export class NoToken extends Error {
  override readonly name = 'NoToken';
  /** The number with which the login server refused, such as `AADSTS7000215`; empty when it could not be asked. */
  readonly refusal: string;
  readonly code: string;

  constructor(cause: unknown) {
    super('no token for the connector', { cause });
    this.refusal = /AADSTS\d+/.exec(String(cause))?.[0] ?? '';
    this.code = this.refusal === '' ? 'Token' : `Token ${this.refusal}`;
  }
}
