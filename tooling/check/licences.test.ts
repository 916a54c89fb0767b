import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../run/paths.mjs';
import { checkLicences, isAllowed } from './licences.ts';

describe('the licences of production dependencies', () => {
  it('are all on the list in this very tree', () => {
    const { code, output } = checkLicences(root);
    expect(output).toMatch(/^\d{2,} production packages, 0 under/);
    expect(code).toBe(0);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['Apache-2.0 AND MIT', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-3.0-only', false],
    ['UNLICENSED', false],
    ['', false],
  ])('%j is %s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
  });

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'linfa-licences-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (at: string, manifest: object): void => {
    mkdirSync(join(folder, at), { recursive: true });
    writeFileSync(join(folder, at, 'package.json'), JSON.stringify(manifest));
  };

  it('are looked for in what a dependency brings along, and not in what only development uses', () => {
    write('apps/one', { name: '@linfa/one', dependencies: { fine: '1' }, devDependencies: { tool: '1' } });
    write('apps/one/node_modules/fine', {
      name: 'fine',
      version: '1.0.0',
      license: 'MIT',
      dependencies: { deep: '2' },
    });
    write('apps/one/node_modules/tool', { name: 'tool', version: '1.0.0', license: 'GPL-3.0' });
    write('node_modules/deep', { name: 'deep', version: '2.0.0', licenses: [{ type: 'MIT' }] });
    expect(checkLicences(folder)).toMatchObject({ code: 0 });
    write('node_modules/deep', { name: 'deep', version: '2.0.0', license: 'GPL-3.0' });
    expect(checkLicences(folder)).toMatchObject({
      code: 1,
      output: expect.stringContaining('deep@2.0.0: GPL-3.0') as string,
    });
    write('node_modules/deep', { name: 'deep', version: '2.0.0' });
    expect(checkLicences(folder).output).toContain('deep@2.0.0: states no licence');
  });

  it('fail where nothing is installed, rather than pass for nothing', () => {
    expect(checkLicences(folder).code).toBe(1);
  });
});
