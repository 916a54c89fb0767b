import { Text, View } from '@tarojs/components';
import { complaintKinds, complaintStates } from '@linfa/domain';
import { Card } from '../ui/card';
import { CallButton } from '../ui/call-button';
import { Tag } from '../ui/tag';
import { Timeline } from '../ui/timeline';
import { useToday } from '../words/use-today';
import { complaintSteps, complaintTones, wordAbout, type OwnComplaint } from './own-complaint';
import './mine.scss';

/** One complaint or suggestion as whoever wrote it sees it; the answer stands first. */
export function ComplaintView({ complaint }: { readonly complaint: OwnComplaint }) {
  const { kind, state, unit, text, answer, overdue } = complaint;
  const today = useToday();
  const about = wordAbout(complaint);
  return (
    <>
      {answer === '' ? null : (
        <Card title={`${unit.name}的答复`} tone="pine">
          <View className="lf-prose">
            <Text userSelect>{answer}</Text>
          </View>
        </Card>
      )}
      <Card title={complaintKinds[kind]} aside={<Tag word={complaintStates[state]} tone={complaintTones[state]} />}>
        <View className="lf-prose lf-gap-below">
          <Text userSelect>{text}</Text>
        </View>
        <View className="lf-quiet">
          <Text>{[`交给${unit.name}`, about].filter((word) => word !== '').join('，')}</Text>
        </View>
      </Card>
      <Card title="办到哪一步">
        <Timeline steps={complaintSteps(complaint, today)} />
      </Card>
      {overdue ? <CallButton number="12345" title="政务服务热线" line="超过期限没有答复，可以催办" /> : null}
    </>
  );
}
