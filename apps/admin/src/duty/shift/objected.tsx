import { Alert } from 'antd';
import { useRead } from '../../api/use-read';

/** That the community objected, in its words, and what is to be done about it. */
export function Objected({ shift }: { readonly shift: string }) {
  const { data } = useRead('dutyShifts.getSheet', { shift });
  const last = data?.signatures.findLast(({ became }) => became === 'objected');
  return (
    <Alert
      className="page-note"
      type="warning"
      showIcon
      title={`社区对这次值班有异议${last ? `：“${last.reason}”` : ''}。请法律顾问核对时长，改好后重新登记，再请社区签字。`}
    />
  );
}
