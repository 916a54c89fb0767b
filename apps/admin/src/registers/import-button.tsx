import { Alert, App, Button, Table } from 'antd';
import { useState } from 'react';
import { DownloadButton } from '../api/download-button';
import { FailureAlert } from '../api/failure-alert';
import { useWrite } from '../api/use-write';
import { CheckedFile } from '../files/checked-file';
import { useFileCheck } from '../files/use-file-check';
import { FormButton } from '../form/form-button';
import { useUnits } from '../units/unit-context';
import { UnitSelect } from '../units/unit-select';
import type { Register } from './use-register';

/** A table from Excel or CSV: every row that cannot be taken is named first; all of it is taken, or nothing. */
export function ImportButton({ register }: { readonly register: Register }) {
  return (
    <FormButton label="导入" title={`导入：${register.name}`} size={720}>
      {(close) => <Import register={register} close={close} />}
    </FormButton>
  );
}

function Import({ register, close }: { readonly register: Register; readonly close: () => void }) {
  const { message } = App.useApp();
  const { unit } = useUnits();
  const [into, setInto] = useState(unit?.code ?? '');
  const check = useFileCheck('registers.importPreview');
  const { file, preview } = check;
  const write = useWrite('registers.importEntries', register.code);
  const look = (id: string, code: string): void => {
    setInto(code);
    void check.look({ register: register.code, unit: code, file: id });
  };
  const enter = async (): Promise<void> => {
    const answer = file === null ? undefined : await write.run({ register: register.code, unit: into, file });
    if (answer === undefined) return;
    void message.success(`已导入${answer.entered}条`);
    close();
  };
  const blank = `/api/files/registers/${encodeURIComponent(register.code)}.xlsx?${new URLSearchParams({ unit: into, from: '1990-01-01', to: '1990-01-01' }).toString()}`;
  return (
    <>
      <p>
        第一行是列名：日期{register.categories.length > 0 && '、类别'}
        {register.columns.map(({ name, retired }) => (retired ? '' : `、${name}`)).join('')}
        。先核对，再导入；有一行不对，就一行也不导入。
      </p>
      <p>
        <DownloadButton path={blank}>下载空白表</DownloadButton>
      </p>
      <p>
        <label>
          导入到{' '}
          <UnitSelect
            value={into}
            onChange={(code) => {
              if (file === null) setInto(code);
              else look(file, code);
            }}
          />
        </label>
      </p>
      <CheckedFile check={check} accept=".xlsx,.csv" label="选择 Excel 或 CSV 文件" taken={(id) => look(id, into)} />
      {preview !== null && (
        <>
          <Alert
            className="draft-note"
            showIcon
            role="status"
            type={preview.badTotal > 0 ? 'error' : 'success'}
            title={
              preview.badTotal > 0
                ? `${preview.rows}行中有${preview.badTotal}行不能导入，请改好表格再选一次。`
                : `${preview.rows}行都可以导入。`
            }
          />
          {preview.bad.length > 0 && (
            <Table
              size="small"
              pagination={false}
              scroll={{ y: 320 }}
              rowKey={({ row, cell, reason }) => `${row}${cell ?? ''}${reason}`}
              dataSource={preview.bad}
              columns={[
                { key: 'row', title: '行', width: 70, render: (_, { row }) => `第${row}行` },
                { key: 'cell', title: '单元格', width: 90, render: (_, { cell }) => cell ?? '整行' },
                { key: 'column', title: '列', width: 140, render: (_, { column }) => column ?? '' },
                { key: 'reason', title: '原因', render: (_, { reason }) => reason },
              ]}
            />
          )}
          {preview.hints.length > 0 && (
            <Alert
              className="draft-note"
              type="warning"
              showIcon
              title="可以导入，但请核对"
              description={preview.hints.slice(0, 20).map(({ row, reason }) => (
                <div key={row}>
                  第{row}行：{reason}
                </div>
              ))}
            />
          )}
          <FailureAlert failure={write.failure} />
          <Button
            className="wide-button"
            type="primary"
            loading={write.busy}
            disabled={preview.badTotal > 0 || preview.rows === 0}
            onClick={() => void enter()}
          >
            导入{preview.rows}条
          </Button>
        </>
      )}
    </>
  );
}
