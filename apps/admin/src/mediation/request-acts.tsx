import type { AnswerOf } from '@linfa/contract';
import { mediationElsewhere } from '@linfa/domain';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { CodeSelect } from '../form/inputs/code-select';
import { TextInput } from '../form/inputs/text-input';
import { useToday } from '../words/use-today';
import { OpeningFields } from './opening-fields';

/** Accepting, declining with where to go instead, withdrawing. */
export function RequestActs({ request: { id, unit, may } }: { readonly request: AnswerOf<'mediation.getRequest'> }) {
  const navigate = useNavigate();
  const today = useToday();
  const { message } = App.useApp();
  const form = { fixed: { request: id }, draft: id };
  return (
    <>
      {may.includes('accept') && (
        <FormButton label="受理" title="受理申请" type="primary">
          {() => (
            <ActForm
              act="mediation.acceptRequest"
              {...form}
              initial={{ day: today }}
              submit="受理并立案"
              done={(row) => void navigate(`/cases/${row.id}`)}
            >
              <OpeningFields unit={unit.code} />
            </ActForm>
          )}
        </FormButton>
      )}
      {may.includes('decline') && (
        <FormButton label="不予受理" title="不予受理">
          {(close) => (
            <ActForm
              act="mediation.declineRequest"
              {...form}
              submit="不予受理并告知居民"
              done={() => {
                void message.success('已告知申请人理由和可以去的部门');
                close();
              }}
            >
              <Field name="reason" label="理由" hint="申请人会看到。">
                <TextInput most={500} />
              </Field>
              <Field name="elsewhere" label="告诉居民可以去哪里">
                <CodeSelect codes={mediationElsewhere} />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
      {may.includes('withdraw') && (
        <FormButton label="登记撤回" title="登记申请人撤回">
          {(close) => (
            <ActForm
              act="mediation.withdrawRequest"
              {...form}
              submit="登记撤回"
              done={() => {
                void message.success('已登记撤回');
                close();
              }}
            >
              <Field name="reason" label="原因（选填）">
                <TextInput most={500} />
              </Field>
            </ActForm>
          )}
        </FormButton>
      )}
    </>
  );
}
