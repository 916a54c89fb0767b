// `npm run prove -- <what>`: see `help`.
import { beijingDay } from '@linfa/domain';
import { describeHost } from './describe-host.ts';
import { ProofRefused, type Proof } from './proof.ts';
import { proofs } from './proofs.ts';
import { readProofOptions } from './read-proof-options.ts';
import { sectionOf, writeProof } from './write-proof.ts';

process.exitCode = await main(process.argv.slice(2));

/** @returns the exit code: 0 when it held, 1 when it did not, 2 when it was asked for wrongly */
async function main([name = 'help', ...args]: readonly string[]): Promise<number> {
  const proof = Object.hasOwn(proofs, name) ? proofs[name] : undefined;
  if (!proof || args.includes('--help')) {
    process.stdout.write(proof ? helpOf(name, proof) : help());
    return proof || name === 'help' || name === '--help' ? 0 : 2;
  }
  try {
    const { write, ...input } = readProofOptions(proof, args);
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    const results = await proof.run({ ...input, say });
    const run = {
      command: ['npm run prove --', name, ...args.filter((one) => one !== '--write')].join(' '),
      day: beijingDay(new Date()),
      machine: describeHost(),
    };
    for (const result of results) {
      process.stdout.write(`${sectionOf(result, run)}\n\n`);
      if (write) writeProof(result, run);
    }
    return results.every(({ problems }) => problems.length === 0) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ProofRefused)) throw error;
    process.stderr.write(`${error.message}\n\n${helpOf(name, proof)}`);
    return 2;
  }
}

function help(): string {
  const width = Math.max(...Object.keys(proofs).map((name) => name.length));
  return [
    'npm run prove -- <what> [options]',
    '',
    ...Object.entries(proofs).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Each ends by itself, prints its figures and exits with 1 when something did not hold.',
    '--write puts the figures into docs/proof.md; <what> --help lists the options.',
    '',
  ].join('\n');
}

function helpOf(name: string, { summary, options }: Proof): string {
  const rows = Object.entries(options).map(
    ([option, one]) => [`--${option} ${one.value}`, `${one.summary} (${one.default})`] as const,
  );
  const width = Math.max('--write'.length, ...rows.map(([left]) => left.length));
  return [
    `npm run prove -- ${name} [options]`,
    '',
    summary,
    '',
    ...[...rows, ['--write', 'put the figures into docs/proof.md'] as const].map(
      ([left, right]) => `  ${left.padEnd(width)}  ${right}`,
    ),
    '',
  ].join('\n');
}
