import { Ajv, AnySchemaObject, ErrorObject } from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Definitions = Readonly<Record<string, AnySchemaObject>>;

// Version 1.11 of the toolkit's own schema lies beside this file with its licence.
const schema = JSON.parse(readFileSync(join(__dirname, 'yaml.schema.json'), 'utf8')) as {
  definitions: Definitions;
};
const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addSchema(schema, 'toolkit');

/**
 * What the toolkit's schema says against an m365agents file, a line each. An action is checked by its own definition,
 * since the schema as a whole only says that it fits none of fifty.
 */
export function toolkitMistakes(text: string): readonly string[] {
  const file = parse(text) as Readonly<Record<string, unknown>>;
  const inActions = ['provision', 'deploy', 'publish'].flatMap((stage) =>
    ((file[stage] ?? []) as readonly { uses: string }[]).flatMap((action, index) =>
      actionMistakes(action).map((told) => `${stage} ${index + 1}, ${action.uses}: ${told}`),
    ),
  );
  return inActions.length > 0 ? inActions : told('toolkit', file);
}

function actionMistakes(action: { uses: string }): readonly string[] {
  const [name] =
    Object.entries(schema.definitions).find(([, { properties }]) => usesOf(properties) === action.uses) ?? [];
  if (name === undefined) return ['there is no such action'];
  // Its definition holds what all forms of it have in common; the whole one refers to it.
  const whole = name.replace(/Base$/, '');
  return told(`toolkit#/definitions/${whole}`, action);
}

function usesOf(properties: unknown): unknown {
  return (properties as { uses?: { const?: unknown } } | undefined)?.uses?.const;
}

function told(id: string, value: unknown): readonly string[] {
  const check = ajv.getSchema(id);
  if (!check) throw new Error(`the schema has no ${id}`);
  return check(value) ? [] : (check.errors ?? []).map(line);
}

function line({ instancePath, message, params }: ErrorObject): string {
  const about = Object.values(params as Record<string, unknown>).join(', ');
  return `${instancePath || '/'} ${message} (${about})`;
}
