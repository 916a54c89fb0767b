/** What is encrypted together as one JSON text. The columns that carry them name these types. */

export interface PartyDetails {
  readonly sex?: string | undefined;
  readonly ethnicity?: string | undefined;
  readonly age?: number | undefined;
  readonly occupation?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
}

export interface PartyAgent {
  readonly name: string;
  readonly phone?: string | undefined;
  /** How they stand to the party: 子女, 律师 … */
  readonly relation: string;
  /** What they may do: 一般授权, 特别授权 … */
  readonly authority: string;
}

export interface SessionRecord {
  readonly venue: string;
  readonly present: readonly string[];
  readonly matter: string;
  readonly statements: string;
  readonly principles: string;
  readonly evidence: string;
  readonly result: string;
}

export interface AgreementText {
  /** Facts, what was in dispute, and who answers for what. */
  readonly facts: string;
  /** Rights and duties, one a line. */
  readonly terms: readonly string[];
  readonly performHow: string;
  readonly performWhere: string;
}

export interface TransferDocument {
  readonly sender: string;
  readonly document: string;
  readonly on: string;
}
