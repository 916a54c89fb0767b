import { useState } from 'react';
import { Page } from '../../ui/page';
import { StaffOnly } from '../../session/staff-only';
import { workPlaces } from '../../session/work-places';
import { useToday } from '../../words/use-today';
import { CodeEntry } from './code-entry';
import { ShiftsToSign } from './shifts-to-sign';
import { UnitChoice } from '../../session/unit-choice';

export default function ToSign() {
  const today = useToday();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Page title="为值班签字">
      <StaffOnly place={workPlaces.official}>
        {(held) => {
          const unit = held.find((one) => one.unit.code === chosen)?.unit ?? held[0]?.unit;
          return (
            <>
              <CodeEntry />
              <UnitChoice held={held} value={unit?.code ?? null} onChange={setChosen} />
              {unit ? <ShiftsToSign unit={unit.code} today={today} /> : null}
            </>
          );
        }}
      </StaffOnly>
    </Page>
  );
}
