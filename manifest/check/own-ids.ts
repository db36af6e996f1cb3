import { AppPackage, manifestName, sameId } from './reading/app-package';
import { objectsOf } from './reading/fields';
import { packageFault, PackageFinding, hint, PackagePlace, shownPlace } from './reading/package-finding';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const nothing = /^[0-]+$/;

/**
 * Checks that the app's id and its bots' ids are GUIDs. In our own package they must be those of the
 * settings; in another package a bot's id should be the app's.
 */
export function ownIds(pkg: AppPackage): readonly PackageFinding[] {
  const { manifest, ids } = pkg;
  const bots = ['bots', 'composeExtensions'].flatMap((list) =>
    objectsOf(manifest[list]).map((bot, index) => ({ field: `${list}[${index}].botId`, id: bot['botId'] })),
  );
  const findings = [{ field: 'id', id: manifest['id'] }, ...bots].flatMap(({ field, id }) =>
    typeof id === 'string' ? shape({ file: manifestName, field }, id) : [],
  );
  if (findings.length > 0) return findings;

  if (pkg.own && ids) {
    return [
      ...differing([{ field: 'id', id: manifest['id'] }], ids.appId).map((place) =>
        packageFault(
          place,
          "is not the app's id in the settings",
          `give ${ids.appId} (TEAMS_APP_ID, or else MicrosoftAppId)`,
        ),
      ),
      ...differing(bots, ids.botId).map((place) =>
        packageFault(place, "is not the bot's id in the settings", `give ${ids.botId} (MicrosoftAppId)`),
      ),
    ];
  }
  return differing(bots, manifest['id']).map((place) =>
    hint(
      place,
      "is not the app's id",
      'leave it if app and bot were registered apart; otherwise give the same',
    ),
  );
}

function differing(
  given: readonly { field: string; id: unknown }[],
  wanted: unknown,
): readonly PackagePlace[] {
  return given
    .filter(({ id }) => id !== undefined && !sameId(id, wanted))
    .map(({ field }) => ({ file: manifestName, field }));
}

function shape(place: PackagePlace, id: string): readonly PackageFinding[] {
  if (guid.test(id) && !nothing.test(id)) return [];
  return [
    packageFault(
      place,
      `is ${shownPlace(id)}, which is no GUID of an app`,
      'give the app id that the Azure portal shows',
    ),
  ];
}
