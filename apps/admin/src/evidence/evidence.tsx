import { previousYear, provenances, wordPeriod } from '@linfa/domain';
import { Descriptions, Spin } from 'antd';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { askedOf, recordsAtOnce, type AskedFigure } from './asked-figure';
import './evidence.css';
import { Corrections } from './corrections';
import { EvidenceStrand } from './evidence-strand';

/** A figure with what it counts and everything that it rests on. */
export function Evidence({ part, ...asked }: AskedFigure) {
  const { figure, unit, from, to } = asked;
  const now = useRead('figures.get', asked);
  const before = useRead('figures.get', part ? null : { figure, unit, ...previousYear({ from, to }) });
  const trace = useRead('figures.trace', { ...askedOf({ ...asked, ...(part && { part }) }), limit: recordsAtOnce });
  if (now.failure !== null) return <FailureAlert failure={now.failure} again={now.reload} />;
  if (now.data === undefined)
    return (
      <Spin description="正在读取…">
        <div className="page-wait" />
      </Spin>
    );
  const { name, text, definition, rule, evidence, provenance } = now.data;
  return (
    <>
      <h2 className="evidence-name">{part ? `${name}：${part.label}` : name}</h2>
      <p className="evidence-value">{part ? part.text : text}</p>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'period', label: '期间', children: wordPeriod({ from, to }) },
          { key: 'definition', label: '口径', children: definition },
          ...(rule === '' ? [] : [{ key: 'rule', label: '规则', children: rule }]),
          { key: 'evidence', label: '依据', children: evidence },
          {
            key: 'provenance',
            label: '来源',
            children: provenances[provenance as keyof typeof provenances] ?? provenance,
          },
          ...(part
            ? []
            : [
                {
                  key: 'before',
                  label: '上年同期',
                  children: before.data?.text ?? (before.failure === null ? '正在读取…' : '没有可比的数'),
                },
              ]),
        ]}
      />
      {!part && <Corrections asked={asked} />}
      <FailureAlert failure={trace.failure} again={trace.reload} />
      {trace.loading && (
        <Spin description="正在读取依据…">
          <div className="page-wait" />
        </Spin>
      )}
      {trace.data?.strands.map((strand, index) => (
        <EvidenceStrand
          key={`${figure}:${unit}:${from}:${to}:${part?.field ?? ''}:${part?.code ?? ''}:${index}`}
          asked={{ ...asked, ...(part && { part }) }}
          index={index}
          first={strand}
        />
      ))}
    </>
  );
}
