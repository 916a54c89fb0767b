import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { longest, mostRespondents, noRespondent, type Respondent } from './request-draft';
import type { StepProps } from './step-props';

/** Whom the dispute is with. */
export function RespondentsStep({ draft, change, wrong }: StepProps) {
  const { respondents } = draft;
  const put = (index: number, to: Partial<Respondent>): void =>
    change({ respondents: respondents.map((one, at) => (at === index ? { ...one, ...to } : one)) });
  return (
    <>
      {respondents.map((one, index) => (
        <Card key={index} title={respondents.length > 1 ? `对方第${index + 1}位` : '和谁有纠纷？'}>
          <Field
            label={respondents.length > 1 ? `第${index + 1}位的姓名或单位` : '对方的姓名或单位'}
            placeholder="如：张三，或某某物业公司"
            value={one.name}
            error={wrong[`respondents.${index}.name`]}
            onChange={(name) => put(index, { name })}
          />
          <Field
            label={respondents.length > 1 ? `第${index + 1}位的手机号` : '对方的手机号'}
            hint="不知道可以空着，调解员会想办法联系"
            kind="phone"
            optional
            value={one.phone}
            error={wrong[`respondents.${index}.phone`]}
            onChange={(typed) => put(index, { phone: typed.replace(/\s/g, '') })}
          />
          <Field
            label={respondents.length > 1 ? `第${index + 1}位的地址` : '对方的地址'}
            optional
            placeholder="如：二单元301"
            most={longest.address}
            value={one.address}
            error={wrong[`respondents.${index}.address`]}
            onChange={(address) => put(index, { address })}
          />
          {respondents.length > 1 ? (
            <Button
              tone="danger"
              onTap={() => change({ respondents: respondents.filter((_, at) => at !== index) })}
            >{`去掉第${index + 1}位`}</Button>
          ) : null}
        </Card>
      ))}
      {respondents.length < mostRespondents ? (
        <Button tone="plain" onTap={() => change({ respondents: [...respondents, noRespondent] })}>
          对方不止一位，再加一位
        </Button>
      ) : null}
    </>
  );
}
