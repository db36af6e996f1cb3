import { Activity } from 'botbuilder';
import { FileConsent } from '../../../dialogs/file-consent';
import { InstallationSign, Occasion, Place } from '../turn/incoming';

/** Reads what an activity is about, as its type, its name and its place tell. */
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
  readonly uploadInfo?: {
    readonly uploadUrl?: unknown;
    readonly contentUrl?: unknown;
    readonly uniqueId?: unknown;
    readonly fileType?: unknown;
  };
}

function readConsent(value: unknown): FileConsent {
  const { action, uploadInfo } = (value ?? {}) as ConsentValue;
  return {
    accepted: action === 'accept',
    uploadUrl: textOf(uploadInfo?.uploadUrl),
    contentUrl: textOf(uploadInfo?.contentUrl),
    uniqueId: textOf(uploadInfo?.uniqueId),
    fileType: textOf(uploadInfo?.fileType),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A chat is told of by an installation, by somebody else than the bot who came into it, or by both. */
function signForPerson({ type, action, membersAdded, recipient }: Activity): InstallationSign {
  if (type === 'installationUpdate') return action?.startsWith('remove') ? 'removed' : 'added';
  return membersAdded?.some(({ id }) => id !== recipient?.id) ? 'added' : 'none';
}

/** A team has other members, who come and go: only the bot itself counts. */
function signForTeam({ action, membersAdded, membersRemoved, recipient }: Activity): InstallationSign {
  const isBot = ({ id }: { id: string }): boolean => id === recipient?.id;
  if (action?.startsWith('remove') || membersRemoved?.some(isBot)) return 'removed';
  return action?.startsWith('add') || membersAdded?.some(isBot) ? 'added' : 'none';
}
