import type { RuleError } from '@linfa/domain';

/**
 * Refuses an act but keeps what it wrote before: a wrong code has to be counted although nothing else happens. Without
 * it a refusal undoes everything.
 */
export class KeptRefusal extends Error {
  override readonly name = 'KeptRefusal';
  readonly refusal: RuleError;

  constructor(refusal: RuleError) {
    super(refusal.message);
    this.refusal = refusal;
  }
}
