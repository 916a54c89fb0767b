import type { Day } from '@linfa/domain';
import { useState } from 'react';
import { useRead } from '../api/use-read';
import { EvidenceDrawer } from '../evidence/evidence-drawer';
import { FigureButton } from '../evidence/figure-button';
import type { Register } from './use-register';

/** The figures that a book brings along, as its lines give them now; each opens to its lines. */
export function RegisterFigures({
  register: { code, columns },
  unit,
  from,
  to,
}: {
  readonly register: Register;
  readonly unit: string;
  readonly from: Day;
  readonly to: Day;
}) {
  const { data } = useRead('figures.list', { unit, from, to, find: `register.${code}`, limit: 50 });
  const [opened, setOpened] = useState<string | null>(null);
  const counted = [
    `register.${code}`,
    ...(columns.some(({ type }) => type === 'subject') ? [`register.${code}:subjects`] : []),
    ...columns.flatMap((column) => (column.type === 'number' ? [`register.${code}.${column.code}`] : [])),
  ];
  const figures = counted.filter((id) => data?.items.some((one) => one.id === id));
  if (figures.length === 0) return null;
  return (
    <section className="card figure-row" aria-label="这本台账的数据">
      {figures.map((id) => (
        <FigureButton key={id} figure={id} unit={unit} from={from} to={to} onOpen={() => setOpened(id)} />
      ))}
      {opened !== null && (
        <EvidenceDrawer figure={opened} unit={unit} from={from} to={to} onClose={() => setOpened(null)} />
      )}
    </section>
  );
}
