import { Empty, Spin } from 'antd';
import { Link, useParams } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { Page } from '../shell/page';
import { useUnits } from '../units/unit-context';
import { EntrySheet } from './entry-sheet';
import './registers.css';
import { useRegister } from './use-register';

/** Many lines of a book at once, as in a spreadsheet. */
export function EntrySheetPage() {
  const { code = '' } = useParams();
  const { unit } = useUnits();
  const { register, failure, reload } = useRegister(code);
  return (
    <Page
      title={register ? `批量登记：${register.name}` : '批量登记'}
      lead={
        <>
          <Link to={`/registers/${code}`}>回到台账</Link>　从 Excel
          复制后，点第一格粘贴即可。方向键、Tab、回车移动，直接打字即覆盖，F2 修改。
        </>
      }
    >
      <FailureAlert failure={failure} again={reload} />
      {register === undefined && failure === null && (
        <Spin description="正在读取…">
          <div className="page-wait" />
        </Spin>
      )}
      {register === null && <Empty description="没有这本台账。" />}
      {register && unit !== null && <EntrySheet key={unit.code} register={register} unit={unit} />}
    </Page>
  );
}
