import { crashProof } from './crash/crash-proof.ts';
import type { Proof } from './proof.ts';

/** Every proof by its name, in the order of docs/proof.md. */
export const proofs: Readonly<Record<string, Proof>> = {
  crash: crashProof,
};
