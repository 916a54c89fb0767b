import { useUnits } from './unit-context';
import { UnitSelect } from './unit-select';

/** In the bar: whose work the pages show. */
export function UnitChoice() {
  const { unit, choose } = useUnits();
  return (
    <UnitSelect value={unit?.code ?? ''} placeholder="当前单位" onChange={(code, name) => choose({ code, name })} />
  );
}
