import { Environment } from '../../settings/config';

/** What became of the attempt to listen on an address: free, or Node's name for the reason why not. */
export type Listening = 'free' | 'EADDRINUSE' | 'EACCES' | 'EADDRNOTAVAIL' | 'ENOTFOUND';

/** What Microsoft Entra ID said to the bot's credentials; `code` such as `AADSTS7000215`, empty when it said nothing. */
export type TokenAnswer = { readonly given: true } | { readonly given: false; readonly code: string };

/** Everything that the checks look at. */
export interface Surroundings {
  /** The project's folder. */
  readonly root: string;
  readonly env: Environment;
  /** Node's version, without a v in front. */
  readonly node: string;
  readonly now: () => Date;
  /** Asks over the network, as `fetch` does. */
  readonly ask: typeof fetch;
  /** Tries whether one could listen there; an unexpected reason is thrown. */
  readonly listen: (host: string, port: number) => Promise<Listening>;
  /** The bytes that a user without privileges may still write to the disk of a folder. */
  readonly freeBytes: (folder: string) => Promise<number>;
  /** Asks for a token on the way that the bot goes; missing where nobody is to be asked. */
  readonly token?: (() => Promise<TokenAnswer>) | undefined;
}
