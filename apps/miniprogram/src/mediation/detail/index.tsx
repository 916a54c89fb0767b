import { useRouter } from '@tarojs/taro';
import { useRead } from '../../api/use-read';
import { go } from '../../go';
import { routes } from '../../routes';
import { useSession } from '../../session/session-store';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';
import { findOwn } from '../own-mediation';
import { CaseView } from './case-view';
import { RequestView } from './request-view';
import '../mediation.scss';

export default function MediationDetail() {
  const { id = '' } = useRouter().params;
  const session = useSession();
  const today = useToday();
  const mine = useRead('mediation.listMine', session ? {} : null);
  if (!session)
    return (
      <Page title="调解进度">
        <SignInPrompt title="登录后可以看到这件调解。" />
        <Button tone="plain" onTap={() => void go(routes.mediationProgress)}>
          凭查询码看进度
        </Button>
      </Page>
    );
  return (
    <Page title="调解进度">
      <Answered read={mine}>
        {(data) => {
          const { request, row } = findOwn(data, id);
          const reload = (): void => void mine.reload();
          if (row) return <CaseView row={row} request={request} today={today} onChanged={reload} />;
          if (request) return <RequestView request={request} today={today} onChanged={reload} />;
          return (
            <Empty title="没有找到这件调解。可能不是用这个账号申请的，或者已经不在了。">
              <Button onTap={() => void go(routes.affairs)}>看我的事</Button>
            </Empty>
          );
        }}
      </Answered>
    </Page>
  );
}
