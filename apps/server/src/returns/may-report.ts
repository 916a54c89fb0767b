import { returnFilingRoles, returnFilingTable, type ReturnFilingState, type Role, type UnitKind } from '@linfa/domain';

/** Whether somebody with these roles over the unit may send this return now: for the first time, or anew. */
export function mayReport({
  held,
  kind,
  state,
  isOver,
}: {
  readonly held: readonly Role[];
  readonly kind: UnitKind;
  /** Of what was sent before; null when nothing was. */
  readonly state: string | null;
  readonly isOver: boolean;
}): boolean {
  const open = state === null || returnFilingTable.acts.report.moves[state as ReturnFilingState] !== undefined;
  return open && isOver && returnFilingRoles('report', kind).some((role) => held.includes(role));
}
