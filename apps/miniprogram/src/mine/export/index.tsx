import type { AnswerOf } from '@linfa/contract';
import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { onWechat } from '../../platform';
import { SignInAgainSheet } from '../../session/sign-in-again-sheet';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { WriteFailure } from '../../ui/write-failure';
import { composeText } from './compose-text';
import { forgetFile, keepFile, sendOn } from './hand-over';

type Exported = AnswerOf<'myData.export'>;

export default function ExportData() {
  const [exported, setExported] = useState<Exported | null>(null);
  const [failed, setFailed] = useState(false);
  const ask = useWrite('myData.export', {
    done: (answer) => {
      setExported(answer);
      setFailed(!keepFile(composeText(answer)));
    },
  });
  useEffect(() => forgetFile, []);
  const save = async (): Promise<void> => {
    if (exported) setFailed(!(await sendOn(composeText(exported))));
  };
  return (
    <Page title="导出我的信息">
      <View className="lf-gap-below">
        <Text>
          邻法保存的关于您的全部信息，存成一个文件，可以打开看，也可以打印。里面有您的姓名、电话和办过的事，请自己保管好，不要发给不相干的人。
        </Text>
      </View>
      {exported ? (
        <>
          <Card title="文件里有" flush>
            {exported.sections.map(({ table, title, rows }) => (
              <ListRow key={table} title={title} lines={[`${rows.length}条`]} />
            ))}
          </Card>
          {failed ? <NoticeBar tone="clay">没有存成。请再试一次，或者到社区服务台请工作人员帮忙。</NoticeBar> : null}
          <Button onTap={() => void save()}>{onWechat ? '发到微信聊天里保存' : '保存到手机'}</Button>
          {onWechat ? (
            <View className="lf-quiet">
              <Text>可以发给自己的“文件传输助手”。</Text>
            </View>
          ) : null}
        </>
      ) : (
        <>
          <WriteFailure failure={ask.failure} />
          <Button busy={ask.busy} busyWord="正在整理……" onTap={() => void ask.run({})}>
            导出
          </Button>
        </>
      )}
      <SignInAgainSheet write={ask} />
    </Page>
  );
}
