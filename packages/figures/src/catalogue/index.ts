import type { Definition } from '../definition.ts';
import { mediationFigures, type MediationSettings } from './mediation.ts';
import { outreachFigures } from './outreach.ts';
import { rosterFigures } from './rosters.ts';
import { serviceFigures } from './services.ts';

export { splitId, type MediationSettings } from './mediation.ts';
export { registerFigures, reportedFigure, type RegisterShape, type ReportedItem } from './registers.ts';
export { communities } from './services.ts';

/** The built-in figures under the settings in force for the unit and period. */
export function builtInFigures(settings: { readonly mediation: MediationSettings }): Definition[] {
  return [...serviceFigures, ...mediationFigures(settings.mediation), ...outreachFigures, ...rosterFigures];
}
