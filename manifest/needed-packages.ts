const needed = [
  '@microsoft/app-manifest/package.json',
  'ajv',
  'ajv-draft-04',
  'ajv-formats',
  'fflate',
  'pngjs',
];

/** The packages without which no app package can be made or checked, and which are not installed here. */
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
