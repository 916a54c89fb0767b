import { Alert, App, Button, Table } from 'antd';
import { FailureAlert } from '../api/failure-alert';
import { useWrite } from '../api/use-write';
import { FormButton } from '../form/form-button';
import { CheckedFile } from '../files/checked-file';
import { useFileCheck } from '../files/use-file-check';
import { wordNumber } from '../words/word-number';
import type { OfficeRow } from './group-by-office';
import { StrikingNote } from './striking-note';

/** A sheet that came back filled in: what it says is shown first, then entered by the office, or in its name. */
export function FilledSheetButton({ row, own = false }: { readonly row: OfficeRow; readonly own?: boolean }) {
  return (
    <FormButton
      label={own ? '交填好的表' : '收回填报表'}
      title={own ? '交填好的 Excel 表' : `${row.office.name}填好的 Excel 表`}
      size={640}
    >
      {(close) => <FilledSheet row={row} own={own} close={close} />}
    </FormButton>
  );
}

function FilledSheet({
  row,
  own,
  close,
}: {
  readonly row: OfficeRow;
  readonly own: boolean;
  readonly close: () => void;
}) {
  const { message } = App.useApp();
  const asked = { unit: row.unit.code, office: row.office.code, from: row.from, to: row.to };
  const check = useFileCheck('reportedFigures.previewSheet');
  const { file, preview } = check;
  const write = useWrite('reportedFigures.enterSheet', row.key);
  const enter = async (): Promise<void> => {
    const answer = file === null ? undefined : await write.run({ ...asked, file });
    if (answer === undefined) return;
    void message.success(
      `已${own ? '填报' : '登记'}${answer.items.length}项${answer.blank > 0 ? `，还有${answer.blank}项空白` : ''}`,
    );
    close();
  };
  return (
    <>
      <p>请选择{own ? '' : '科室'}填好的“填报表”。表会作为依据一起保存。</p>
      <CheckedFile
        check={check}
        accept=".xlsx"
        label="选择填好的表"
        taken={(id) => void check.look({ ...asked, file: id })}
      />
      {preview !== null && (
        <>
          {preview.bad.length > 0 && (
            <Alert
              className="draft-note"
              type="error"
              showIcon
              role="alert"
              title={`有${preview.bad.length}处不能接收，请${own ? '改好再交' : '科室改好再发来'}`}
              description={
                <ul>
                  {preview.bad.map(({ cell, reason }) => (
                    <li key={`${cell}${reason}`}>
                      {cell}：{reason}
                    </li>
                  ))}
                </ul>
              }
            />
          )}
          {(preview.answers.length > 0 || preview.bad.length === 0) && (
            <Table
              size="small"
              pagination={false}
              rowKey={({ item }) => item.code}
              dataSource={preview.answers}
              locale={{ emptyText: '表里没有填数' }}
              columns={[
                { key: 'item', title: '项目', render: (_, { item }) => item.name },
                {
                  key: 'value',
                  title: '数值',
                  align: 'right',
                  render: (_, { item, value }) => (
                    <>
                      {wordNumber(value, item.unitWord)}
                      <StrikingNote value={value} unitWord={item.unitWord} />
                    </>
                  ),
                },
                { key: 'document', title: '依据', render: (_, { document }) => document },
              ]}
            />
          )}
          {preview.blank.length > 0 && (
            <p className="soft">仍为空白：{preview.blank.map(({ name }) => name).join('、')}</p>
          )}
          {preview.withdrawn.length > 0 && (
            <p className="soft">已经撤回，不登记：{preview.withdrawn.map(({ name }) => name).join('、')}</p>
          )}
          <FailureAlert failure={write.failure} />
          {preview.bad.length === 0 && preview.answers.length > 0 && (
            <Button className="wide-button" type="primary" loading={write.busy} onClick={() => void enter()}>
              {own ? '填报' : `以${row.office.name}名义登记`}
              {preview.answers.length}项
            </Button>
          )}
        </>
      )}
    </>
  );
}
