import { posix } from 'node:path';
import { Node } from 'web-tree-sitter';
import { BicepFile, Declaration, everyNode, named, propertiesOf } from './bicep-file';
import { knownFunctions, knownTypes } from './known-types';

/** The Bicep files by their paths. */
export type BicepFiles = ReadonlyMap<string, BicepFile>;

/**
 * What is wrong with one file, a line each: syntax, names that nothing declares, parameters and variables that
 * nothing uses, modules called with other parameters than they have, types and functions that nobody looked up,
 * outputs that tell a secret. What Azure thinks of a property no check here knows.
 */
export function bicepMistakes(path: string, files: BicepFiles): readonly string[] {
  const file = files.get(path);
  if (!file) return [`${path}: there is no such file`];
  const broken = everyNode(file.root)
    .filter((node) => node.type === 'ERROR' || node.isMissing)
    .map((node) => [node, 'cannot be read'] as const);
  // Where the syntax is broken the rest would be guesswork.
  const found = broken.length > 0 ? broken : checks.flatMap((check) => check(file, { path, files }));
  return found.map(([{ startPosition }, what]) => `${path}:${startPosition.row + 1}: ${what}`);
}

type Found = readonly (readonly [Node, string])[];
type Check = (file: BicepFile, among: { path: string; files: BicepFiles }) => Found;

const undeclared: Check = (file) => {
  const declared = new Set(file.declarations.map(({ name }) => name));
  return references(file)
    .filter((node) => !declared.has(node.text))
    .map((node) => [node, `nothing declares ${node.text}`]);
};

const unused: Check = (file) => {
  const used = new Set(references(file).map(({ text }) => text));
  return file.declarations
    .filter(({ kind, name }) => (kind === 'parameter' || kind === 'variable') && !used.has(name))
    .map(({ node, kind, name }) => [node, `nothing uses the ${kind} ${name}`]);
};

const declaredTwice: Check = ({ declarations }) =>
  declarations
    .filter(({ kind, name }, index) =>
      declarations
        .slice(0, index)
        .some((other) => other.name === name && (other.kind === 'output') === (kind === 'output')),
    )
    .map(({ node, name }) => [node, `${name} is declared twice`]);

const unknownTypes: Check = ({ declarations }) =>
  declarations
    .filter(({ kind, told }) => kind === 'resource' && !knownTypes.includes(told))
    .map(({ node, told }) => [node, `${told} is not among the types that were looked up`]);

const unknownFunctions: Check = ({ root }) =>
  everyNode(root)
    .filter(({ type }) => type === 'call_expression')
    .flatMap((call) => call.childForFieldName('function') ?? [])
    .filter(({ text }) => !knownFunctions.includes(text))
    .map((node) => [node, `${node.text}() is not among the functions that were looked up`]);

const modules: Check = ({ declarations }, { path, files }) =>
  declarations
    .filter(({ kind }) => kind === 'module')
    .flatMap((module): Found => {
      const called = files.get(calledPath(path, module));
      if (!called) return [[module.node, `there is no module ${module.told}`]];
      const given = [...propertiesOf(propertiesOf(module.value).get('params')).keys()];
      const wanted = called.declarations.filter(({ kind }) => kind === 'parameter');
      return [
        ...given
          .filter((name) => !wanted.some((parameter) => parameter.name === name))
          .map((name) => [module.node, `the module ${module.name} has no parameter ${name}`] as const),
        ...wanted
          .filter(({ name, value }) => !value && !given.includes(name))
          .map(({ name }) => [module.node, `the module ${module.name} needs the parameter ${name}`] as const),
      ];
    });

const moduleOutputs: Check = ({ root, declarations }, { path, files }) =>
  everyNode(root).flatMap((node): Found => {
    const [, name, output] = /^(\w+)[!?]?\.outputs\.(\w+)$/.exec(node.text) ?? [];
    const module = declarations.find((one) => one.kind === 'module' && one.name === name);
    if (node.type !== 'member_expression' || !module) return [];
    const outputs = files.get(calledPath(path, module))?.declarations.filter(({ kind }) => kind === 'output');
    if (outputs?.some((one) => one.name === output)) return [];
    return [[node, `the module ${module.name} has no output ${output}`]];
  });

/** Outputs are kept in the deployment's history, for everybody who may read the resource group. */
const secretOutputs: Check = ({ declarations }) =>
  declarations
    .filter(
      ({ kind, node }) => kind === 'output' && /\blist\w*\(|key|secret|password|connection/i.test(node.text),
    )
    .map(({ node, name }) => [node, `the output ${name} may tell a secret`]);

const checks: readonly Check[] = [
  undeclared,
  unused,
  declaredTwice,
  unknownTypes,
  unknownFunctions,
  modules,
  moduleOutputs,
  secretOutputs,
];

function calledPath(path: string, module: Declaration): string {
  return posix.join(posix.dirname(path), module.told);
}

/** The identifiers that stand for a declared thing: no keys of objects, no functions, no names being declared. */
function references(file: BicepFile): readonly Node[] {
  const names = new Set(
    everyNode(file.root).flatMap((node) => {
      if (node.type === 'call_expression') return [node.childForFieldName('function')?.id];
      const isNaming = node.type === 'object_property' || /_declaration$/.test(node.type);
      return isNaming ? [named(node)[0]?.id] : [];
    }),
  );
  return everyNode(file.root).filter(({ type, id }) => type === 'identifier' && !names.has(id));
}
