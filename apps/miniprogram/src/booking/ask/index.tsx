import { useRouter } from '@tarojs/taro';
import { useRead } from '../../api/use-read';
import { ChooseCommunityCard } from '../../community/choose-community-card';
import { useCommunity } from '../../community/community-store';
import { go } from '../../go';
import { routes } from '../../routes';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { AskForm } from './ask-form';
import '../booking.scss';

export default function Ask() {
  const { follows } = useRouter<{ follows?: string }>().params;
  const community = useCommunity();
  if (follows !== undefined) return <AskOn follows={follows} />;
  if (community) return <AskForm community={community} />;
  return (
    <Page title="书面咨询">
      <ChooseCommunityCard />
    </Page>
  );
}

/** A follow-up goes to where the first question went, about the same matter. */
function AskOn({ follows }: { readonly follows: string }) {
  const session = useSession();
  const mine = useRead('consultations.listMyQuestions', session ? {} : null);
  const earlier = mine.data?.items.find((one) => one.id === follows);
  if (earlier) return <AskForm community={earlier.community} earlier={earlier} />;
  return (
    <Page title="追问">
      {session ? (
        <Answered read={mine}>
          {() => (
            <Empty title="没有找到要追问的问题。">
              <Button onTap={() => void go(routes.affairs)}>看我的书面咨询</Button>
            </Empty>
          )}
        </Answered>
      ) : (
        <SignInPrompt title="登录后可以接着追问。" />
      )}
    </Page>
  );
}
