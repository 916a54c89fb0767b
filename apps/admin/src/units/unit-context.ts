import { createContext, useContext } from 'react';

export interface ChosenUnit {
  readonly code: string;
  readonly name: string;
}

export interface UnitWorld {
  /** Where the person works now. Null for somebody without a role. */
  readonly unit: ChosenUnit | null;
  /** Where the person holds roles. */
  readonly own: readonly ChosenUnit[];
  readonly choose: (unit: ChosenUnit) => void;
}

export const UnitContext = createContext<UnitWorld>({ unit: null, own: [], choose: () => undefined });

export function useUnits(): UnitWorld {
  return useContext(UnitContext);
}

/** The code of the unit that pages show; empty for somebody without a role, whom the server refuses in words. */
export function useUnitCode(): string {
  return useUnits().unit?.code ?? '';
}
