import { Alert } from 'antd';
import { useRead } from '../../api/use-read';
import type { Edition, Printed } from '../report-words';
import { ChangedRecords } from '../steps/changed-records';

/** What was signed and what is counted today are two numbers once a record behind it was put right. */
export function SignedNote({
  figure,
  edition,
  from,
  to,
}: {
  readonly figure: Printed;
  readonly edition: Edition;
  readonly from: string;
  readonly to: string;
}) {
  const { data } = useRead('figures.get', { figure: figure.id, unit: edition.unit.code, from, to });
  if (data === undefined || data.value === figure.value) return null;
  return (
    <>
      <Alert
        className="page-note"
        type="warning"
        showIcon
        title={`签发后记录有更正：文中印的是${figure.text}，今天是${data.text}。签发后变动的记录列在下面，再下面是今天的记录。`}
      />
      <ChangedRecords edition={edition.id} figure={figure.key} />
    </>
  );
}
