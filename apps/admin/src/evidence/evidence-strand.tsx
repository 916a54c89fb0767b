import { Tag } from 'antd';
import { wordNumber } from '../words/word-number';
import type { AskedFigure, Strand } from './asked-figure';
import { EvidenceRecords } from './evidence-records';

/** One part of what a figure rests on: records, another office's paper, or units. */
export function EvidenceStrand({
  asked,
  index,
  first,
}: {
  readonly asked: AskedFigure;
  readonly index: number;
  readonly first: Strand;
}) {
  switch (first.kind) {
    case 'records':
      return <EvidenceRecords asked={asked} index={index} first={first} />;
    case 'card':
      return (
        <section className="evidence-strand">
          <h3>{first.label || '部门填报'}</h3>
          {first.card === null ? (
            <p>还没有填报，报告里会留空。</p>
          ) : (
            <p>
              {wordNumber(first.card.value)}，由{first.card.sourceOffice}填报，依据：{first.card.document || '未写明'}
            </p>
          )}
        </section>
      );
    case 'units':
      return (
        <section className="evidence-strand">
          <h3>{first.label || '单位'}</h3>
          <Units label={`已覆盖${first.covered.length}个`} units={first.covered} />
          <Units label={`未覆盖${first.uncovered.length}个`} units={first.uncovered} />
        </section>
      );
  }
}

function Units({
  label,
  units,
}: {
  readonly label: string;
  readonly units: readonly { readonly code: string; readonly name: string }[];
}) {
  return (
    <p>
      <span className="soft">{label} </span>
      {units.map(({ code, name }) => (
        <Tag key={code}>{name}</Tag>
      ))}
    </p>
  );
}
