import type { SentBy } from '@linfa/contract';
import { Text, View } from '@tarojs/components';
import { consentWays, type Day } from '@linfa/domain';
import { Choice } from '../../ui/choice';
import { ChipChoice } from '../../ui/chip-choice';
import { DayField } from '../../ui/day-field';
import { Field } from '../../ui/field';
import { optionsOf } from '../../ui/options-of';
import { wordParty } from '../case-words';
import { CaseGone } from '../case-gone';
import { chosen, short } from '../faults';
import { FormFrame } from './form-frame';
import type { FormProps } from './form-props';
import { useForm } from './use-form';

type Way = SentBy<'mediation.recordConsent'>['way'];
interface Answer {
  readonly says: 'agree' | 'refuse' | null;
  readonly way: Way | null;
  readonly day: Day;
  readonly reason: string;
}

const says = { agree: '同意调解', refuse: '拒绝调解' } as const;

/** Yes or no of one party, and how it was said. A no ends the case. */
export function AnswerForm({ row, party, today }: FormProps) {
  const who = row.people.find(({ id }) => id === party);
  return who ? <Asked row={row} party={party} today={today} name={wordParty(who)} /> : <CaseGone />;
}

function Asked({ row, party, today, name }: FormProps & { readonly name: string }) {
  const initial: Answer = { says: null, way: null, day: today, reason: '' };
  const check = ({ says: said, way, reason }: Answer) => ({
    says: chosen(said),
    way: chosen(way),
    reason: short(reason, 500),
  });
  const common = ({ way, day }: Answer) => ({ case: row.id, party, way: way ?? 'phone', day });
  const agree = useForm({ act: 'mediation.recordConsent', of: party, initial, check, input: common });
  const refuse = useForm({
    act: 'mediation.recordRefusal',
    of: party,
    initial: agree.value,
    check: () => check(agree.value),
    input: () => ({ ...common(agree.value), reason: agree.value.reason.trim() }),
  });
  const { value, set } = agree;
  const refuses = value.says === 'refuse';
  const form = refuses ? { ...refuse, restored: agree.restored } : agree;
  return (
    <FormFrame form={form} word={refuses ? '登记拒绝，案件结束' : '登记同意'}>
      <View className="lf-gap-below">
        <Text>{name}</Text>
      </View>
      <Choice
        label="愿意调解吗"
        options={optionsOf(says)}
        value={value.says}
        error={form.errorOf('says')}
        onChange={(said) => set({ says: said })}
      />
      <ChipChoice
        label="怎样答复的"
        options={optionsOf(consentWays, ['applied']) as { value: Way; label: string }[]}
        value={value.way}
        error={form.errorOf('way')}
        onChange={(way) => set({ way })}
      />
      <DayField
        label="哪天答复的"
        value={value.day}
        to={today}
        error={form.errorOf('day')}
        onChange={(day) => set({ day })}
      />
      {refuses ? (
        <>
          <View className="lf-gap-below">
            <Text>一方明确拒绝的，不得调解（人民调解法第十七条），登记后案件结束。</Text>
          </View>
          <Field
            label="理由"
            optional
            lines
            most={500}
            value={value.reason}
            error={form.errorOf('reason')}
            onChange={(reason) => set({ reason })}
          />
        </>
      ) : null}
    </FormFrame>
  );
}
