import { parseArgs } from 'node:util';
import { ProofRefused, type Proof, type ProofInput } from './proof.ts';

/** @throws ProofRefused naming what is wrong with the arguments */
export function readProofOptions(
  proof: Proof,
  args: readonly string[],
): Omit<ProofInput, 'say'> & { readonly write: boolean } {
  const { write, ...given } = parse(proof, args);
  const text = (name: string): string => {
    const value = given[name] ?? proof.options[name]?.default;
    if (typeof value !== 'string') throw new Error(`the proof has no option ${name}`);
    return value;
  };
  return {
    text,
    write: write === true,
    whole(name, least = 1) {
      const number = Number(text(name));
      if (!Number.isSafeInteger(number) || number < least)
        throw new ProofRefused(`--${name} takes a whole number from ${least} on`);
      return number;
    },
  };
}

function parse(proof: Proof, args: readonly string[]): Record<string, unknown> {
  try {
    return parseArgs({
      args: [...args],
      options: {
        write: { type: 'boolean' },
        ...Object.fromEntries(Object.keys(proof.options).map((name) => [name, { type: 'string' as const }])),
      },
    }).values;
  } catch (error) {
    throw new ProofRefused(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
