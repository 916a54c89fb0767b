/**
 * Who may use whom; imports go down only. `pure` code does no I/O and reads no clock: lists and `now` come in as arguments.
 * Tests beside pure code may read files and use libraries, but never a package above their own.
 * Of what is in `types` only types may be taken: the schemas are 450 KB, more than all of a mini-program.
 * @type {Readonly<Record<string, { uses: readonly string[], types?: readonly string[], pure?: boolean, libraries?: boolean }>>}
 */
export const directions = {
  'packages/domain': { uses: [], pure: true, libraries: false },
  'packages/contract': { uses: ['@linfa/domain'], pure: true },
  'packages/figures': { uses: ['@linfa/domain'], pure: true },
  'packages/report': { uses: ['@linfa/domain', '@linfa/figures'], pure: true },
  seeds: { uses: ['@linfa/domain'] },
  'apps/server': { uses: ['@linfa/contract', '@linfa/domain', '@linfa/figures', '@linfa/report', '@linfa/seeds'] },
  'apps/miniprogram': {
    uses: ['@linfa/contract/client', '@linfa/domain', '@linfa/tooling/built-files'],
    types: ['@linfa/contract'],
  },
  'apps/admin': {
    uses: ['@linfa/contract', '@linfa/domain', '@linfa/figures', '@linfa/report', '@linfa/tooling/built-files'],
  },
  tooling: { uses: [] },
};

/**
 * The workspace that a file belongs to.
 * @param {string} path from the root of the clone, with `/`
 * @returns {string}
 */
export function workspaceOf(path) {
  const [first = '', second = ''] = path.split('/');
  return first === 'packages' || first === 'apps' ? `${first}/${second}` : first;
}

/**
 * Tests and benchmarks lie beside pure code and may use the machine.
 * @param {string} path
 */
export const isTest = (path) => /\.(test|bench)\.\w+$|(^|\/)bench-[^/]+$/.test(path);
