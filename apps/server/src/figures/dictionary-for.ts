import type { EntityManager } from '@mikro-orm/core';
import { lastCountedDay, type MeasureUnitCode, type Period } from '@linfa/domain';
import { builtInFigures, Dictionary, registerFigures, reportedFigure, type MediationSettings } from '@linfa/figures';
import { normInForce } from '../norms/norm-in-force.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { OrgUnit as OrgUnits } from '../org-units/org-unit.entity.ts';
import { Register } from '../registers/register.entity.ts';
import { ReportedItem } from '../reported-figures/reported-item.entity.ts';
import { FigureDefinition } from './figure-definition.entity.ts';

/**
 * Every figure that a unit may use in a period: the built-in ones under the settings in force there and then, those
 * that the registers and the items of other offices offer, and what the unit and those above it defined.
 */
export async function dictionaryFor(em: EntityManager, unit: OrgUnit, period: Period): Promise<Dictionary> {
  const mediation = await mediationSettings(em, unit, period);
  const registers = await em.find(Register, {});
  const items = await em.find(ReportedItem, {});
  const above = await em.find(OrgUnits, { place: { $in: ancestors(unit.place) } }, { fields: ['code'] });
  const own = await em.find(FigureDefinition, { ownerCode: { $in: above.map((one) => one.code) } }, { orderBy: { id: 'asc' } });
  return new Dictionary([
    ...builtInFigures({ mediation }),
    ...registers.flatMap((one) =>
      registerFigures({
        code: one.code, name: one.name, unit: one.unitOfMeasure as MeasureUnitCode, ...(one.unitWord && { unitWord: one.unitWord }),
        columns: one.columns.map((column) => ({ code: column.code, name: column.name, type: column.type, ...(column.unit && { unit: column.unit as MeasureUnitCode }), ...(column.unitWord && { unitWord: column.unitWord }) })),
      }),
    ),
    ...items.map((one) => reportedFigure({ code: one.code, name: one.name, unit: one.unitOfMeasure as MeasureUnitCode, ...(one.unitWord && { unitWord: one.unitWord }), addsOverUnits: one.addsOverUnits })),
    ...own.map((one) => one.definition),
  ]);
}

async function mediationSettings(em: EntityManager, unit: OrgUnit, period: Period): Promise<MediationSettings> {
  const norm = await normInForce(em, 'mediation.refused-enters-total', unit.place, lastCountedDay(period));
  // Without a local rule a refused case was never mediated: both sides must agree to mediation at all.
  return norm ? { refusedEntersTotal: norm.value === 'true', source: norm.source } : { refusedEntersTotal: false, source: '人民调解法第十七条' };
}

/** The places of the unit and of everything above it. */
function ancestors(place: string): string[] {
  return Array.from({ length: place.length / 4 }, (_, index) => place.slice(0, (index + 1) * 4));
}
