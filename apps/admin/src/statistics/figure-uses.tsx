import { editionStates, type Day } from '@linfa/domain';
import { Spin } from 'antd';
import { Link } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { reportKindWords } from '../words/report-kind-words';

/** Where a change of a figure would be felt. */
export function FigureUses({
  figure,
  unit,
  from,
  to,
}: {
  readonly figure: string;
  readonly unit: string;
  readonly from: Day;
  readonly to: Day;
}) {
  const { data, failure, reload } = useRead('figures.listUses', { figure, unit, from, to });
  if (failure !== null) return <FailureAlert failure={failure} again={reload} />;
  if (data === undefined) return <Spin />;
  const { figures, editions } = data;
  return (
    <>
      <p>由它算出的指标：{figures.length === 0 ? '没有' : figures.map(({ name }) => name).join('、')}</p>
      <p>
        写进它的报告：
        {editions.length === 0 && '没有'}
        {editions.map(({ id, unit: of, year, kind, state }) => (
          <span key={id}>
            <Link to={`/reports/${id}`}>
              {of.name}
              {year}年{reportKindWords[kind]}
            </Link>
            （{editionStates[state]}）{' '}
          </span>
        ))}
      </p>
    </>
  );
}
