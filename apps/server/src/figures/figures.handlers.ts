import type { AreaActs } from '../http/area.ts';
import { editionReaders } from '../reports/reports.policy.ts';
import { listCorrections } from './corrections-of-figure.ts';
import { defineAct } from './define-act.ts';
import { figureDefiners, figureReaders } from './figures.policy.ts';
import { getFigure } from './get-figure.ts';
import { listFigures } from './list-figures.ts';
import { listUses } from './list-uses.ts';
import { traceAct } from './trace-act.ts';

export const figureActs: AreaActs<'figures'> = {
  get: { access: figureReaders, handle: getFigure },
  list: { access: figureReaders, handle: listFigures },
  listUses: { access: editionReaders, handle: listUses },
  trace: { access: figureReaders, handle: traceAct },
  listCorrections: { access: figureReaders, handle: listCorrections },
  define: { access: figureDefiners, handle: defineAct },
};
