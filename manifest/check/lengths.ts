import { AppPackage, jsonFilesOf } from './reading/app-package';
import { textFieldsOf } from './reading/fields';
import { packageFault, PackageFinding } from './reading/package-finding';

const command = String.raw`^(bots|composeExtensions)\[\d+\](\.commandLists\[\d+\])?\.commands\[\d+\]\.`;

/**
 * The lengths that Teams shows, from its reference. The schemas of 1.21 and later allow more for commands.
 */
const limits: readonly (readonly [RegExp, number])[] = [
  [/^name\.short$/, 30],
  [/^name\.full$/, 100],
  [/^description\.short$/, 80],
  [/^description\.full$/, 4000],
  [new RegExp(`${command}title$`), 32],
  [new RegExp(`${command}description$`), 128],
];

/** Checks that names, descriptions and commands are short enough in every language, counted in characters. */
export function lengths(pkg: AppPackage): readonly PackageFinding[] {
  return jsonFilesOf(pkg).flatMap(({ file, json }) =>
    textFieldsOf(json).flatMap(({ path, value }) => {
      const limit = limits.find(([pattern]) => pattern.test(path))?.[1];
      const length = [...value].length;
      return limit === undefined || length <= limit
        ? []
        : [packageFault({ file, field: path }, `has ${length} characters`, `shorten it to ${limit}`)];
    }),
  );
}
