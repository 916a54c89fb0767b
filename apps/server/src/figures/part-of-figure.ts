import { RuleError, type Period } from '@linfa/domain';
import type { Definition, Dictionary, Filter } from '@linfa/figures';
import { fieldSplits } from './field-splits.ts';

/** A figure's records of one word, as a line of the statistics counts them. @throws RuleError `not-splittable` */
export function partOf(
  definition: Definition,
  period: Period,
  dictionary: Dictionary,
  { field, code }: { readonly field: string; readonly code: string },
): Filter {
  const splits = fieldSplits([definition], period, dictionary);
  if (!splits.some((one) => one.field === field))
    throw new RuleError('not-splittable', {
      figure: definition.name,
      by: '类别',
      reason: splits.length === 0 ? '记录上没有类别' : `可以按${splits.map(({ label }) => label).join('、')}`,
    });
  // What the records leave blank is a line of its own there.
  return code === ''
    ? {
        any: [
          { field, known: false },
          { field, is: '' },
        ],
      }
    : { field, is: code };
}
