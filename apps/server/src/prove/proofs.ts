import { clusterProof } from './cluster/cluster-proof.ts';
import { crashProof } from './crash/crash-proof.ts';
import { fuzzProof } from './fuzz/fuzz-proof.ts';
import { matrixProof } from './matrix/matrix-proof.ts';
import type { Proof } from './proof.ts';
import { raceProof } from './race/race-proof.ts';
import { restoreProof } from './restore/restore-proof.ts';
import { soakProof } from './soak/soak-proof.ts';
import { upgradeProof } from './upgrade/upgrade-proof.ts';

/** Every proof by its name, in the order of docs/proof.md. */
export const proofs: Readonly<Record<string, Proof>> = {
  race: raceProof,
  crash: crashProof,
  cluster: clusterProof,
  fuzz: fuzzProof,
  matrix: matrixProof,
  soak: soakProof,
  restore: restoreProof,
  upgrade: upgradeProof,
};
