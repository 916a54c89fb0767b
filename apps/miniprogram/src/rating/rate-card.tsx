import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { ratingGrades, type RatingGrade, type ServiceThing } from '@linfa/domain';
import { useRead } from '../api/use-read';
import { useWrite } from '../api/use-write';
import { useDraft } from '../drafts/use-draft';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Field } from '../ui/field';
import { Switch } from '../ui/switch';
import { Tap } from '../ui/tap';
import { WriteFailure } from '../ui/write-failure';
import './rate-card.scss';

const mostText = 1000;
const grades = Object.keys(ratingGrades) as RatingGrade[];
const blank: { grade: RatingGrade | null; text: string; anonymous: boolean } = {
  grade: null,
  text: '',
  anonymous: true,
};

export interface RateCardProps {
  readonly kind: ServiceThing;
  readonly id: string;
}

/** How content one was with a service, once; nothing at all where it cannot be said. */
export function RateCard({ kind, id }: RateCardProps) {
  const services = useRead('feedback.listServices', {});
  const draft = useDraft(`rate:${id}`, blank);
  const [thanked, setThanked] = useState(false);
  const rate = useWrite('feedback.rateService', {
    of: id,
    done: () => {
      draft.clear();
      setThanked(true);
    },
  });
  const service = services.data?.items.find((one) => one.kind === kind && one.id === id);
  if (thanked || service?.rated) return <Card title="您已评价，谢谢" />;
  if (!service) return null;
  const { grade, text, anonymous } = draft.value;
  const tooLong = [...text.trim()].length > mostText;
  return (
    <Card title="您满意吗？">
      <View className="rate" role="radiogroup" aria-label="您满意吗">
        {grades.map((one) => (
          <Tap
            key={one}
            className={`rate__one${one === grade ? ' rate__one--chosen' : ''}`}
            role="radio"
            checked={one === grade}
            onTap={() => draft.set({ grade: one })}
          >
            <View className={`rate__face rate__face--${one}`} aria-hidden />
            <Text>{ratingGrades[one]}</Text>
          </Tap>
        ))}
      </View>
      {grade === null ? null : (
        <>
          <Field
            label="想说的话"
            lines
            optional
            most={mostText}
            value={text}
            error={tooLong ? '写得太长了，请删短一些' : rate.failure?.fields['text']}
            onChange={(to) => draft.set({ text: to })}
          />
          <Switch
            title="不留姓名"
            hint={anonymous ? '谁也看不到是您评的' : '工作人员能看到是您评的'}
            on={anonymous}
            onChange={(to) => draft.set({ anonymous: to })}
          />
          <Button
            busy={rate.busy}
            disabled={tooLong}
            onTap={() => void rate.run({ service: { kind, id }, grade, text: text.trim(), anonymous })}
          >
            提交评价
          </Button>
          {/* Below: when it goes with the next try, the button stays under the finger, and no other row comes there. */}
          <WriteFailure failure={rate.failure} />
        </>
      )}
    </Card>
  );
}
