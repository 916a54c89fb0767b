import { useRouter } from '@tarojs/taro';
import { useRead } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { go } from '../../go';
import { routes } from '../../routes';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { ComplaintView } from '../complaint-view';
import { WithdrawComplaint } from '../withdraw-complaint';

export default function Complaint() {
  const { id = '' } = useRouter<{ id?: string }>().params;
  const session = useSession();
  const mine = useRead('feedback.listMine', session ? {} : null);
  const withdraw = useWrite('feedback.withdraw', { of: id, done: () => void mine.reload() });
  return (
    <Page title="投诉建议">
      {session ? (
        <Answered read={mine}>
          {({ items }) => {
            const complaint = items.find((one) => one.id === id);
            if (!complaint)
              return (
                <Empty title="没有找到这件投诉建议。它可能不是现在登录的人写的。">
                  <Button onTap={() => void go(routes.complaints)}>看我写过的</Button>
                </Empty>
              );
            return (
              <>
                <ComplaintView complaint={complaint} />
                {complaint.may.includes('withdraw') ? (
                  <WithdrawComplaint
                    busy={withdraw.busy}
                    failure={withdraw.failure}
                    onConfirm={() => withdraw.run({ complaint: id })}
                  />
                ) : null}
              </>
            );
          }}
        </Answered>
      ) : (
        <SignInPrompt title="登录后可以看到您写的和答复。" />
      )}
    </Page>
  );
}
