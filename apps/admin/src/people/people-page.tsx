import { roles, wordDay } from '@linfa/domain';
import { App } from 'antd';
import { Link, useNavigate } from 'react-router';
import { FormButton } from '../form/form-button';
import { Page } from '../shell/page';
import { rolesOf, useMe } from '../session/session';
import { ActTable } from '../table/act-table';
import { useUnitCode } from '../units/unit-context';
import { wordLastDay } from '../words/word-last-day';
import { AddPersonForm } from './add-person-form';
import { FindPerson } from './find-person';

/** More would make a row as high as the table. */
const mostRoles = 4;

/** Who serves here and as what. */
export function PeoplePage() {
  const unit = useUnitCode();
  const held = rolesOf(useMe());
  const navigate = useNavigate();
  const { message } = App.useApp();
  const keeps = held.has('administrator') || held.has('district-officer') || held.has('street-officer');
  return (
    <Page
      title="人员与角色"
      lead="姓名和电话平时遮盖显示。任命和免去都有起止日期，以前的任职照旧保留。"
      acts={
        keeps && (
          <FormButton label="登记工作人员" title="登记工作人员" type="primary" hotkey="n">
            {(close) => (
              <AddPersonForm
                done={({ id }) => {
                  close();
                  void message.success('已登记');
                  void navigate(`/people/${id}`);
                }}
              />
            )}
          </FormButton>
        )
      }
    >
      {keeps && <FindPerson />}
      <section className="card">
        <ActTable
          act="people.list"
          input={{ unit }}
          empty="还没有登记工作人员。"
          exportAs="人员与角色"
          filters={[
            { kind: 'code', name: 'role', label: '角色', options: roles },
            { kind: 'day', name: 'on', label: '某一天的情况' },
          ]}
          columns={[
            {
              key: 'name',
              title: '姓名',
              text: ({ name }) => name,
              render: ({ id, name }) => <Link to={`/people/${id}`}>{name}</Link>,
            },
            { key: 'phone', title: '手机号', text: ({ phone }) => phone ?? '没有登记' },
            {
              key: 'roles',
              title: '角色',
              text: ({ roles: all }) => all.map(({ role, unit: at }) => `${at.name}${roles[role]}`).join('、'),
              render: ({ id, roles: all }) => (
                <>
                  {all.slice(0, mostRoles).map((one) => (
                    <div key={one.id}>
                      {one.unit.name} {roles[one.role]}
                      <span className="soft">
                        （{wordDay(one.from)}起{one.until === null ? '' : `，${wordLastDay(one.until)}止`}）
                      </span>
                    </div>
                  ))}
                  {all.length > mostRoles && <Link to={`/people/${id}`}>共{all.length}个角色，打开看全部</Link>}
                </>
              ),
            },
          ]}
        />
      </section>
    </Page>
  );
}
