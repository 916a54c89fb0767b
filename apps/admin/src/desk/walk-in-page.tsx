import { App } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { LogForm } from '../consultations/log-form';
import { useDutyNow } from '../consultations/use-duty-now';
import { Page } from '../shell/page';
import { UnitSelect } from '../units/unit-select';
import { communityKinds, useCommunityCode } from '../units/use-community-code';
import './desk.css';

/** Somebody came without a booking: where the adviser is on duty today, or to the unit's community. */
export function WalkInPage() {
  const usual = useCommunityCode();
  const { message } = App.useApp();
  const [params, setParams] = useSearchParams();
  const duty = useDutyNow();
  const begin = duty === undefined ? '' : (duty?.community.code ?? usual ?? '');
  const community = params.get('community') ?? begin;
  const [logged, setLogged] = useState(0);
  return (
    <Page
      title="登记来访"
      lead={
        <>
          没有预约就来的居民，一次记一条。一叠纸要录的，用<Link to="/batch-entry">批量登记</Link>更快。
        </>
      }
    >
      <section className="card form-card">
        <label className="desk-field">
          社区
          <UnitSelect
            value={community}
            kinds={communityKinds}
            placeholder="选择社区"
            onChange={(code) => setParams({ community: code })}
          />
        </label>
        {duty === undefined ? null : community === '' ? (
          <p className="soft">先选社区。</p>
        ) : (
          <LogForm
            key={`${community}:${logged}`}
            community={community}
            mode={duty?.community.code === community ? duty.mode : undefined}
            done={({ hints }) => {
              void message.success(['已登记，可以接着登记下一位', ...hints].join('。'));
              setLogged((count) => count + 1);
            }}
          />
        )}
      </section>
    </Page>
  );
}
