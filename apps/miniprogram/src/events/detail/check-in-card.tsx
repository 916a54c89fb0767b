import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { useDraft } from '../../drafts/use-draft';
import { onWechat } from '../../platform';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { WriteFailure } from '../../ui/write-failure';
import { codeIn } from './code-in';

export interface CheckInCardProps {
  readonly event: string;
  /** Read from the picture at the door, where that opened the page. */
  readonly read: string | undefined;
  readonly onDone: () => void;
}

/** Says that one is there, by the code that is shown at the venue. */
export function CheckInCard({ event, read, onDone }: CheckInCardProps) {
  const draft = useDraft(`check-in:${event}`, { code: codeIn(read ?? '') ?? '' });
  const [wrong, setWrong] = useState<string | null>(null);
  const checkIn = useWrite('outreach.checkIn', {
    of: event,
    done: () => {
      draft.clear();
      onDone();
    },
  });
  const send = (typed: string): void => {
    const code = codeIn(typed);
    setWrong(code === null ? '签到码是8位字母和数字，请照着现场公布的再填一次。' : null);
    if (code !== null) void checkIn.run({ event, code });
  };
  const scan = async (): Promise<void> => {
    const seen = await Taro.scanCode({}).catch(() => null);
    // Whoever closes the camera has said so.
    if (seen === null) return;
    const code = codeIn(seen.result);
    if (code === null) {
      setWrong('这不是活动的签到码。请对准现场公布的二维码，或者把8位签到码填在上面。');
      return;
    }
    draft.set({ code });
    send(code);
  };
  return (
    <Card title="现场签到">
      <View className="lf-gap-below">
        <Text>签到码在现场的大屏或签到台上。</Text>
      </View>
      <Field
        label="签到码"
        placeholder="8位字母和数字"
        value={draft.value.code}
        error={wrong ?? (checkIn.failure?.code === 'wrong-event-code' ? checkIn.failure.message : undefined)}
        onChange={(code) => {
          setWrong(null);
          draft.set({ code });
        }}
      />
      <WriteFailure failure={checkIn.failure?.code === 'wrong-event-code' ? null : checkIn.failure} />
      <Button busy={checkIn.busy} onTap={() => send(draft.value.code)}>
        {checkIn.failure?.unsettled ? '再试一次' : '签到'}
      </Button>
      {onWechat ? (
        <Button tone="plain" onTap={() => void scan()}>
          扫现场的二维码
        </Button>
      ) : null}
    </Card>
  );
}
