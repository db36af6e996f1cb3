import { AppPackage, inPackage, manifestName, PackageFiles } from './reading/app-package';
import { textFieldsOf } from './reading/fields';
import { packageFault, PackageFinding, ownFault } from './reading/package-finding';
import { readJson } from './reading/read-json';

/**
 * Checks that every file that the manifest names is in the package. All files must be at its root, and no
 * other file may be there.
 */
export function namedFiles(pkg: AppPackage): readonly PackageFinding[] {
  const amiss = ownFault(pkg);
  const named = filesNamedIn(pkg.files);
  const missing = fileFieldsOf(pkg).flatMap(({ path, value }) =>
    value === '' || pkg.files.has(inPackage(value))
      ? []
      : [
          packageFault(
            { file: manifestName, field: path },
            `names "${value}", which is not in the package`,
            'add that file in just this spelling, or correct the name',
          ),
        ],
  );
  const others = [...pkg.files.keys()].flatMap((file) => {
    if (!named.has(file))
      return [amiss({ file, field: '(file)' }, 'is named by nothing', 'leave it out of the zip')];
    return file.includes('/')
      ? [amiss({ file, field: '(file)' }, 'is in a folder', 'put it at the root')]
      : [];
  });
  return [...missing, ...others];
}

/** Returns the fields whose value is the name of a file. */
function fileFieldsOf({ manifest }: AppPackage): ReturnType<typeof textFieldsOf> {
  return textFieldsOf(manifest).filter(
    ({ path, key, value }) =>
      (key === 'file' || /[a-z]File$/.test(key) || /^icons\.\w+$/.test(path)) && !/^https?:/i.test(value),
  );
}

/** Returns the names of the manifest, the files that it names, and the files that those name. */
export function filesNamedIn(files: PackageFiles): ReadonlySet<string> {
  const named = new Set<string>();
  const waiting = [manifestName];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const bytes = files.get(file);
    if (!bytes || named.has(file)) continue;
    named.add(file);
    const json = file.endsWith('.json') ? readJson(file, bytes).json : undefined;
    if (json) waiting.push(...textFieldsOf(json).map(({ value }) => inPackage(value)));
  }
  return named;
}
