import { relative, sep } from 'node:path';
import { directions, isTest, workspaceOf } from './directions.mjs';

/** Refuses to read the clock in pure code, so that the same input always gives the same bytes. */
export const noClock = {
  meta: { type: 'problem' },
  /** @param {any} context */
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    if (!directions[workspaceOf(file)]?.pure || isTest(file)) return {};
    /** @param {any} node */
    const report = (node) => context.report({ node, message: 'Pure code reads no clock; take `now` as an argument.' });
    return {
      /** @param {any} node */
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node);
      },
      /** @param {any} node */
      CallExpression(node) {
        if (node.callee.name === 'Date') report(node);
      },
      /** @param {any} node */
      MemberExpression(node) {
        const clock = node.object.name === 'Date' || node.object.name === 'performance';
        if (clock && node.property.name === 'now') report(node);
      },
    };
  },
};
