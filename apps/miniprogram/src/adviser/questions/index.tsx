import { Text, View } from '@tarojs/components';
import { matterKinds, wordDate, wordNearDate } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { useToday } from '../../words/use-today';
import { AdviserPage } from '../adviser-page';
import { KeptBar } from '../kept-bar';
import type { Box } from '../offline/box';
import { isMine, useQuestions, type OpenQuestion } from './use-questions';
import '../adviser.scss';

export default function Questions() {
  return <AdviserPage title="书面咨询">{(box) => <Open box={box} />}</AdviserPage>;
}

function Open({ box }: { readonly box: Box }) {
  const read = useQuestions(box);
  return (
    <>
      <KeptBar at={read.keptAt} onRetry={() => void read.reload()} />
      <Answered read={read}>
        {({ items, next }) => {
          const [mine, others] = [items.filter(isMine), items.filter((one) => !isMine(one))];
          if (items.length === 0)
            return (
              <Empty title="没有等待答复的书面咨询。">
                <Button onTap={() => void go(routes.adviser)}>看我的值班</Button>
              </Empty>
            );
          return (
            <>
              <Rows title={`等您答复（${mine.length}个）`} questions={mine} />
              <Rows title={`请其他法律顾问答复（${others.length}个）`} questions={others} />
              {next === null ? null : (
                <View className="lf-quiet">
                  <Text>这里是期限最近的，答复后再看后面的。</Text>
                </View>
              )}
            </>
          );
        }}
      </Answered>
    </>
  );
}

function Rows({ title, questions }: { readonly title: string; readonly questions: readonly OpenQuestion[] }) {
  const today = useToday();
  if (questions.length === 0) return null;
  return (
    <Card title={title} flush>
      {questions.map((one) => (
        <ListRow
          key={one.id}
          title={one.thread === null ? matterKinds[one.matter] : `${matterKinds[one.matter]}（追问）`}
          lines={[
            one.community.name,
            `${wordDate(one.askedOn, today)}问`,
            ...(isMine(one) || one.adviser === null ? [] : [`请${one.adviser}答复`]),
          ]}
          below={
            one.overdue ? (
              <Tag word={`已超过${wordDate(one.dueOn, today)}`} tone="red" />
            ) : (
              <Tag word={`${wordNearDate(one.dueOn, today)}前答复`} tone="quiet" />
            )
          }
          onTap={() => void go(routes.adviserAnswer, { id: one.id })}
        />
      ))}
    </Card>
  );
}
