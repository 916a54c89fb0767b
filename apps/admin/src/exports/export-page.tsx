import { revealReasons } from '@linfa/domain';
import { App, Empty, Select, Spin, Table } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { DownloadButton } from '../api/download-button';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { FormButton } from '../form/form-button';
import { PeriodInput } from '../form/inputs/period-input';
import { Page } from '../shell/page';
import { useAddress } from '../table/use-address';
import { useUnits } from '../units/unit-context';
import { workedYear } from '../words/usual-periods';
import { useToday } from '../words/use-today';
import { TemplateForm } from './template-form';

/** One template: the first rows as they will go out, and the files. */
export function ExportPage() {
  const { id = '' } = useParams();
  const today = useToday();
  const { message } = App.useApp();
  const { unit } = useUnits();
  const { valueOf, choose } = useAddress('');
  const [reason, setReason] = useState('');
  const usual = workedYear(today);
  const period = { from: valueOf('from') ?? usual.from, to: valueOf('to') ?? usual.to };
  const { data: list } = useRead('exports.list', unit && { unit: unit.code, retired: true, limit: 100 });
  const { data: sources } = useRead('exports.sources', {});
  const preview = useRead('exports.preview', unit && { template: id, unit: unit.code, ...period }, { keep: true });
  const template = list?.items.find((one) => one.id === id);
  const file = (ending: string): string =>
    `/api/files/exports/${id}.${ending}?${new URLSearchParams({ unit: unit?.code ?? '', ...period, reason }).toString()}`;
  return (
    <Page
      title={template?.name ?? '导出'}
      lead={<Link to="/exports">全部导出模板</Link>}
      acts={
        <>
          {template?.may.includes('edit') && sources !== undefined && (
            <FormButton label="修改模板" title={`修改：${template.name}`} size={960}>
              {(close) => (
                <TemplateForm
                  sources={sources.sources}
                  unit={unit?.code ?? ''}
                  template={template}
                  done={() => {
                    void message.success('已保存');
                    close();
                  }}
                />
              )}
            </FormButton>
          )}
          <DownloadButton type="primary" path={file('xlsx')}>
            导出 Excel
          </DownloadButton>
          <DownloadButton path={file('csv')}>导出 CSV</DownloadButton>
        </>
      }
    >
      <section className="card">
        <div className="table-filters">
          <label>
            期间
            <PeriodInput value={period} onChange={(chosen) => choose({ ...chosen })} />
          </label>
          {template?.personal && (
            <label>
              文件里的个人信息
              <Select
                aria-label="文件里的个人信息"
                className="filter-code"
                value={reason}
                options={[
                  { value: '', label: '遮盖' },
                  ...Object.entries(revealReasons).map(([value, word]) => ({ value, label: `不遮盖：${word}` })),
                ]}
                onChange={setReason}
              />
            </label>
          )}
        </div>
        <FailureAlert failure={preview.failure} again={preview.reload} />
        {preview.loading && (
          <Spin description="正在读取…">
            <div className="page-wait" />
          </Spin>
        )}
        {preview.data !== undefined && (
          <>
            <p className="soft">
              共{preview.data.count.toLocaleString('zh-CN')}行，这里是前{preview.data.rows.length}
              行；这里的个人信息已遮盖。每次导出都留有记录。
            </p>
            <Table
              size="small"
              bordered
              pagination={false}
              scroll={{ x: 'max-content' }}
              rowKey={(row) => preview.data?.rows.indexOf(row) ?? 0}
              dataSource={preview.data.rows}
              locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="这段时间没有记录。" /> }}
              columns={preview.data.headings.map((heading, index) => ({
                key: `${index}`,
                title: heading,
                render: (_: unknown, row: readonly (string | number | null)[]) => row[index] ?? '',
              }))}
            />
          </>
        )}
      </section>
    </Page>
  );
}
