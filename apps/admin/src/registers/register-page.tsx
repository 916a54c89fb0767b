import { wordDay } from '@linfa/domain';
import { Empty, Spin } from 'antd';
import { Link, useParams } from 'react-router';
import { DownloadButton } from '../api/download-button';
import { FailureAlert } from '../api/failure-alert';
import { FileLinks } from '../files/file-links';
import { useRoles } from '../session/use-roles';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useAddress } from '../table/use-address';
import { useUnits } from '../units/unit-context';
import { recentYears } from '../words/usual-periods';
import { useToday } from '../words/use-today';
import { AmendButton } from './amend-button';
import { AmendDefinitionButton } from './amend-definition-button';
import './registers.css';
import { EnterButton } from './enter-button';
import { EntryHistory } from './entry-history';
import { wordCategory, wordCell } from './entry-words';
import { ImportButton } from './import-button';
import { RegisterFigures } from './register-figures';
import { useRegister } from './use-register';

/** The lines of a book, and everything that is done with it. */
export function RegisterPage() {
  const { code = '' } = useParams();
  const today = useToday();
  const { unit } = useUnits();
  const writes = useRoles('community-clerk', 'street-officer', 'justice-head');
  const address = useAddress('');
  const usual = recentYears(today);
  const { register, failure, reload } = useRegister(code);
  if (register === undefined)
    return (
      <Page title="台账">
        <FailureAlert failure={failure} again={reload} />
        {failure === null && (
          <Spin description="正在读取…">
            <div className="page-wait" />
          </Spin>
        )}
      </Page>
    );
  if (register === null)
    return (
      <Page title="台账">
        <Empty description="没有这本台账。">
          <Link to="/registers">全部台账</Link>
        </Empty>
      </Page>
    );
  const from = address.valueOf('from') ?? usual.from;
  const to = address.valueOf('to') ?? usual.to;
  const file = (ending: string): string =>
    `/api/files/registers/${encodeURIComponent(code)}.${ending}?${new URLSearchParams({ unit: unit?.code ?? '', from, to }).toString()}`;
  return (
    <Page
      title={register.name}
      lead={
        <>
          <Link to="/registers">全部台账</Link>　一行计1{register.unitWord}。
        </>
      }
      acts={
        unit !== null && (
          <>
            {writes && <EnterButton register={register} />}
            {writes && (
              <Link className="button-link" to={`/registers/${code}/sheet`}>
                表格批量登记
              </Link>
            )}
            {writes && <ImportButton register={register} />}
            <DownloadButton path={file('xlsx')}>导出 Excel</DownloadButton>
            <DownloadButton path={file('csv')}>导出 CSV</DownloadButton>
            {register.may.includes('amendDefinition') && (
              <AmendDefinitionButton key={register.code} register={register} />
            )}
          </>
        )
      }
    >
      {unit !== null && <RegisterFigures register={register} unit={unit.code} from={from} to={to} />}
      <section className="card">
        <ActTable
          act="registers.listEntries"
          name=""
          input={unit && { register: code, unit: unit.code }}
          filters={[{ kind: 'period', label: '期间', usual }]}
          empty={writes ? '这段时间还没有登记。可以登记一条，也可以从 Excel 粘贴或导入。' : '这段时间还没有登记。'}
          columns={[
            { key: 'day', title: '日期', text: ({ day }) => wordDay(day) },
            ...(register.categories.length > 0
              ? [
                  {
                    key: 'category',
                    title: '类别',
                    text: (row: Parameters<typeof wordCategory>[1]) => wordCategory(register, row),
                  },
                ]
              : []),
            ...register.columns.map((column) => ({
              key: column.code,
              title: column.name,
              text: (row: Parameters<typeof wordCell>[1]) => wordCell(column, row),
              ...(column.type === 'number' && { align: 'right' as const }),
            })),
            { key: 'unit', title: '单位', text: (row) => row.unit.name },
            {
              key: 'files',
              title: '依据',
              text: ({ files }) => files.map(({ name }) => name).join('、'),
              render: ({ files }) => <FileLinks files={files} />,
            },
          ]}
          expand={(row) => <EntryHistory register={register} entry={row} />}
          acts={(row) => row.may.includes('amend') && <AmendButton register={register} entry={row} />}
        />
      </section>
    </Page>
  );
}
