import { wordDay, wordInstant } from '@linfa/domain';
import { useRead } from '../api/use-read';
import { useToday } from '../words/use-today';
import type { AskedFigure } from './asked-figure';

/** Who corrected the records that a figure counts; nothing is shown where nobody did. */
export function Corrections({ asked }: { readonly asked: AskedFigure }) {
  const today = useToday();
  const { data } = useRead('figures.listCorrections', asked);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="evidence-strand">
      <h3>更正情况</h3>
      <ul className="plain-list">
        {data.items.map(({ at, by, record }, index) => (
          <li key={index}>
            {wordInstant(at, today)}　{by}更正了{record.unit}
            {wordDay(record.day)}的{record.setLabel}
          </li>
        ))}
      </ul>
    </section>
  );
}
