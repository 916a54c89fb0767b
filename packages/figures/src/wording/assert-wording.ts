import { RuleError, type MeasureUnitCode } from '@linfa/domain';
import type { FigureKind } from '../definition.ts';
import { assertStep } from './shown-value.ts';
import type { Wording } from './wording.ts';

const rates: readonly Wording['style'][] = ['percent', 'full-coverage', 'change'];

/**
 * Whether a figure of that unit and kind can be printed so.
 * @throws RuleError `bad-definition`, or `bad-quantity` for its step
 */
export function assertWording(wording: Wording, unit: MeasureUnitCode, kind: FigureKind, figure: string): void {
  const refuse = (reason: string): never => {
    throw new RuleError('bad-definition', { figure, reason });
  };
  if ('step' in wording) assertStep(wording.step);
  const decimals = 'decimals' in wording ? wording.decimals : undefined;
  if (decimals !== undefined && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= 6))
    refuse('小数位数须为0至6');
  if (rates.includes(wording.style) && unit !== 'percent') refuse('百分比的表述只适用于计量单位为%的指标');
  // A decline is negative; rounding words would turn its meaning round.
  if (kind === 'change' && wording.style !== 'change' && wording.style !== 'exact' && wording.style !== 'percent')
    refuse('增减幅度只能用“同比”“环比”或准确数表述');
}
