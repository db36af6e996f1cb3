import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isObject, JsonObject } from '../reading/fields';

/** A schema that Microsoft publishes for one version of the manifest. */
export interface OfficialSchema {
  readonly validate: ValidateFunction;
  /** Returns true when the schema has this field at its top level, by name or by pattern. */
  knows(field: string): boolean;
}

/** The kind of a schema: for the manifest, or for the texts of a language. */
export type SchemaKind = 'MicrosoftTeams' | 'MicrosoftTeams.Localization';

const folder = join(
  dirname(require.resolve('@microsoft/app-manifest/package.json')),
  'build/json-schemas/teams',
);
const compiled = new Map<string, OfficialSchema>();

/** Returns the manifest versions that have a schema, in ascending order. */
export function knownVersions(): readonly string[] {
  const versions = readdirSync(folder).flatMap((name) => /^v(\d+\.\d+)$/.exec(name)?.[1] ?? []);
  return versions.sort((one, other) => Number(one.split('.')[1]) - Number(other.split('.')[1]));
}

/**
 * Returns the schema of a version such as `1.19`, from `@microsoft/app-manifest`, or undefined when there is
 * none.
 */
export function officialSchema(version: unknown, kind: SchemaKind): OfficialSchema | undefined {
  if (typeof version !== 'string' || !/^(\d+\.\d+|devPreview)$/.test(version)) return undefined;
  const named = version === 'devPreview' ? 'DevPreview' : version;
  const file = join(folder, `v${named}`, `${kind}.schema.json`);
  if (!compiled.has(file) && existsSync(file)) compiled.set(file, compile(file));
  return compiled.get(file);
}

function compile(file: string): OfficialSchema {
  const schema = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as JsonObject;
  // Some patterns are invalid with the `u` flag, and some types are left out.
  const ajv = new Ajv({ allErrors: true, verbose: true, strictTypes: false, unicodeRegExp: false });
  addFormats(ajv);
  const { properties, patternProperties } = schema;
  const names = new Set(isObject(properties) ? Object.keys(properties) : []);
  const patterns = Object.keys(isObject(patternProperties) ? patternProperties : {}).map(
    (text) => new RegExp(text),
  );
  return {
    validate: ajv.compile(schema),
    knows: (field) => names.has(field) || patterns.some((pattern) => pattern.test(field)),
  };
}
