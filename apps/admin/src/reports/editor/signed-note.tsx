import { Alert } from 'antd';
import { useRead } from '../../api/use-read';
import type { Printed } from '../report-words';

/** What was signed and what is counted today are two numbers once a record behind it was put right. */
export function SignedNote({
  figure,
  unit,
  from,
  to,
}: {
  readonly figure: Printed;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}) {
  const { data } = useRead('figures.get', { figure: figure.id, unit, from, to });
  if (data === undefined || data.value === figure.value) return null;
  return (
    <Alert
      className="page-note"
      type="warning"
      showIcon
      title={`签发后记录有更正：文中印的是${figure.text}，今天是${data.text}，下面列的是今天的记录。差在哪里，点“与今天比较”看。`}
    />
  );
}
