import { roles } from '@linfa/domain';
import { Empty, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { useUnitCode } from '../units/unit-context';
import { nameOrPhone } from '../words/name-or-phone';

/** By the whole name or the whole phone number: names are kept encrypted and cannot be searched by their parts. */
export function FindPerson() {
  const unit = useUnitCode();
  const [typed, setTyped] = useState('');
  const { data, failure, loading } = useRead('people.find', typed === '' ? null : { unit, ...nameOrPhone(typed) });
  return (
    <section className="card">
      <Input.Search
        className="narrow"
        aria-label="按姓名或手机号查找"
        placeholder="完整的姓名或手机号"
        allowClear
        loading={loading}
        onSearch={(text) => setTyped(text.trim())}
      />
      <FailureAlert failure={failure} />
      {data?.items.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有找到。请核对是否为完整的姓名或手机号。" />
      )}
      {data?.items.map((person) => (
        <div key={person.id} className="found">
          <Link to={`/people/${person.id}`}>{person.name}</Link> <span className="soft">{person.phone}</span>{' '}
          {person.roles.map((one) => `${one.unit.name}${roles[one.role]}`).join('、')}
        </div>
      ))}
    </section>
  );
}
