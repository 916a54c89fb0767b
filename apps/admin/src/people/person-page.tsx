import { roles, wordDay } from '@linfa/domain';
import { App, Descriptions, Input, Spin, Table } from 'antd';
import { Link, useParams } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { DayInput } from '../form/inputs/day-input';
import { Page } from '../shell/page';
import { useUnitCode } from '../units/unit-context';
import { useToday } from '../words/use-today';
import { wordLastDay } from '../words/word-last-day';
import { RoleFields } from './add-person-form';
import { CreateAccount } from './create-account';
import { PersonSessions } from './person-sessions';
import { RevealPerson } from './reveal-person';
import { UniteButton } from './unite-button';

/** One member of staff: who it is, masked, and all roles with their days. */
export function PersonPage() {
  const { id = '' } = useParams();
  const unit = useUnitCode();
  const today = useToday();
  const { message } = App.useApp();
  const { data: person, failure, loading, reload } = useRead('people.get', { person: id });
  const may = new Set(person?.may);
  const said = (close: () => void, words: string) => () => {
    close();
    void message.success(words);
  };
  return (
    <Page
      title={person?.name ?? '工作人员'}
      lead={<Link to="/people">回到人员与角色</Link>}
      acts={
        person && (
          <>
            {may.has('correct') && (
              <FormButton label="更正姓名或手机号" title="更正姓名或手机号">
                {(close) => (
                  <ActForm
                    act="people.correct"
                    fixed={{ person: id, version: person.version }}
                    draft={id}
                    done={said(close, '已更正')}
                  >
                    <Field name="name" label="姓名" hint="不改的不填。">
                      <Input autoComplete="off" />
                    </Field>
                    {may.has('correct-phone') && (
                      <Field name="phone" label="手机号" hint="不改的不填。改了以后，该人用手机登录的地方会退出。">
                        <Input inputMode="numeric" autoComplete="off" />
                      </Field>
                    )}
                  </ActForm>
                )}
              </FormButton>
            )}
            {may.has('create-account') && <CreateAccount person={id} />}
            {may.has('unite') && <UniteButton person={id} name={person.name} />}
            <FormButton label="任命角色" title="任命角色" type="primary" hotkey="n">
              {(close) => (
                <ActForm
                  act="people.grantRole"
                  fixed={{ person: id }}
                  draft={id}
                  initial={{ unit, from: today }}
                  submit="任命"
                  done={said(close, '已任命')}
                >
                  <RoleFields />
                </ActForm>
              )}
            </FormButton>
          </>
        )
      }
    >
      <FailureAlert failure={failure} again={reload} />
      {loading && <Spin />}
      {person && (
        <>
          <section className="card">
            <Descriptions
              column={{ xs: 1, sm: 2 }}
              items={[
                { key: 'name', label: '姓名', children: person.name },
                { key: 'phone', label: '手机号', children: person.phone ?? '没有登记' },
              ]}
            />
            {may.has('reveal') && <RevealPerson person={id} />}
          </section>
          <section className="card">
            <h2>角色</h2>
            <Table
              size="middle"
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={person.roles}
              locale={{ emptyText: '现在没有角色' }}
              columns={[
                { key: 'role', title: '角色', render: (_, one) => roles[one.role] },
                { key: 'unit', title: '单位', render: (_, one) => one.unit.name },
                { key: 'from', title: '自', render: (_, one) => wordDay(one.from) },
                { key: 'until', title: '止', render: (_, one) => wordLastDay(one.until) },
                {
                  key: 'acts',
                  title: '操作',
                  render: (_, one) =>
                    one.may.includes('end') && (
                      <FormButton label="免去" title={`免去${one.unit.name}${roles[one.role]}`}>
                        {(close) => (
                          <ActForm
                            act="people.endRole"
                            fixed={{ holding: one.id }}
                            draft={one.id}
                            initial={{ day: today }}
                            submit="免去"
                            done={said(close, '已免去')}
                          >
                            <Field name="day" label="自此日起不再担任" hint="不早于今天；以前的任职照旧保留。">
                              <DayInput />
                            </Field>
                          </ActForm>
                        )}
                      </FormButton>
                    ),
                },
              ]}
            />
          </section>
          {may.has('see-sessions') && <PersonSessions person={id} />}
        </>
      )}
    </Page>
  );
}
