import { useRead } from '../api/use-read';
import type { AskedFigure } from './asked-figure';
import './evidence.css';

/** A figure with its value; a click opens what it rests on. */
export function FigureButton({ figure, unit, from, to, onOpen }: AskedFigure & { readonly onOpen: () => void }) {
  const { data, failure } = useRead('figures.get', { figure, unit, from, to });
  if (failure !== null) return <span className="soft">{failure.message}</span>;
  return (
    <button type="button" className="figure-button" onClick={onOpen}>
      <span className="soft">{data?.name ?? '正在计算…'}</span>
      <strong>{data?.text ?? ''}</strong>
    </button>
  );
}
