import { Environment } from '../../settings/config';

/** The result of an attempt to listen on an address: free, or Node's code for the failure. */
export type Listening = 'free' | 'EADDRINUSE' | 'EACCES' | 'EADDRNOTAVAIL' | 'ENOTFOUND';

/**
 * Microsoft Entra ID's answer to the bot's credentials; `code` is such as `AADSTS7000215`, or empty without
 * an answer.
 */
export type TokenAnswer = { readonly given: true } | { readonly given: false; readonly code: string };

/** Everything that the checks examine outside the settings. */
export interface Surroundings {
  /** The project's folder. */
  readonly root: string;
  readonly env: Environment;
  /** Node's version, without a leading "v". */
  readonly node: string;
  readonly now: () => Date;
  /** Sends a request over the network, as `fetch` does. */
  readonly ask: typeof fetch;
  /** Tries to listen on an address; rejects when it fails for an unexpected reason. */
  readonly listen: (host: string, port: number) => Promise<Listening>;
  /** Returns the free bytes for a user without privileges on the disk of a folder. */
  readonly freeBytes: (folder: string) => Promise<number>;
  /** Requests a token in the same way as the bot does; missing where no token must be requested. */
  readonly token?: (() => Promise<TokenAnswer>) | undefined;
}
