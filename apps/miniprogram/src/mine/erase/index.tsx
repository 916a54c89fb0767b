import type { AnswerOf } from '@linfa/contract';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { clearDrafts } from '../../drafts/draft-store';
import { go } from '../../go';
import { routes } from '../../routes';
import { SignInAgainSheet } from '../../session/sign-in-again-sheet';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { sessionStore, useSession } from '../../session/session-store';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { Sheet } from '../../ui/sheet';
import { WriteFailure } from '../../ui/write-failure';
import { Erased } from './erased';
import '../mine.scss';

const goes = [
  '您的姓名、手机号和微信登录',
  '还没开始的预约、报名和候补：名额让给别人',
  '您写的来意、咨询和投诉的内容',
  '通知、同意的记录和上传的照片',
] as const;
const stays = [
  { what: '办过的次数和日期', why: '要统计上报，但不再看得出是您' },
  { what: '调解案卷', why: '法律规定要归档保存；封存起来，去掉身份' },
  { what: '单位写的答复', why: '是单位的工作记录，不含您是谁' },
] as const;

export default function Erase() {
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<AnswerOf<'myData.erase'> | null>(null);
  const erase = useWrite('myData.erase', {
    done: (answer) => {
      setAsking(false);
      setOutcome(answer);
      sessionStore.end();
      clearDrafts();
    },
  });
  if (outcome) return <Erased outcome={outcome} />;
  if (!session)
    return (
      <Page title="注销并删除">
        <SignInPrompt title="登录后才能删除您的信息。" />
      </Page>
    );
  const refused = erase.failure !== null && erase.failure.code !== 'sign-in-again';
  return (
    <Page title="注销并删除">
      <Card title="会删除">
        {goes.map((line) => (
          <View key={line} className="mine-point">
            <Text>{line}</Text>
          </View>
        ))}
      </Card>
      <Card title="会留下，为什么" flush>
        {stays.map(({ what, why }) => (
          <ListRow key={what} title={what} lines={[why]} />
        ))}
      </Card>
      <Card tone="clay">
        <Text>删除后不能恢复。想留一份的，请先导出。正在调解的事要先办结或撤回。</Text>
      </Card>
      <Button tone="plain" onTap={() => void go(routes.exportData)}>
        先导出一份
      </Button>
      <Button tone="danger" onTap={() => setAsking(true)}>
        注销并删除我的信息
      </Button>
      <Sheet
        open={asking && erase.failure?.code !== 'sign-in-again'}
        title="确定删除吗？不能恢复"
        onClose={() => setAsking(false)}
      >
        {refused ? <WriteFailure failure={erase.failure} /> : null}
        <Button
          tone="danger"
          busy={erase.busy}
          busyWord="正在删除……"
          onTap={() => void erase.run({ confirm: '删除我的信息' })}
        >
          确定删除我的信息
        </Button>
        <Button tone="plain" onTap={() => setAsking(false)}>
          不删除
        </Button>
      </Sheet>
      <SignInAgainSheet write={erase} />
    </Page>
  );
}
