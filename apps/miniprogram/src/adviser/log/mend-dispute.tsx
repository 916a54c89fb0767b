import { useState } from 'react';
import { View, Text } from '@tarojs/components';
import { goBack } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { NoticeBar } from '../../ui/notice-bar';
import type { Box } from '../offline/box';
import { askMediationAnew, type Entry } from '../offline/entry';
import { sendEntries } from '../offline/send-entries';
import { DisputeFields } from './dispute-fields';
import { disputeFaults, disputeOf, formOfDispute, type Dispute, type DisputeForm } from './dispute-form';
import { useLogDraft } from './use-log-draft';

export interface MendDisputeProps {
  readonly box: Box;
  readonly entry: Entry;
  readonly dispute: Dispute;
}

/** The service is logged; what mediation did not take is mended and asked for anew. */
export function MendDispute({ box, entry, dispute }: MendDisputeProps) {
  const draft = useLogDraft<DisputeForm>(box, `draft:${entry.id}`, () => formOfDispute(dispute));
  const [looked, setLooked] = useState(false);
  const booked = dispute.applicant === undefined;
  const faults = disputeFaults(draft.value, null, booked);
  const save = (): void => {
    setLooked(true);
    if (Object.keys(faults).length > 0) return;
    askMediationAnew(box, entry, disputeOf(draft.value, null, booked));
    draft.clear();
    void sendEntries(box);
    void goBack(routes.adviserWaiting);
  };
  return (
    <>
      <NoticeBar tone="red">{`没有送成的原因：${entry.refused ?? ''}`}</NoticeBar>
      <View className="lf-gap-below lf-quiet">
        <Text>服务已经登记好了，这里只改送交调解的内容。</Text>
      </View>
      <DisputeFields
        form={draft.value}
        matter={null}
        booked={booked}
        faults={looked ? faults : {}}
        onChange={draft.set}
      />
      <Button onTap={save}>改好，再送一次</Button>
    </>
  );
}
