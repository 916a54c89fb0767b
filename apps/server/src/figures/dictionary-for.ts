import type { EntityManager } from '@mikro-orm/core';
import { lastCountedDay, type MeasureUnitCode, type Period } from '@linfa/domain';
import {
  builtInFigures,
  Dictionary,
  placeStep,
  registerFigures,
  reportedFigure,
  type MediationSettings,
  type RegisterShape,
} from '@linfa/figures';
import { normInForce } from '../norms/norm-in-force.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { Register } from '../registers/register.entity.ts';
import { ReportedItem } from '../reported-figures/reported-item.entity.ts';
import { FigureDefinition } from './figure-definition.entity.ts';

/** The figures that may be named, and the registers that lend theirs their names. */
export interface FigureBook {
  readonly dictionary: Dictionary;
  readonly registers: readonly RegisterShape[];
  /** Figure id → code of the unit that defined it; the built-in ones and those of registers and offices have none. */
  readonly owners: ReadonlyMap<string, string>;
}

/**
 * Every figure that a unit may use in a period: the built-in ones under the settings in force there and then, those
 * that the registers and the items of other offices offer, and what the unit and those above it defined.
 */
export async function dictionaryFor(em: EntityManager, unit: OrgUnit, period: Period): Promise<FigureBook> {
  const mediation = await mediationSettings(em, unit, period);
  const registers = (await em.find(Register, {})).map(shapeOf);
  const items = await em.find(ReportedItem, {});
  const above = await em.find(OrgUnit, { place: { $in: ancestors(unit.place) } }, { fields: ['code'] });
  const own = await em.find(
    FigureDefinition,
    { ownerCode: { $in: above.map((one) => one.code) } },
    { orderBy: { id: 'asc' } },
  );
  const dictionary = new Dictionary([
    ...builtInFigures({ mediation }),
    ...registers.flatMap(registerFigures),
    ...items.map((one) =>
      reportedFigure({
        code: one.code,
        name: one.name,
        unit: one.unitOfMeasure as MeasureUnitCode,
        ...(one.unitWord && { unitWord: one.unitWord }),
        addsOverUnits: one.addsOverUnits,
      }),
    ),
    ...own.map((one) => one.definition),
  ]);
  return { dictionary, registers, owners: new Map(own.map((one) => [one.code, one.ownerCode])) };
}

function shapeOf(register: Register): RegisterShape {
  return {
    code: register.code,
    name: register.name,
    unit: register.unitOfMeasure as MeasureUnitCode,
    ...(register.unitWord && { unitWord: register.unitWord }),
    columns: register.columns.map(({ code, name, type, unit, unitWord }) => ({
      code,
      name,
      type,
      ...(unit && { unit: unit as MeasureUnitCode }),
      ...(unitWord && { unitWord }),
    })),
  };
}

async function mediationSettings(em: EntityManager, unit: OrgUnit, period: Period): Promise<MediationSettings> {
  const norm = await normInForce(em, 'mediation.refused-enters-total', unit.place, lastCountedDay(period));
  // Without a local rule a refused case was never mediated: both sides must agree to mediation at all.
  return norm
    ? { refusedEntersTotal: norm.value === 'true', source: norm.source }
    : { refusedEntersTotal: false, source: '人民调解法第十七条' };
}

/** The places of the unit and of everything above it. */
function ancestors(place: string): string[] {
  return Array.from({ length: place.length / placeStep }, (_, index) => place.slice(0, (index + 1) * placeStep));
}
