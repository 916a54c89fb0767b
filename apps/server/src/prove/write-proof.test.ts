import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { proofs } from './proofs.ts';
import { ProofRefused } from './proof.ts';
import { readProofOptions } from './read-proof-options.ts';
import { writeProof } from './write-proof.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linfa-proof-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = { command: 'npm run prove -- race', day: '2026-11-26', machine: '2 cores' };
const held = { key: 'race', title: 'The last place', lines: ['1 of 200 has it'], problems: [] };

it('replaces what a section said and leaves the rest as people wrote it', () => {
  const file = join(folder, 'proof.md');
  writeProof(held, run, file);
  writeProof({ ...held, key: 'crash', title: 'Killed' }, run, file);
  writeProof({ ...held, lines: ['2 of 200 have it'], problems: ['one place was sold twice'] }, run, file);
  const text = readFileSync(file, 'utf8');
  expect(text.match(/^## .*/gm)).toEqual(['## The last place', '## Killed']);
  expect(text).not.toContain('1 of 200 has it\n\n<!-- end of race');
  expect(text).toContain('2 of 200 have it');
  expect(text).toContain('**It did not hold.**');
  expect(text).toContain('- one place was sold twice');
});

it.each(Object.entries(proofs))('%s takes its own options and says what is wrong with others', (_, proof) => {
  const names = Object.keys(proof.options);
  const given = readProofOptions(proof, ['--write']);
  expect(given.write).toBe(true);
  for (const name of names) expect(given.text(name)).toBe(proof.options[name]?.default);
  expect(() => readProofOptions(proof, ['--fast'])).toThrow(ProofRefused);
  expect(() => readProofOptions(proof, ['words'])).toThrow(ProofRefused);
});
