import { editionStepRoles, editionTable, roles, type EditionAct, type EditionState } from '@linfa/domain';
import { useRead } from '../../api/use-read';

/** Whose turn it is, for those whose it is not. */
export function NextStep({ unit, state }: { readonly unit: string; readonly state: EditionState }) {
  const { data } = useRead('orgUnits.get', { unit });
  const next = (Object.keys(editionTable.acts) as EditionAct[]).find(
    (act) => editionTable.acts[act].moves[state] !== undefined,
  );
  if (next === undefined || data === undefined) return null;
  const whose = editionStepRoles(next, data.kind).map((role) => roles[role]);
  return (
    <p className="soft step-next">
      下一步：由{whose.join('或')}
      {editionTable.acts[next].word}。
    </p>
  );
}
