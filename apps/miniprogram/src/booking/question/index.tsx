import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { useRead } from '../../api/use-read';
import { go } from '../../go';
import { routes } from '../../routes';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { takeNews } from '../just-done';
import { threadOf } from './thread-of';
import { Thread } from './thread';
import '../booking.scss';

export default function Question() {
  const { id = '' } = useRouter<{ id?: string }>().params;
  const session = useSession();
  const mine = useRead('consultations.listMyQuestions', session ? {} : null);
  const [news, setNews] = useState<string | undefined>(undefined);
  useDidShow(() => setNews(takeNews(id)));
  return (
    <Page title="书面咨询">
      {session ? (
        <Answered read={mine}>
          {({ items }) => {
            const thread = threadOf(items, id);
            if (thread.length === 0)
              return (
                <Empty title="没有找到这个问题。它可能不属于现在登录的人。">
                  <Button onTap={() => void go(routes.affairs)}>看我的书面咨询</Button>
                </Empty>
              );
            return (
              <>
                {news === undefined ? null : <NoticeBar>{`${news}。`}</NoticeBar>}
                <Thread
                  questions={thread}
                  onWithdrawn={() => {
                    setNews('已经撤回');
                    void mine.reload();
                  }}
                />
              </>
            );
          }}
        </Answered>
      ) : (
        <SignInPrompt title="登录后可以看到您的书面咨询和答复。" />
      )}
    </Page>
  );
}
