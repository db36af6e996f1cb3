const needed = [
  '@microsoft/app-manifest/package.json',
  'ajv',
  'ajv-draft-04',
  'ajv-formats',
  'fflate',
  'pngjs',
];

/** Returns the npm packages that are needed to create or check an app package and are not installed. */
export function missingPackages(): readonly string[] {
  return needed.filter((name) => !isInstalled(name)).map((name) => name.replace('/package.json', ''));
}

function isInstalled(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
