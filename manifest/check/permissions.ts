import { AppPackage, manifestName } from './reading/app-package';
import { isObject } from './reading/fields';
import { PackageFinding, ownFault, shownPlace } from './reading/package-finding';

/** The fields in which an app requests permissions. */
const asks: readonly string[] = ['permissions', 'devicePermissions', 'authorization', 'webApplicationInfo'];

/**
 * Checks that the package requests no permissions: none of Graph or of a team, no device, no sign-in. In a
 * foreign package the requests are only warnings.
 */
export function permissions(pkg: AppPackage): readonly PackageFinding[] {
  return asks
    .filter((field) => pkg.manifest[field] !== undefined)
    .map((field) =>
      ownFault(pkg)(
        { file: manifestName, field },
        `asks for ${askedFor(field, pkg.manifest[field])}`,
        pkg.own ? 'remove it; the bot needs none' : 'know what it is for before you allow it',
      ),
    );
}

function askedFor(field: string, value: unknown): string {
  if (field === 'webApplicationInfo') return 'single sign-on';
  const scopes =
    isObject(value) && isObject(value['permissions']) ? value['permissions']['resourceSpecific'] : value;
  if (!Array.isArray(scopes)) return 'permissions';
  return (
    (scopes as unknown[]).map((scope) => shownPlace(isObject(scope) ? scope['name'] : scope)).join(', ') ||
    'none'
  );
}
