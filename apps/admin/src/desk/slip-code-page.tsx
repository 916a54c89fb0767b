import type { AnswerOf } from '@linfa/contract';
import { wordInstant } from '@linfa/domain';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { Page } from '../shell/page';
import { UnitSelect } from '../units/unit-select';
import { communityKinds, useCommunityCode } from '../units/use-community-code';
import { useToday } from '../words/use-today';
import './desk.css';

/** A code on paper by which somebody without a number signs in. */
export function SlipCodePage() {
  const today = useToday();
  const community = useCommunityCode();
  const [slip, setSlip] = useState<AnswerOf<'sessions.issueSlipCode'> | null>(null);
  return (
    <Page title="开登录码" lead="给没有手机号的居民：凭一张纸在任一浏览器登录，看自己的预约、调解进度和活动。">
      {slip ? (
        <>
          <section className="slip" aria-label="登录条">
            <h2>邻法登录条</h2>
            <div>在浏览器打开：{`${new URL(slip.residentsUrl ?? location.origin).host}/m/`}</div>
            <div>选“用登录码登录”，输入：</div>
            <div className="slip-code">{slip.code.replace(/(.{4})(?=.)/g, '$1-')}</div>
            <div className="soft">
              {wordInstant(slip.expiresAt, today)}前有效，只能用一次。请妥善保管，不要给别人看。
            </div>
          </section>
          <div className="slip-acts">
            <Button type="primary" onClick={() => window.print()}>
              打印登录条
            </Button>
            <Button onClick={() => setSlip(null)}>再开一张</Button>
          </div>
        </>
      ) : (
        <section className="card form-card">
          {community !== null && (
            <ActForm act="sessions.issueSlipCode" initial={{ community }} submit="开登录码" done={setSlip}>
              <Field name="name" label="居民姓名">
                <Input />
              </Field>
              <Field name="community" label="社区">
                <UnitSelect kinds={communityKinds} placeholder="选择社区" />
              </Field>
            </ActForm>
          )}
        </section>
      )}
    </Page>
  );
}
