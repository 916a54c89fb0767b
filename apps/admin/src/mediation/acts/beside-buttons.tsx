import { caseSources, disputeTypes, viewLimits } from '@linfa/domain';
import { App, Modal } from 'antd';
import { useState } from 'react';
import { ActButton } from '../../form/act-button';
import { Field } from '../../form/field';
import { CodeSelect } from '../../form/inputs/code-select';
import { CountInput } from '../../form/inputs/count-input';
import { TextInput } from '../../form/inputs/text-input';
import { YuanInput } from '../../form/inputs/yuan-input';
import { useRoles } from '../../session/use-roles';
import type { CaseDetail } from '../case-words';
import { CommitteeSelect } from '../committee-select';
import { CaseFormButton } from './case-form-button';

const reason = (
  <Field name="reason" label="理由">
    <TextInput most={500} rows={2} />
  </Field>
);

/** What is no step of the case: putting it right, who sees it, codes to follow it by. */
export function BesideButtons({ row }: { readonly row: CaseDetail }) {
  const { message } = App.useApp();
  const [code, setCode] = useState<string | null>(null);
  const seesCommittees = useRoles('community-clerk', 'street-officer', 'justice-head');
  return (
    <div className="act-row">
      {row.mayBeside.includes('amend') && (
        <CaseFormButton
          act="mediation.amendCase"
          row={row}
          fixed={{ version: row.version }}
          label="更正案件"
          done="已更正，原值保留"
          initial={{
            change: {
              disputeType: row.disputeType,
              source: row.source,
              amount: row.amount,
              preventedCrimePeople: row.preventedCrimePeople ?? 0,
              preventedPetitionPeople: row.preventedPetitionPeople ?? 0,
            },
          }}
        >
          <p className="soft">更正会影响统计；原来的值和理由都保留。</p>
          <Field name="change.disputeType" label="纠纷类型">
            <CodeSelect codes={disputeTypes} />
          </Field>
          <Field name="change.source" label="来源">
            <CodeSelect codes={caseSources} />
          </Field>
          {seesCommittees && (
            <Field name="change.committee" label="调解委员会" hint="不改就不选。">
              <CommitteeSelect unit={row.unit.code} />
            </Field>
          )}
          <Field name="change.amount" label="涉及金额">
            <YuanInput />
          </Field>
          <Field name="change.preventedCrimePeople" label="防止民转刑涉及人数">
            <CountInput unit="人" />
          </Field>
          <Field name="change.preventedPetitionPeople" label="防止群体性上访涉及人数">
            <CountInput unit="人" />
          </Field>
          {reason}
        </CaseFormButton>
      )}
      {row.mayBeside.includes('limit') && row.limit === null && (
        <CaseFormButton act="mediation.limitView" row={row} label="限定知悉范围" done="已限定知悉范围">
          <p className="soft">限定后，只有指派的调解员、受理人和司法所所长看得到内容；您如果不在其中，也看不到了。</p>
          <Field name="limit" label="原因">
            <CodeSelect codes={viewLimits} />
          </Field>
          {reason}
        </CaseFormButton>
      )}
      {row.mayBeside.includes('limit') && row.limit !== null && (
        <CaseFormButton
          act="mediation.limitView"
          row={row}
          label="放开知悉范围"
          done="已放开知悉范围"
          fixed={{ limit: null }}
        >
          <p className="soft">放开后，本单位和上级中看得到调解案件的人，都看得到这一件的内容。</p>
          {reason}
        </CaseFormButton>
      )}
      {row.mayBeside.includes('progress-code') && (
        <>
          <ActButton
            act="mediation.issueProgressCode"
            input={{ case: row.id }}
            of={row.id}
            done="已给出查询码"
            then={(answer) => setCode(answer.code)}
          >
            给当事人查询码
          </ActButton>
          <ActButton
            act="mediation.revokeProgressCode"
            input={{ case: row.id }}
            of={row.id}
            ask="停用这件案件的全部查询码？"
            done="查询码已停用"
            then={({ revoked }) => revoked === 0 && void message.info('这件案件没有在用的查询码')}
          >
            停用查询码
          </ActButton>
        </>
      )}
      <Modal title="进度查询码" open={code !== null} footer={null} onCancel={() => setCode(null)}>
        <p>请抄给没有账号的当事人，只显示这一次：</p>
        <p className="big-code">{code}</p>
        <p>手机打开“邻法”，在“我的事”里点“凭查询码看调解进度”，填上这个码；不用登录。</p>
        <p className="soft">凭码只能看到办到哪一步和下一次的日期，看不到是谁、为何事。</p>
      </Modal>
    </div>
  );
}
