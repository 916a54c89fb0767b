import { View } from '@tarojs/components';
import { type Day, wordDate } from '@linfa/domain';
import { useReadPages } from '../../api/use-read-pages';
import { go } from '../../go';
import { routes } from '../../routes';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { wordMinutes } from '../../words/word-minutes';

/** What waits for a signature, the oldest first. */
export function ShiftsToSign({ unit, today }: { readonly unit: string; readonly today: Day }) {
  const waiting = useReadPages('dutyShifts.listToCountersign', { unit, limit: 20 });
  return (
    <>
      <Card title="等您签字的值班" flush>
        <Answered read={waiting}>
          {(items) =>
            items.length === 0 ? (
              <Empty title="现在没有要签字的值班。法律顾问登记值班结束后，会出现在这里。" />
            ) : (
              items.map(({ shift, community, adviser, day, minutes, countersign }) => (
                <ListRow
                  key={shift}
                  title={`${wordDate(day, today)} ${adviser ?? '法律顾问'}`}
                  lines={[community.name, `时长${wordMinutes(minutes)}`]}
                  aside={
                    countersign === 'changed' ? (
                      <Tag word="更正后重签" tone="clay" />
                    ) : (
                      <Tag word="待签字" tone="pine" />
                    )
                  }
                  onTap={() => void go(routes.sheet, { id: shift })}
                />
              ))
            )
          }
        </Answered>
      </Card>
      {waiting.hasMore ? (
        <View className="lf-gap-below">
          <Button tone="plain" busy={waiting.readingMore} busyWord="正在读取……" onTap={() => void waiting.more()}>
            再看一些
          </Button>
        </View>
      ) : null}
    </>
  );
}
