import { wordDay } from '@linfa/domain';
import { App, Input } from 'antd';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { DayInput } from '../form/inputs/day-input';
import { PersonSelect } from '../form/inputs/person-select';
import { Page } from '../shell/page';
import { rolesOf, useMe } from '../session/session';
import { ActTable } from '../table/act-table';
import { useUnitCode } from '../units/unit-context';
import { UnitSelect } from '../units/unit-select';
import { useToday } from '../words/use-today';
import { wordLastDay } from '../words/word-last-day';

/** Which firm's adviser serves which community, and since when. */
export function AssignmentsPage() {
  const unit = useUnitCode();
  const today = useToday();
  const held = rolesOf(useMe());
  const { message, modal } = App.useApp();
  const assigns = held.has('administrator') || held.has('district-officer') || held.has('street-officer');
  return (
    <Page
      title="法律顾问聘任"
      lead={
        assigns
          ? '聘任一位法律顾问，同时任命其在该社区的角色。一人服务的社区超过规定时会提醒。'
          : '哪家机构的法律顾问服务哪个社区，自哪一天起。'
      }
      acts={
        assigns && (
          <FormButton label="聘任法律顾问" title="聘任法律顾问" type="primary" hotkey="n">
            {(close) => (
              <ActForm
                act="people.assignAdviser"
                initial={{ from: today }}
                submit="聘任"
                done={({ warnings }) => {
                  close();
                  if (warnings.length === 0) void message.success('已聘任');
                  else modal.warning({ title: '已聘任，请注意', content: warnings.join('；') });
                }}
              >
                <Field name="unit" label="社区">
                  <UnitSelect kinds={['street', 'town', 'community', 'village']} />
                </Field>
                <Field name="adviser" label="法律顾问" hint="名单里没有的，先到“人员与角色”登记。">
                  <PersonSelect />
                </Field>
                <Field name="firm" label="律师事务所或法律服务所">
                  <Input />
                </Field>
                <Field name="contractNumber" label="合同编号" hint="可以不填。">
                  <Input />
                </Field>
                <Field name="from" label="第一天">
                  <DayInput />
                </Field>
                <Field name="to" label="自此日起不再服务" hint="不定期的不填。">
                  <DayInput />
                </Field>
              </ActForm>
            )}
          </FormButton>
        )
      }
    >
      <section className="card">
        <ActTable
          act="people.listAssignments"
          input={{ unit }}
          empty={`还没有聘任法律顾问。${assigns ? '点“聘任法律顾问”开始。' : ''}`}
          exportAs="法律顾问聘任"
          filters={[{ kind: 'day', name: 'on', label: '某一天的情况' }]}
          columns={[
            { key: 'unit', title: '社区', text: ({ unit: at }) => at.name },
            { key: 'adviser', title: '法律顾问', text: ({ adviser }) => adviser?.name ?? '未定' },
            { key: 'firm', title: '所在机构', text: ({ firm }) => firm },
            { key: 'contract', title: '合同编号', text: ({ contractNumber }) => contractNumber ?? '' },
            { key: 'from', title: '自', text: ({ from }) => wordDay(from) },
            { key: 'until', title: '止', text: ({ until }) => wordLastDay(until) },
          ]}
          acts={({ id, may, unit: at }) =>
            may.includes('end') && (
              <FormButton label="终止" title={`终止在${at.name}的聘任`}>
                {(close) => (
                  <ActForm
                    act="people.endAssignment"
                    fixed={{ assignment: id }}
                    draft={id}
                    initial={{ day: today }}
                    submit="终止"
                    done={() => {
                      close();
                      void message.success('已终止');
                    }}
                  >
                    <Field name="day" label="自此日起不再服务" hint="不早于今天。">
                      <DayInput />
                    </Field>
                  </ActForm>
                )}
              </FormButton>
            )
          }
        />
      </section>
    </Page>
  );
}
