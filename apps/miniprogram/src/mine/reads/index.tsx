import { wordInstant } from '@linfa/domain';
import { Text, View } from '@tarojs/components';
import { useRead } from '../../api/use-read';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';

export default function Reads() {
  const session = useSession();
  const today = useToday();
  const reads = useRead('myData.listReads', session ? {} : null);
  return (
    <Page title="谁看过我的信息">
      {session ? (
        <Answered read={reads}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title="还没有人打开看过您的信息。" />
            ) : (
              <>
                <View className="lf-quiet lf-gap-below">
                  <Text>工作人员每次打开您的信息都会记下来。这里列出最近的，最多100次。</Text>
                </View>
                <Card flush>
                  {items.map(({ at, by, what, listed }, index) => (
                    <ListRow
                      key={`${at} ${index}`}
                      title={by}
                      lines={[listed ? `${what}（一批记录，其中有您的）` : what, wordInstant(at, today)]}
                    />
                  ))}
                </Card>
              </>
            )
          }
        </Answered>
      ) : (
        <SignInPrompt title="登录后可以看到谁看过您的信息。" />
      )}
    </Page>
  );
}
