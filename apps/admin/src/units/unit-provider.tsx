import { useMemo, useState, type ReactNode } from 'react';
import { useMe } from '../session/session';
import { UnitContext, type ChosenUnit, type UnitWorld } from './unit-context';

/** Which unit's work is shown: the first that the person serves, or what was chosen last in this browser. */
export function UnitProvider({ children }: { readonly children: ReactNode }) {
  const me = useMe();
  const slot = `unit:${me.person.id}`;
  const [chosen, setChosen] = useState<ChosenUnit | null>(
    () => JSON.parse(localStorage.getItem(slot) ?? 'null') as ChosenUnit | null,
  );
  const world = useMemo<UnitWorld>(() => {
    const own = [...new Map(me.roles.map(({ unit }) => [unit.code, unit])).values()];
    return {
      unit: chosen ?? own[0] ?? null,
      own,
      choose: (unit) => {
        localStorage.setItem(slot, JSON.stringify(unit));
        setChosen(unit);
      },
    };
  }, [me, chosen, slot]);
  return <UnitContext value={world}>{children}</UnitContext>;
}
