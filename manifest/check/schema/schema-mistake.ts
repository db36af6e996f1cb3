import type { ErrorObject } from 'ajv';
import { shownPlace } from '../reading/package-finding';

/** One violation of a schema, at one field. */
export interface SchemaMistake {
  readonly field: string;
  readonly what: string;
  readonly mend: string;
}

type Told = Pick<SchemaMistake, 'what' | 'mend'>;

/**
 * The keywords whose errors belong to a field below the reported one, and the parameter with that field's
 * name.
 */
const namedBelow: Readonly<Record<string, string>> = {
  required: 'missingProperty',
  dependencies: 'missingProperty',
  additionalProperties: 'additionalProperty',
};

const told: Readonly<Record<string, (error: ErrorObject) => Told>> = {
  required: () => ({ what: 'is missing', mend: 'add it' }),
  dependencies: () => ({ what: 'is missing beside the fields that need it', mend: 'add it' }),
  additionalProperties: () => ({
    what: 'is no field of this version',
    mend: 'remove it, or correct its spelling (case counts)',
  }),
  type: ({ data, params }) => ({
    what: `is ${shownPlace(data)}`,
    mend: `give a value of type ${given(params, 'type')}`,
  }),
  enum: ({ data, params }) => ({
    what: `is ${shownPlace(data)}`,
    mend: `give one of ${given(params, 'allowedValues')}`,
  }),
  const: ({ data, params }) => ({
    what: `is ${shownPlace(data)}`,
    mend: `give ${given(params, 'allowedValue')}`,
  }),
  maxLength: ({ data, params }) => ({
    what: `has ${[...String(data)].length} characters`,
    mend: `shorten it to ${given(params, 'limit')}`,
  }),
  minLength: ({ params }) => ({
    what: 'is too short',
    mend: `give at least ${given(params, 'limit')} characters`,
  }),
  maxItems: ({ data, params }) => ({
    what: `has ${lengthOf(data)} entries`,
    mend: `keep at most ${given(params, 'limit')}`,
  }),
  minItems: ({ data, params }) => ({
    what: `has ${lengthOf(data)} entries`,
    mend: `give at least ${given(params, 'limit')}`,
  }),
  uniqueItems: () => ({ what: 'holds an entry twice', mend: 'keep one of them' }),
  pattern: ({ data, params }) => ({
    what: `is ${shownPlace(data)}`,
    mend: `give what fits ${given(params, 'pattern')}`,
  }),
  format: ({ data, params }) => ({
    what: `is ${shownPlace(data)}`,
    mend: `give a value of the form ${given(params, 'format')}`,
  }),
};

/**
 * Keywords that only say that something below did not fit. They are shown when no error below was reported.
 */
const enclosing: readonly string[] = ['anyOf', 'oneOf', 'allOf', 'not', 'if'];

/**
 * Describes the errors of a schema in words, each field once, with the field as Teams writes it
 * (`bots[0].botId`).
 */
export function schemaMistakes(errors: readonly ErrorObject[]): readonly SchemaMistake[] {
  const mistakes = new Map<string, SchemaMistake>();
  const plain = errors.filter(({ keyword }) => !enclosing.includes(keyword));
  const unexplained = errors.filter(
    ({ keyword, instancePath }) =>
      enclosing.includes(keyword) && !plain.some((error) => error.instancePath.startsWith(instancePath)),
  );
  for (const error of [...plain, ...unexplained]) {
    const field = fieldOf(error);
    const words = told[error.keyword]?.(error) ?? {
      what: 'fits none of the forms that this version has for it',
      mend: "compare it with Microsoft's reference of the manifest",
    };
    if (!mistakes.has(field)) mistakes.set(field, { field, ...words });
  }
  return [...mistakes.values()];
}

function fieldOf({ instancePath, keyword, params }: ErrorObject): string {
  const names = instancePath
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  const below = (params as Record<string, unknown>)[namedBelow[keyword] ?? ''];
  if (typeof below === 'string') names.push(below);
  const path = names.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`)).join('');
  return path === '' ? '(file)' : path.replace(/^\./, '');
}

function given(params: ErrorObject['params'], name: string): string {
  const value = (params as Record<string, unknown>)[name];
  return Array.isArray(value) ? value.map((entry: unknown) => shownPlace(entry)).join(', ') : String(value);
}

function lengthOf(data: unknown): number {
  return Array.isArray(data) ? data.length : 0;
}
