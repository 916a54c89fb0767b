import { Alert, Button, Drawer, Empty, Spin, Table } from 'antd';
import { useState } from 'react';
import { FailureAlert } from '../../api/failure-alert';
import { useRead } from '../../api/use-read';
import type { Edition } from '../report-words';
import { ChangedRecords } from './changed-records';

/** A signed report against today's records: each difference by its name, nothing changed silently. */
export function DifferencesDrawer({ edition, close }: { readonly edition: Edition; readonly close: () => void }) {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const { data, failure, loading, reload } = useRead('reports.compare', { edition: edition.id });
  return (
    <Drawer title="签发时与今天的记录比较" open size={860} onClose={close}>
      <FailureAlert failure={failure} again={reload} />
      {loading && (
        <Spin description="正在逐项比较…">
          <div className="page-wait" />
        </Spin>
      )}
      {data && (
        <>
          <Alert
            type={data.intact ? 'success' : 'error'}
            showIcon
            className="page-note"
            title={
              data.intact
                ? '签发时冻结的文字和数字完好，与签发时逐字节相同。'
                : '签发时冻结的内容已与签发时不同，请立即联系系统管理员。'
            }
          />
          {data.differences.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="今天的记录与签发时没有不同。" />
          ) : (
            <Table
              rowKey={rowOf}
              expandable={{
                showExpandColumn: false,
                expandedRowKeys: opened,
                expandedRowRender: ({ key }) => <ChangedRecords edition={edition.id} figure={key} />,
              }}
              size="small"
              pagination={false}
              dataSource={data.differences}
              columns={[
                { key: 'name', title: '指标', render: (_, one) => one.name },
                { key: 'signed', title: '签发时', render: (_, one) => one.signed },
                { key: 'now', title: '现在', render: (_, one) => one.now },
                {
                  key: 'sentence',
                  title: '原因',
                  render: (_, one) => (
                    <>
                      {one.sentence}
                      {one.records.length > 0 && (
                        <div>
                          <Button
                            size="small"
                            aria-expanded={opened.includes(rowOf(one))}
                            onClick={() => setOpened(toggled(opened, rowOf(one)))}
                          >
                            {opened.includes(rowOf(one)) ? '收起记录' : `看变动的${one.records.length}条记录`}
                          </Button>
                        </div>
                      )}
                    </>
                  ),
                },
              ]}
            />
          )}
        </>
      )}
    </Drawer>
  );
}

function rowOf({ kind, key }: { readonly kind: string; readonly key: string }): string {
  return `${kind}:${key}`;
}

function toggled(opened: readonly string[], row: string): readonly string[] {
  return opened.includes(row) ? opened.filter((one) => one !== row) : [...opened, row];
}
