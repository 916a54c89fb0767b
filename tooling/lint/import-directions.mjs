import { isBuiltin } from 'node:module';
import { join, posix, relative, sep } from 'node:path';
import { directions, isTest, workspaceOf } from './directions.mjs';

/** Refuses an import that goes up, sideways by a path, or from pure code to the machine. */
export const importDirections = {
  meta: { type: 'problem' },
  /** @param {any} context */
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join(posix.sep);
    /** @param {any} node */
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const typeOnly = (node.importKind ?? node.exportKind) === 'type';
      const message = refusal(file, node.source.value, typeOnly);
      if (message) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/**
 * @param {string} file from the root of the clone
 * @param {string} source what it imports
 * @param {boolean} typeOnly
 * @returns {string | undefined} why not
 */
function refusal(file, source, typeOnly) {
  const workspace = workspaceOf(file);
  const direction = directions[workspace];
  if (!direction) return undefined;
  if (source.startsWith('.')) {
    const target = join(file, '..', source).split(sep).join(posix.sep);
    return workspaceOf(target) === workspace
      ? undefined
      : `${source} leaves ${workspace}; import the other package by its name.`;
  }
  if (source.startsWith('@linfa/')) {
    const name = source.split('/', 2).join('/');
    if (direction.uses.includes(name) || direction.uses.includes(source)) return undefined;
    if (!direction.types?.includes(source)) return `${workspace} may not use ${source}: imports go down only.`;
    return typeOnly ? undefined : `${workspace} takes nothing but types from ${source}.`;
  }
  if (isTest(file)) return undefined;
  if (direction.pure && isBuiltin(source)) return `${workspace} is pure and may not use ${source}.`;
  if (direction.libraries === false) return `${workspace} depends on nothing, not on ${source} either.`;
  return undefined;
}
