import { Text, View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { longest } from './request-draft';
import type { StepProps } from './step-props';

const options = [
  { value: 'self', label: '我自己' },
  { value: 'other', label: '替家人或别人申请', hint: '当事人年纪大、行动不便或不会用手机时' },
] as const;

/** Who asks, and for whom. @param account the account's own name, null while it has none */
export function ApplicantStep({ draft, change, wrong, account }: StepProps & { readonly account: string | null }) {
  const forOther = draft.who === 'other';
  return (
    <>
      <Card tone="pine">
        <Text>人民调解不收费。双方都愿意才调解，随时可以退出。</Text>
      </Card>
      <Choice
        label="替谁申请？"
        options={options}
        value={draft.who}
        error={wrong['who']}
        onChange={(who) => change({ who })}
      />
      {account === null ? (
        <Field
          label="您的姓名"
          hint="调解申请书上要写真实姓名"
          value={draft.name}
          error={wrong['name']}
          onChange={(name) => change({ name })}
        />
      ) : (
        <View className="lf-gap-below">
          <Text>{`您的姓名：${account}`}</Text>
        </View>
      )}
      {forOther ? (
        <>
          <Field
            label="当事人的姓名"
            value={draft.otherName}
            error={wrong['otherName']}
            onChange={(otherName) => change({ otherName })}
          />
          <Field
            label="您和当事人的关系"
            placeholder="如：女儿、邻居"
            most={longest.relation}
            value={draft.relation}
            error={wrong['relation']}
            onChange={(relation) => change({ relation })}
          />
          <Field
            label="当事人的手机号"
            kind="phone"
            optional
            value={draft.otherPhone}
            error={wrong['otherPhone']}
            onChange={(typed) => change({ otherPhone: typed.replace(/\s/g, '') })}
          />
        </>
      ) : null}
      <Field
        label={forOther ? '当事人的年龄' : '您的年龄'}
        kind="number"
        optional
        value={draft.age}
        error={wrong['age']}
        onChange={(age) => change({ age })}
      />
      <Field
        label={forOther ? '当事人的住址' : '您的住址'}
        optional
        most={longest.address}
        value={draft.address}
        error={wrong['address']}
        onChange={(address) => change({ address })}
      />
    </>
  );
}
