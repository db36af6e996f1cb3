import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, Node, Parser } from 'web-tree-sitter';

/** What a declaration of a Bicep file says. */
export interface Declaration {
  readonly kind: 'parameter' | 'variable' | 'resource' | 'module' | 'output' | 'type';
  readonly name: string;
  /** The type of a parameter or output, the type with its version of a resource, the path of a module. */
  readonly told: string;
  /** What it is set to: a parameter's default, a resource's object. */
  readonly value: Node | undefined;
  readonly node: Node;
}

/** A Bicep file as its syntax tree and the declarations in it. */
export interface BicepFile {
  readonly root: Node;
  readonly declarations: readonly Declaration[];
}

/** Reads the text of a Bicep file; a broken one gives a tree with errors in it. */
export type ReadBicep = (text: string) => BicepFile;

const kinds: Readonly<Record<string, Declaration['kind']>> = {
  parameter_declaration: 'parameter',
  variable_declaration: 'variable',
  resource_declaration: 'resource',
  module_declaration: 'module',
  output_declaration: 'output',
  type_declaration: 'type',
};

/**
 * A reader by tree-sitter's grammar of Bicep, which knows the syntax and nothing else: no types, no properties.
 * The grammar (`tree-sitter-bicep.wasm`, version 1.1.0) lies beside this file with its licence.
 */
export async function createBicepReader(): Promise<ReadBicep> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(join(__dirname, 'tree-sitter-bicep.wasm'))));
  return (text) => {
    const root = parser.parse(text)?.rootNode;
    if (!root) throw new Error('the parser gave no tree');
    return { root, declarations: named(root).flatMap(readDeclaration) };
  };
}

/** The named children of a node. */
export function named(node: Node): readonly Node[] {
  return node.namedChildren.filter((child) => child !== null);
}

/** The node and all below it. */
export function everyNode(node: Node): readonly Node[] {
  return [node, ...node.children.filter((child) => child !== null).flatMap(everyNode)];
}

/** The properties of an object by their names; of a conditional declaration those of its object. */
export function propertiesOf(value: Node | undefined): ReadonlyMap<string, Node> {
  const object = value?.type === 'if_statement' ? named(value).at(-1) : value;
  const pairs = object?.type === 'object' ? named(object) : [];
  return new Map(
    pairs.flatMap((pair): [string, Node][] => {
      const [key, held] = named(pair);
      return pair.type === 'object_property' && key && held ? [[unquoted(key.text), held]] : [];
    }),
  );
}

/** A text without the quotes around it. */
export function unquoted(text: string): string {
  return text.replace(/^'|'$/g, '');
}

function readDeclaration(node: Node): readonly Declaration[] {
  const kind = kinds[node.type];
  const [name, ...others] = named(node);
  if (!kind || !name) return [];
  const told = kind === 'variable' || kind === 'type' ? undefined : others.shift();
  return [{ kind, name: name.text, told: unquoted(told?.text ?? ''), value: others.at(-1), node }];
}
