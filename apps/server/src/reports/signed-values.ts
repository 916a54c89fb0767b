import { exact, type FigureValue } from '@linfa/figures';
import type { EditionContent } from '@linfa/report';

/**
 * The readings as they were signed, whatever became of the records since.
 * @param values by binding key, as counted now
 */
export function signedValues(
  { figures }: Pick<EditionContent, 'figures'>,
  values: ReadonlyMap<string, FigureValue>,
): ReadonlyMap<string, FigureValue> {
  const signed = new Map(figures.map((one) => [one.key, one.value]));
  return new Map(
    [...values].map(([key, now]) => {
      const was = signed.get(key);
      return [key, was === undefined ? now : asSigned(now, was)];
    }),
  );
}

/** @param was a quotient, a card's words, or null while unanswered */
function asSigned({ definition, period, parts, card }: FigureValue, was: string | null): FigureValue {
  const [, top, over] = /^(-?\d+)\/(\d+)$/.exec(was ?? '') ?? [];
  const value = top === undefined || over === undefined ? null : exact(BigInt(top), BigInt(over));
  const signed = { definition, period, parts, value };
  if (!card) return signed;
  const { shortText: _, ...paper } = card;
  return { ...signed, card: { ...paper, value, ...(value === null && was !== null && { shortText: was }) } };
}
