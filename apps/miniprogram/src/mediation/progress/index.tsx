import type { Failure } from '@linfa/contract/client';
import { wordClock, wordNearDate } from '@linfa/domain';
import type { AnswerOf } from '@linfa/contract';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';
import '../mediation.scss';

export default function MediationProgress() {
  const today = useToday();
  const [code, setCode] = useState('');
  const [empty, setEmpty] = useState(false);
  const [progress, setProgress] = useState<AnswerOf<'mediation.progressByCode'> | null>(null);
  const look = useWrite('mediation.progressByCode', { open: true, done: setProgress });
  const ask = (): void => {
    const typed = code.trim();
    setEmpty(typed === '');
    setProgress(null);
    if (typed !== '') void look.run({ code: typed });
  };
  return (
    <Page title="凭查询码看进度">
      <View className="lf-gap-below">
        <Text>查询码由社区工作人员给您，不用登录。为保护隐私，这里只显示办到哪一步和下次时间。</Text>
      </View>
      <View className="mediation-code">
        <Field
          label="查询码"
          lines
          hint="大小写都行，横线可以不填"
          placeholder="如 ABCD-EFGH-…"
          value={code}
          error={empty ? '请填写查询码' : look.failure?.fields['code']}
          onChange={(typed) => {
            setEmpty(false);
            setCode(typed);
          }}
        />
      </View>
      {look.failure ? <NoticeBar tone="red">{wordRefusal(look.failure)}</NoticeBar> : null}
      <View className="lf-gap-below">
        <Button busy={look.busy} busyWord="正在查询……" onTap={ask}>
          查进度
        </Button>
      </View>
      {progress ? (
        <Card title="办到哪一步" tone="pine">
          <View className="mediation-stage">
            <Text>{progress.stage}</Text>
          </View>
          {progress.next ? (
            <Text>{`下一次调解：${wordNearDate(progress.next.day, today)} ${wordClock(progress.next.time)}`}</Text>
          ) : progress.open ? (
            <Text>还没有约下一次调解的时间。</Text>
          ) : null}
        </Card>
      ) : null}
      <CallButton number="12348" title="法律服务热线" line="没有查询码，或有法律问题" />
    </Page>
  );
}

/** What to do now: a code that is wrong is looked at again; too many tries wait. */
function wordRefusal({ code, message }: Failure): string {
  if (code === 'wrong-progress-code')
    return '没有这个查询码，或者已经停用。请对照纸条再看一遍；还是不行，请向社区要一个新的。';
  const seconds = code === 'too-many-requests' ? Number(/(\d+)秒/.exec(message)?.[1]) : Number.NaN;
  if (!Number.isFinite(seconds)) return message;
  return seconds < 60
    ? `试得太快了，请过${seconds}秒再试。`
    : `试的次数太多了，请过${Math.ceil(seconds / 60)}分钟再试。`;
}
