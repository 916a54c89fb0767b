import { wordDay, type NormCode } from '@linfa/domain';
import { Spin } from 'antd';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { wordNorm } from './word-norm';

/** Every value that held for a unit, one line each. */
export function NormHistory({ unit, code }: { readonly unit: string; readonly code: NormCode }) {
  const { data, failure, loading, reload } = useRead('norms.history', { unit, code });
  if (loading) return <Spin size="small" />;
  return (
    <>
      <FailureAlert failure={failure} again={reload} />
      {data?.items.map((one) => (
        <div key={one.id}>
          {`${wordDay(one.validFrom)}起${one.validTo === null ? '' : `至${wordDay(one.validTo)}`}　${wordNorm(code, one.value)}　`}
          <span className="soft">
            {one.unit?.name ?? '各地通行'}，{one.source}
          </span>
        </div>
      ))}
    </>
  );
}
