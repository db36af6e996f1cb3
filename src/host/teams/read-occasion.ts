import { Activity } from 'botbuilder';
import { FileConsent } from '../../../dialogs/file-consent';
import { InstallationSign, Occasion, Place } from '../turn/incoming';

/** Returns the occasion of an activity, read from its type, its name and its place. */
export function readOccasion(activity: Activity, place: Place): Occasion {
  switch (activity.type) {
    case 'installationUpdate':
    case 'conversationUpdate': {
      const sign = place === 'personal' ? signForPerson(activity) : signForTeam(activity);
      return { kind: 'installation', sign };
    }
    case 'message':
      return { kind: 'input' };
    case 'invoke':
      return readInvoke(activity);
    default:
      return { kind: 'unknown' };
  }
}

function readInvoke({ name, value }: Activity): Occasion {
  switch (name) {
    case 'adaptiveCard/action':
      return { kind: 'input' };
    case 'fileConsent/invoke':
      return { kind: 'file-consent', consent: readConsent(value) };
    default:
      return { kind: 'unknown-invoke' };
  }
}

/** The value that a client sends when a person allows or declines a file. */
interface ConsentValue {
  readonly action?: unknown;
  readonly context?: { readonly filter?: unknown };
  readonly uploadInfo?: {
    readonly uploadUrl?: unknown;
    readonly contentUrl?: unknown;
    readonly uniqueId?: unknown;
    readonly fileType?: unknown;
  };
}

function readConsent(value: unknown): FileConsent {
  const { action, context, uploadInfo } = (value ?? {}) as ConsentValue;
  return {
    accepted: action === 'accept',
    uploadUrl: textOf(uploadInfo?.uploadUrl),
    contentUrl: textOf(uploadInfo?.contentUrl),
    uniqueId: textOf(uploadInfo?.uniqueId),
    fileType: textOf(uploadInfo?.fileType),
    filter: textOf(context?.filter),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * Reads the sign for a chat. A new chat is reported by an installation, by an added member other than the
 * bot, or by both.
 */
function signForPerson({ type, action, membersAdded, recipient }: Activity): InstallationSign {
  if (type === 'installationUpdate') return action?.startsWith('remove') ? 'removed' : 'added';
  return membersAdded?.some(({ id }) => id !== recipient?.id) ? 'added' : 'none';
}

/** Reads the sign for a team. Other members come and go too, so only the bot itself counts. */
function signForTeam({ action, membersAdded, membersRemoved, recipient }: Activity): InstallationSign {
  const isBot = ({ id }: { id: string }): boolean => id === recipient?.id;
  if (action?.startsWith('remove') || membersRemoved?.some(isBot)) return 'removed';
  return action?.startsWith('add') || membersAdded?.some(isBot) ? 'added' : 'none';
}
