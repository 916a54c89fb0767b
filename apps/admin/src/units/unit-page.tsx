import type { AnswerOf } from '@linfa/contract';
import { unitKinds, wordDay, type Day } from '@linfa/domain';
import { Descriptions, Spin, Timeline } from 'antd';
import { Link, useParams } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { Page } from '../shell/page';
import { UnitActs } from './unit-acts';

type Unit = AnswerOf<'orgUnits.get'>;

/** One unit: what it is called and where it stands, and what it was before. */
export function UnitPage() {
  const { code = '' } = useParams();
  const { data: unit, failure, loading, reload } = useRead('orgUnits.get', { unit: code });
  return (
    <Page title={unit?.name ?? '单位'} lead={<Link to="/units">回到单位</Link>} acts={unit && <UnitActs unit={unit} />}>
      <FailureAlert failure={failure} again={reload} />
      {loading && <Spin />}
      {unit && (
        <>
          <section className="card">
            <Descriptions
              column={{ xs: 1, sm: 2 }}
              items={[
                { key: 'kind', label: '种类', children: unitKinds[unit.kind] },
                { key: 'parent', label: '上级', children: unit.parent?.name ?? '没有' },
                { key: 'from', label: '设立', children: wordDay(unit.validFrom) },
                { key: 'to', label: '撤销', children: unit.validTo === null ? '未撤销' : wordDay(unit.validTo) },
              ]}
            />
          </section>
          <section className="card">
            <h2>沿革</h2>
            <Timeline
              items={historyOf(unit).map(({ day, text }, index) => ({
                key: index,
                content: `${wordDay(day)}　${text}`,
              }))}
            />
          </section>
        </>
      )}
    </Page>
  );
}

/** In the order of its days. */
function historyOf({ names, places, cameFrom, became }: Unit): { readonly day: Day; readonly text: string }[] {
  const lines = [
    ...names.map(({ name, from }, index) => ({ day: from, text: index === 0 ? `名称为${name}` : `改名为${name}` })),
    ...places.flatMap(({ parent, from }) => (parent === null ? [] : [{ day: from, text: `隶属${parent.name}` }])),
    ...cameFrom.map(({ unit, on }) => ({ day: on, text: `由${unit.name}而来` })),
    ...became.map(({ unit, on }) => ({ day: on, text: `成为${unit.name}` })),
  ];
  return lines.toSorted((one, other) => one.day.localeCompare(other.day));
}
