import { retentions } from '@linfa/domain';
import { App, Select } from 'antd';
import { noChoices } from '../api/no-choices';
import { useRead } from '../api/use-read';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { CodeRadio } from '../form/inputs/code-radio';
import { wordCase, type CaseDetail } from './case-words';

/** Binds this archived case, with others of its committee and year, into a volume. */
export function BindButton({ row }: { readonly row: CaseDetail }) {
  const { message } = App.useApp();
  return (
    <FormButton label="装订成册" title="装订成册">
      {(close) => (
        <ActForm
          act="mediation.bindVolume"
          draft={row.id}
          initial={{ cases: [row.id] }}
          submit="装订成册"
          done={({ year, number }) => {
            void message.success(`已装订为${year}年第${number}卷`);
            close();
          }}
        >
          <p className="soft">同一调解委员会、同一年受理的案件装在一起，按所选的先后排列。装订后不能再加文书。</p>
          <Field name="cases" label="案件">
            <ArchivedSelect unit={row.unit.code} />
          </Field>
          <Field name="retention" label="保管期限">
            <CodeRadio codes={retentions} />
          </Field>
        </ActForm>
      )}
    </FormButton>
  );
}

function ArchivedSelect({
  id,
  unit,
  value = [],
  onChange,
}: {
  readonly id?: string;
  readonly unit: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
}) {
  const read = useRead('mediation.listCases', { unit, state: 'archived', limit: 100 });
  return (
    <Select
      {...(id !== undefined && { id })}
      mode="multiple"
      loading={read.loading}
      notFoundContent={noChoices(read, '没有已归档的案件')}
      value={[...value]}
      showSearch={{ optionFilterProp: 'label' }}
      options={(read.data?.items ?? []).map((one) => ({
        value: one.id,
        label: `${wordCase(one)} ${one.fileNumber ?? ''}`,
      }))}
      onChange={(ids: string[]) => onChange?.(ids)}
    />
  );
}
