import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** schema.org's vocabulary as schema-dts publishes it: every type with all its properties, inherited ones included. */
function readVocabulary(): Map<string, Set<string>> {
  const file = join(dirname(createRequire(import.meta.url).resolve('schema-dts/package.json')), 'dist/schema.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const interfaces = new Map<string, ts.InterfaceDeclaration>();
  for (const statement of source.statements) if (ts.isInterfaceDeclaration(statement)) interfaces.set(statement.name.text, statement);

  const propertiesOf = (declaration: ts.InterfaceDeclaration): string[] => {
    const own = declaration.members.flatMap(({ name }) => (name && ts.isStringLiteral(name) ? [name.text] : []));
    const parents = (declaration.heritageClauses ?? []).flatMap(({ types }) => types.map(({ expression }) => expression.getText(source)));
    return [
      ...own,
      ...parents.flatMap((parent) => (interfaces.has(parent) ? propertiesOf(interfaces.get(parent) as ts.InterfaceDeclaration) : [])),
    ];
  };
  const vocabulary = new Map<string, Set<string>>();
  for (const [name, declaration] of interfaces) {
    if (name.endsWith('Leaf')) vocabulary.set(name.slice(0, -'Leaf'.length), new Set(propertiesOf(declaration)));
  }
  return vocabulary;
}

let vocabulary: Map<string, Set<string>> | undefined;

/** What in JSON-LD data is not of schema.org's vocabulary: unknown types, nodes without a type, properties a type does not have. Empty when all is well. */
export function findForeignTerms(data: unknown, path = ''): string[] {
  vocabulary ??= readVocabulary();
  if (Array.isArray(data)) return data.flatMap((item, index) => findForeignTerms(item, `${path}[${index}]`));
  if (typeof data !== 'object' || data === null) return [];
  const type: unknown = '@type' in data ? data['@type'] : undefined;
  const properties = vocabulary.get(String(type));
  if (!properties) return [`${path}: ${type === undefined ? 'has no type' : `unknown type ${String(type)}`}`];
  return Object.entries(data).flatMap(([name, value]) => {
    // `query-input` annotates a property instead of being one: https://schema.org/docs/actions.html
    if (name.startsWith('@') || /-(input|output)$/.test(name)) return [];
    const here = `${path}/${String(type)}.${name}`;
    return properties.has(name) ? findForeignTerms(value, here) : [`${here}: unknown property`];
  });
}
