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
      const message = refusal(file, node.source.value);
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
 * @returns {string | undefined} why not
 */
function refusal(file, source) {
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
    return direction.uses.includes(name) ? undefined : `${workspace} may not use ${name}: imports go down only.`;
  }
  if (isTest(file)) return undefined;
  if (direction.pure && isBuiltin(source)) return `${workspace} is pure and may not use ${source}.`;
  if (direction.libraries === false) return `${workspace} depends on nothing, not on ${source} either.`;
  return undefined;
}
