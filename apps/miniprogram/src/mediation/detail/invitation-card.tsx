import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { disputeTypes } from '@linfa/domain';
import { useWrite } from '../../api/use-write';
import { useDraft } from '../../drafts/use-draft';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { WriteFailure } from '../../ui/write-failure';
import type { OwnCase } from '../own-mediation';
import { RightsCard } from '../rights-card';

/** Somebody is asked whether they agree to be mediated: what it is about, that it is voluntary and free, and yes or no. */
export function InvitationCard({ row, onAnswered }: { readonly row: OwnCase; readonly onAnswered: () => void }) {
  const [declining, setDeclining] = useState(false);
  const draft = useDraft(`mediation-decline:${row.id}`, { reason: '' });
  const answer = useWrite('mediation.respondToInvitation', {
    of: row.id,
    done: () => {
      draft.clear();
      setDeclining(false);
      onAnswered();
    },
  });
  const who = row.side === 'respondent' ? `${row.otherSide.join('、')}请求和您调解` : '想请您和对方一起调解';
  return (
    <>
      <Card title="请您答复：愿意调解吗？" tone="clay">
        <View className="lf-gap-below">
          <Text>{`${who}${disputeTypes[row.disputeType]}，由${row.committee ?? row.unit.name}办理。`}</Text>
        </View>
        <View className="lf-gap-below">
          <Text>调解完全自愿，不收费。不同意也没有任何不利后果；同意以后也可以随时退出。</Text>
        </View>
        {declining ? null : <WriteFailure failure={answer.failure} />}
        <Button busy={answer.busy} onTap={() => void answer.run({ case: row.id, agree: true })}>
          同意调解
        </Button>
        <Button tone="plain" onTap={() => setDeclining(true)}>
          不同意
        </Button>
      </Card>
      <RightsCard />
      <Sheet open={declining} title="不同意调解？" onClose={() => setDeclining(false)}>
        <View className="lf-gap-below">
          <Text>您不同意，这件调解就结束，对方会收到通知。对方可能去法院起诉或找其他部门。</Text>
        </View>
        <Field
          label="原因"
          optional
          lines
          most={500}
          value={draft.value.reason}
          error={answer.failure?.fields['reason']}
          onChange={(reason) => draft.set({ reason })}
        />
        <WriteFailure failure={answer.failure} />
        <Button
          tone="danger"
          busy={answer.busy}
          onTap={() => void answer.run({ case: row.id, agree: false, reason: draft.value.reason.trim() })}
        >
          确定不同意
        </Button>
        <Button tone="plain" onTap={() => setDeclining(false)}>
          再想想
        </Button>
      </Sheet>
    </>
  );
}
