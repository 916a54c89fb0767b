import { canonicalJson, digestOf, sha256 } from './canonical-json.ts';
import type { EditionContent, FrozenContribution, FrozenEdition } from './frozen-edition.ts';

/** Freezes what was signed: content, and the digest of every record behind it. */
export async function freeze(
  content: EditionContent,
  contributions: Iterable<FrozenContribution>,
): Promise<FrozenEdition> {
  const { document, outline, figures, definitions } = content;
  const lines = contributionLines(contributions);
  const signed = {
    format: 1 as const,
    document,
    outline,
    figures,
    definitions,
    contributionCount: lines.length,
    contributionsDigest: await sha256(lines.join('\n')),
  };
  return { ...signed, digest: await digestOf(signed) };
}

/** Whether a frozen edition and its records are still what was signed. */
export async function isIntact(frozen: FrozenEdition, contributions: Iterable<FrozenContribution>): Promise<boolean> {
  const again = await freeze(frozen, contributions);
  return again.digest === frozen.digest && frozen.format === 1;
}

/** One line a contribution, sorted, so that the digest does not depend on the order they are read in. */
function contributionLines(contributions: Iterable<FrozenContribution>): string[] {
  return Array.from(contributions, (one) =>
    canonicalJson([one.figureKey, one.strand, one.recordSet, one.recordId, one.recordVersion, one.amount]),
  ).sort();
}
