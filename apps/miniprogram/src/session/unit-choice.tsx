import type { HeldRole } from './work-places';
import { ChipChoice } from '../ui/chip-choice';

export interface UnitChoiceProps {
  readonly held: readonly HeldRole[];
  readonly value: string | null;
  readonly onChange: (unit: string) => void;
}

/** For whoever is responsible for several. */
export function UnitChoice({ held, value, onChange }: UnitChoiceProps) {
  const units = [...new Map(held.map(({ unit }) => [unit.code, unit.name]))];
  if (units.length < 2) return null;
  return (
    <ChipChoice
      label="哪个单位"
      options={units.map(([code, name]) => ({ value: code, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
