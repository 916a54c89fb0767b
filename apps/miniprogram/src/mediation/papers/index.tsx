import type { AnswerOf } from '@linfa/contract';
import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { useRead } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { go } from '../../go';
import { routes } from '../../routes';
import { useSession } from '../../session/session-store';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { ErrorState } from '../../ui/error-state';
import { Loading } from '../../ui/loading';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';
import { findOwn } from '../own-mediation';
import { Papers } from './papers';
import '../mediation.scss';

export default function MediationPapers() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const today = useToday();
  const [details, setDetails] = useState<AnswerOf<'mediation.revealDetails'> | null>(null);
  const mine = useRead('mediation.listMine', session ? {} : null);
  const open = useWrite('mediation.revealDetails', { of: id, done: setDetails });
  const row = mine.data ? findOwn(mine.data, id).row : undefined;
  const found = row?.id;
  const { run } = open;
  useEffect(() => {
    // Opening is put on record, so only once it is known to be one's own.
    if (found !== undefined) void run({ case: found });
  }, [found, run]);
  if (!session)
    return (
      <Page title="笔录和协议">
        <SignInPrompt title="登录后可以看到这件调解。" />
      </Page>
    );
  return (
    <Page title="笔录和协议">
      <Answered read={mine}>
        {() => {
          if (!row)
            return (
              <Empty title="没有找到这件调解。">
                <Button onTap={() => void go(routes.affairs)}>看我的事</Button>
              </Empty>
            );
          if (details) return <Papers row={row} details={details} today={today} onReplied={() => void mine.reload()} />;
          return open.failure ? (
            <ErrorState failure={open.failure} onRetry={() => void open.run({ case: row.id })} />
          ) : (
            <Loading />
          );
        }}
      </Answered>
    </Page>
  );
}
