import type { AnswerOf } from '@linfa/contract';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { beijingDay, consentMedia, wordDate } from '@linfa/domain';
import { useRead } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { go } from '../../go';
import { routes } from '../../routes';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { Sheet } from '../../ui/sheet';
import { Tag } from '../../ui/tag';
import { WriteFailure } from '../../ui/write-failure';
import { useToday } from '../../words/use-today';
import { ConsentForMinor } from './consent-for-minor';
import '../mine.scss';

type Consent = AnswerOf<'consents.listMine'>['items'][number];

export default function MyConsents() {
  const session = useSession();
  const today = useToday();
  const mine = useRead('consents.listMine', session ? {} : null);
  const [leaving, setLeaving] = useState<Consent | null>(null);
  const withdraw = useWrite('consents.withdraw', {
    of: leaving?.id ?? '',
    done: () => {
      setLeaving(null);
      void mine.reload();
    },
  });
  const close = (): void => {
    setLeaving(null);
    withdraw.forget();
  };
  return (
    <Page title="我同意过的">
      {session ? (
        <Answered read={mine}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title="还没有同意过什么。办事需要您同意时，会先给您看说明。" />
            ) : (
              items.map((one) => (
                <Card key={one.id} title={one.title} aside={<Tag {...wordState(one)} />}>
                  {linesOf(one, today).map((line) => (
                    <View key={line} className="lf-quiet">
                      <Text>{line}</Text>
                    </View>
                  ))}
                  {one.may.includes('withdraw') ? (
                    <View className="mine-after">
                      <Button tone="plain" onTap={() => setLeaving(one)}>
                        撤回同意
                      </Button>
                    </View>
                  ) : null}
                </Card>
              ))
            )
          }
        </Answered>
      ) : (
        <SignInPrompt title="登录后可以看到您同意过什么。" />
      )}
      {session ? <ConsentForMinor done={() => void mine.reload()} /> : null}
      <Button tone="plain" onTap={() => void go(routes.about)}>
        看各项说明的全文
      </Button>
      <Sheet open={leaving !== null} title={`撤回“${leaving?.title ?? ''}”？`} onClose={close}>
        <View className="lf-gap-below">
          <Text>撤回以后，需要这项同意的事就不再办；撤回之前已经办的不受影响。以后要办，会再请您同意。</Text>
        </View>
        <WriteFailure failure={withdraw.failure} />
        <Button
          tone="danger"
          busy={withdraw.busy}
          onTap={() => void (leaving && withdraw.run({ consent: leaving.id }))}
        >
          确定撤回
        </Button>
        <Button tone="plain" onTap={close}>
          不撤回
        </Button>
      </Sheet>
    </Page>
  );
}

function wordState({ withdrawnAt, current }: Consent): {
  readonly word: string;
  readonly tone: 'pine' | 'clay' | 'quiet';
} {
  if (withdrawnAt !== null) return { word: '已撤回', tone: 'quiet' };
  return current ? { word: '已同意', tone: 'pine' } : { word: '说明已更新', tone: 'clay' };
}

function linesOf({ version, givenAt, medium, minor, withdrawnAt }: Consent, today: string): readonly string[] {
  return [
    `第${version}版，${wordDate(beijingDay(new Date(givenAt)), today)}同意（${consentMedia[medium]}）`,
    minor === null ? '' : `为未成年人${minor}`,
    withdrawnAt === null ? '' : `${wordDate(beijingDay(new Date(withdrawnAt)), today)}撤回`,
  ].filter((line) => line !== '');
}
