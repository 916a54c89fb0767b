import { Alert, Input } from 'antd';
import { useState } from 'react';
import { FailureAlert } from '../api/failure-alert';
import { useRead } from '../api/use-read';
import { rolesOf, useMe } from '../session/session';
import { nameOrPhone } from '../words/name-or-phone';

/**
 * Whether the other side was once one's own client. Asked on purpose, by a name or a number that is looked up and not
 * kept; it warns and never refuses.
 */
export function ConflictHint() {
  const [asked, setAsked] = useState('');
  const isAdviser = rolesOf(useMe()).has('adviser');
  const { data, failure, loading } = useRead('consultations.checkConflict', asked === '' ? null : nameOrPhone(asked));
  if (!isAdviser) return null;
  return (
    <div className="aside-check">
      <label htmlFor="other-side">对方当事人（只查利益冲突，不保存）</label>
      <Input.Search
        id="other-side"
        placeholder="姓名或手机号"
        enterButton="查一查"
        allowClear
        loading={loading}
        onPressEnter={(event) => event.preventDefault()}
        onSearch={(text) => setAsked(text.trim())}
      />
      <FailureAlert failure={failure} />
      {data?.hints.map((hint) => (
        <Alert key={hint} type="warning" showIcon title={hint} />
      ))}
      {data?.hints.length === 0 && <p className="soft">没有查到您为其服务过的记录。</p>}
    </div>
  );
}
