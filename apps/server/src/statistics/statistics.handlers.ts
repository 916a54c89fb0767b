import { figureReaders } from '../figures/figures.policy.ts';
import type { AreaActs } from '../http/area.ts';
import { series } from './series.ts';

export const statisticsActs: AreaActs<'statistics'> = {
  series: { access: figureReaders, handle: series },
};
