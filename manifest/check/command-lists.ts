import { AppPackage, manifestName } from './reading/app-package';
import { objectsOf, textFieldsOf, textsOf } from './reading/fields';
import { PackageFinding, ownFault, shownPlace } from './reading/package-finding';

/**
 * Checks that each command list is for a scope of the bot, and that no scope has two lists. No list may have
 * the same command twice in any language.
 */
export function commandLists(pkg: AppPackage): readonly PackageFinding[] {
  return objectsOf(pkg.manifest['bots']).flatMap((bot, index) => {
    // Missing scopes are reported by the schema check.
    const works = Array.isArray(bot['scopes']) ? textsOf(bot['scopes']) : undefined;
    const lists = objectsOf(bot['commandLists']);
    return lists.flatMap((list, at) => {
      const field = `bots[${index}].commandLists[${at}]`;
      const earlier = lists.slice(0, at).flatMap(({ scopes }) => textsOf(scopes));
      return [
        ...textsOf(list['scopes']).flatMap((scope, number) =>
          scopeOf(pkg, `${field}.scopes[${number}]`, { scope, works, earlier }),
        ),
        ...commandsTwice(pkg, `${field}.commands`),
      ];
    });
  });
}

function scopeOf(
  pkg: AppPackage,
  field: string,
  {
    scope,
    works,
    earlier,
  }: { scope: string; works: readonly string[] | undefined; earlier: readonly string[] },
): readonly PackageFinding[] {
  const place = { file: manifestName, field };
  const amiss = ownFault(pkg);
  return [
    ...(works?.includes(scope) !== false
      ? []
      : [
          amiss(
            place,
            `is ${shownPlace(scope)}, where the bot does not work`,
            "add it to the bot's scopes, or remove it",
          ),
        ]),
    ...(earlier.includes(scope)
      ? [amiss(place, `is ${shownPlace(scope)}, which has a list already`, 'bring both lists together')]
      : []),
  ];
}

function commandsTwice(pkg: AppPackage, commands: string): readonly PackageFinding[] {
  const manifest = Object.fromEntries(textFieldsOf(pkg.manifest).map(({ path, value }) => [path, value]));
  const read = [
    { file: manifestName, texts: manifest },
    ...pkg.languages.map(({ file, texts }) => ({ file, texts })),
  ];
  return read.flatMap(({ file, texts }) => {
    const seen = new Set<unknown>();
    return Object.entries(texts).flatMap(([field, title]) => {
      if (!field.startsWith(`${commands}[`) || !field.endsWith('].title')) return [];
      const twice = seen.has(title);
      seen.add(title);
      return twice
        ? [ownFault(pkg)({ file, field }, `is ${shownPlace(title)} a second time`, 'keep one of them')]
        : [];
    });
  });
}
