import type { MeasureUnitCode } from '@linfa/domain';
import type { Definition } from '../definition.ts';

/** What a register's own definition says that figures need. */
export interface RegisterShape {
  readonly code: string;
  readonly name: string;
  /** What one entry is counted in, and the printed word. */
  readonly unit: MeasureUnitCode;
  readonly unitWord?: string;
  readonly columns: readonly {
    readonly code: string;
    readonly name: string;
    readonly type: string;
    readonly unit?: MeasureUnitCode;
    readonly unitWord?: string;
  }[];
}

/** The figures that every register offers without anybody defining them: its entries, its subjects, each number column's sum. */
export function registerFigures(register: RegisterShape): Definition[] {
  const base = { kind: 'register', register: register.code } as const;
  const word = register.unitWord === undefined ? {} : { unitWord: register.unitWord };
  return [
    { ...base, take: 'count', id: `register.${register.code}`, name: register.name, unit: register.unit, ...word },
    {
      ...base,
      take: 'distinct',
      id: `register.${register.code}:subjects`,
      name: `${register.name}涉及对象数`,
      unit: 'organisation',
    },
    ...register.columns.flatMap((column): Definition[] =>
      column.type !== 'number' || column.unit === undefined
        ? []
        : [
            {
              ...base,
              take: 'sum',
              column: column.code,
              id: `register.${register.code}.${column.code}`,
              name: column.name,
              unit: column.unit,
              ...(column.unitWord !== undefined && { unitWord: column.unitWord }),
            },
          ],
    ),
  ];
}

/** A kind of number that another office gives. */
export interface ReportedItem {
  readonly code: string;
  readonly name: string;
  readonly unit: MeasureUnitCode;
  readonly unitWord?: string;
  readonly addsOverUnits?: boolean;
}

/** The figure that shows an item's card. */
export function reportedFigure(item: ReportedItem): Definition {
  return {
    kind: 'reported',
    id: `reported.${item.code}`,
    name: item.name,
    unit: item.unit,
    item: item.code,
    ...(item.unitWord !== undefined && { unitWord: item.unitWord }),
    ...(item.addsOverUnits !== undefined && { addsOverUnits: item.addsOverUnits }),
  };
}
