import { App } from 'antd';
import { Link } from 'react-router';
import { ActButton } from '../form/act-button';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { TextInput } from '../form/inputs/text-input';
import type { AskedSheet } from './word-due';

/** What may be done with one asked figure. */
export function SheetActs({ sheet, onPage = false }: { readonly sheet: AskedSheet; readonly onPage?: boolean }) {
  const { message } = App.useApp();
  const { id, may } = sheet;
  return (
    <>
      {may.includes('submit') && !onPage && <Link to={`/asked-figures/${id}`}>填报</Link>}
      {may.includes('remind') && (
        <ActButton
          act="reportedFigures.remind"
          input={{ sheet: id }}
          of={id}
          done="已催报"
          then={({ notified }) => {
            if (notified === 0) void message.warning('这个科室还没有联络员账号，请打电话或发 Excel 表');
          }}
        >
          催报
        </ActButton>
      )}
      {may.includes('return') && (
        <FormButton label="退回" title={`退回：${sheet.item.name}`}>
          {(close) => (
            <ActForm
              act="reportedFigures.returnFigure"
              draft={id}
              fixed={{ sheet: id }}
              submit="退回"
              done={() => {
                void message.success('已退回，报告里重新留空');
                close();
              }}
            >
              <Field name="remark" label="退回的原因" hint="科室会看到。">
                <TextInput most={200} rows={3} />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
      {may.includes('withdraw') && (
        <FormButton label="撤回" title={`撤回：${sheet.item.name}`}>
          {(close) => (
            <ActForm
              act="reportedFigures.withdrawRequest"
              draft={id}
              fixed={{ sheet: id }}
              submit="确定撤回"
              done={() => {
                void message.success('已撤回，不再要这个数');
                close();
              }}
            >
              <p>
                撤回后，{sheet.office.name}不用再填报，待办里不再有这一项，并收到通知。以后还要这个数，再点“要数据”。
              </p>
              <Field name="reason" label="撤回的原因（可不填）" hint="科室会看到。">
                <TextInput most={200} rows={3} />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
    </>
  );
}
