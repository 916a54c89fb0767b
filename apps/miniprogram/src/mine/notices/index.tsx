import { wordInstant } from '@linfa/domain';
import type { AnswerOf } from '@linfa/contract';
import { useEffect, useRef } from 'react';
import { Text, View } from '@tarojs/components';
import { api } from '../../api/api';
import { useReadPages } from '../../api/use-read-pages';
import { go } from '../../go';
import { routes } from '../../routes';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { useToday } from '../../words/use-today';
import '../mine.scss';

type Notice = AnswerOf<'notices.listMine'>['items'][number];

/** Where a notice's thing is shown to a resident. */
const pages: Readonly<Record<string, string>> = {
  booking: routes.booking,
  complaint: routes.complaint,
  'correction-request': routes.corrections,
  event: routes.event,
  'mediation-case': routes.mediation,
  'mediation-request': routes.mediation,
  'written-question': routes.question,
};

export default function Notices() {
  const session = useSession();
  const today = useToday();
  const mine = useReadPages('notices.listMine', session ? {} : null);
  useMarkRead(mine.data);
  return (
    <Page title="通知">
      {session ? (
        <Answered read={mine}>
          {(items) =>
            items.length === 0 ? (
              <Empty title="还没有通知。预约、调解、活动有变动，会在这里告诉您。" />
            ) : (
              <Card flush>
                {items.map(({ id, title, text, at, read, thing }) => {
                  const page = thing === null ? undefined : pages[thing.kind];
                  return (
                    <ListRow
                      key={id}
                      title={title}
                      lines={[wordInstant(at, today)]}
                      aside={read ? null : <Tag word="新" tone="red" />}
                      below={
                        <View className="mine-notice">
                          <Text>{text}</Text>
                        </View>
                      }
                      {...(page !== undefined && thing !== null && { onTap: () => void go(page, { id: thing.id }) })}
                    />
                  );
                })}
              </Card>
            )
          }
        </Answered>
      ) : (
        <SignInPrompt title="登录后可以看到您的通知。" />
      )}
      {mine.hasMore ? (
        <View>
          <Button tone="plain" busy={mine.readingMore} busyWord="正在读取……" onTap={() => void mine.more()}>
            再看一些
          </Button>
        </View>
      ) : null}
    </Page>
  );
}

/** What was shown counts as read the next time; that it could not be noted down is no trouble to anybody. */
function useMarkRead(items: readonly Notice[] | null): void {
  const told = useRef(new Set<string>());
  useEffect(() => {
    const notices = (items ?? []).filter(({ id, read }) => !read && !told.current.has(id)).map(({ id }) => id);
    if (notices.length === 0) return;
    for (const id of notices) told.current.add(id);
    api.notices.markRead({ notices: notices.slice(0, 100) }).catch(() => {
      for (const id of notices) told.current.delete(id);
    });
  }, [items]);
}
