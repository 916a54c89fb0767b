import type { Day } from '@linfa/domain';
import { useAddress } from '../table/use-address';
import type { ChosenUnit } from '../units/unit-context';
import { workedYear } from '../words/usual-periods';
import { useToday } from '../words/use-today';

/** What most people look at first. */
const usualFigures = ['consultation.count', 'mediation.accepted', 'outreach.events'];

export interface AskedStatistics {
  readonly figures: readonly string[];
  readonly from: Day;
  readonly to: Day;
  /** `unit`, `month`, or the field of the records. */
  readonly split: string;
  readonly compare: boolean;
  /** From the unit one began at down to the one that is shown. */
  readonly path: readonly ChosenUnit[];
  readonly choose: (values: Readonly<Record<string, string | null>>) => void;
  readonly goTo: (path: readonly ChosenUnit[]) => void;
}

/** What is asked stands in the address, so that a table can be sent to somebody. */
export function useAskedStatistics(top: ChosenUnit): AskedStatistics {
  const today = useToday();
  const { valueOf, choose } = useAddress('');
  const usual = workedYear(today);
  const below = valueOf('path') === null ? [] : (JSON.parse(valueOf('path') ?? '[]') as [string, string][]);
  return {
    figures: valueOf('figures')?.split(',') ?? usualFigures,
    from: valueOf('from') ?? usual.from,
    to: valueOf('to') ?? usual.to,
    split: valueOf('split') ?? 'unit',
    compare: valueOf('compare') !== null,
    path: [top, ...below.map(([code, name]) => ({ code, name }))],
    choose,
    goTo: (path) =>
      choose({ path: path.length > 1 ? JSON.stringify(path.slice(1).map(({ code, name }) => [code, name])) : null }),
  };
}
