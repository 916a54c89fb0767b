/** What a proof found, as it stands in docs/proof.md. */
export interface ProofResult {
  /** What its section is found by when it is written again: `crash sqlite`. */
  readonly key: string;
  readonly title: string;
  /** Plain sentences with the figures. */
  readonly lines: readonly string[];
  readonly table?: ProofTable;
  /** What did not hold, one sentence each. */
  readonly problems: readonly string[];
}

/** The first row is the heading. */
export type ProofTable = readonly (readonly string[])[];

export interface ProofOption {
  readonly summary: string;
  readonly value: string;
  readonly default: string;
}

export interface ProofInput {
  /** The value of every option that the proof names. */
  readonly text: (name: string) => string;
  /** @throws ProofRefused when it is no whole number from `least` on */
  readonly whole: (name: string, least?: number) => number;
  /** How it goes, for whoever waits. */
  readonly say: (line: string) => void;
}

/** One `npm run prove -- <name>`. */
export interface Proof {
  readonly summary: string;
  readonly options: Readonly<Record<string, ProofOption>>;
  /** Ends by itself, and ends whatever it started; found wanting is a result, not an error. */
  readonly run: (input: ProofInput) => Promise<readonly ProofResult[]>;
}

/** What is wrong with how a proof was asked for. */
export class ProofRefused extends Error {}
