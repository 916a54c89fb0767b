import type { Day } from '@linfa/domain';
import { useState } from 'react';
import { useRead } from '../api/use-read';
import { EvidenceDrawer } from '../evidence/evidence-drawer';
import { FigureButton } from '../evidence/figure-button';

/** The figures that a book brings along, as its lines give them now; each opens to its lines. */
export function RegisterFigures({
  register,
  unit,
  from,
  to,
}: {
  readonly register: string;
  readonly unit: string;
  readonly from: Day;
  readonly to: Day;
}) {
  const { data } = useRead('figures.list', { unit, from, to, find: `register.${register}.`, limit: 20 });
  const [opened, setOpened] = useState<string | null>(null);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="card figure-row" aria-label="这本台账的数据">
      {data.items.map(({ id }) => (
        <FigureButton key={id} figure={id} unit={unit} from={from} to={to} onOpen={() => setOpened(id)} />
      ))}
      {opened !== null && (
        <EvidenceDrawer figure={opened} unit={unit} from={from} to={to} onClose={() => setOpened(null)} />
      )}
    </section>
  );
}
