import { consentKinds, guardianRelations } from '@linfa/domain';
import { App, Input } from 'antd';
import { useState } from 'react';
import { ReadState } from '../api/read-state';
import { useRead } from '../api/use-read';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { CodeRadio } from '../form/inputs/code-radio';
import { DayInput } from '../form/inputs/day-input';
import { communityKinds } from '../mediation/mediation-roles';
import { Page } from '../shell/page';
import { UnitSelect } from '../units/unit-select';
import { useToday } from '../words/use-today';

/** What a resident agreed to on paper is entered here, with the version of the text that was signed. */
export function PaperConsentPage() {
  const { message } = App.useApp();
  const signedOn = useToday();
  const [turn, setTurn] = useState(0);
  const read = useRead('consents.listTexts', {});
  return (
    <Page title="纸质同意登记" lead="居民在纸上签字同意的，在这里登记；纸件由本单位保存。">
      <section className="card narrow">
        <ReadState read={read}>
          {({ items }) => (
            <ActForm
              key={turn}
              act="consents.recordPaperConsent"
              initial={{ signedOn }}
              toInput={(typed) => ({
                ...withGuardian(typed),
                version: items.find(({ kind }) => kind === typed['kind'])?.version,
              })}
              submit="登记"
              done={() => {
                void message.success('已登记');
                setTurn(turn + 1);
              }}
            >
              {({ kind }) => {
                const text = items.find((one) => one.kind === kind);
                return (
                  <>
                    <Field name="community" label="社区（村）">
                      <UnitSelect kinds={communityKinds} placeholder="选择社区（村）" />
                    </Field>
                    <Field
                      name="kind"
                      label="同意什么"
                      {...(text && { hint: `现行文本：${text.title}（第${text.version}版）` })}
                    >
                      <CodeRadio codes={consentKinds} />
                    </Field>
                    <Field name="who.name" label={kind === 'guardian' ? '签字的监护人姓名' : '居民姓名'}>
                      <Input autoComplete="off" />
                    </Field>
                    <Field name="who.phone" label="手机号（选填）">
                      <Input inputMode="numeric" autoComplete="off" />
                    </Field>
                    {kind === 'guardian' && (
                      <>
                        <Field name="minor.name" label="未成年人姓名">
                          <Input autoComplete="off" />
                        </Field>
                        <Field name="minor.guardian.relation" label="与未成年人的关系">
                          <CodeRadio codes={guardianRelations} />
                        </Field>
                      </>
                    )}
                    <Field name="signedOn" label="签字日期">
                      <DayInput />
                    </Field>
                  </>
                );
              }}
            </ActForm>
          )}
        </ReadState>
      </section>
    </Page>
  );
}

/** The guardian is whoever signed. */
function withGuardian(typed: Record<string, unknown>): Record<string, unknown> {
  const { minor, ...others } = typed;
  if (typed['kind'] !== 'guardian') return others;
  const { guardian, ...child } = (minor ?? {}) as { readonly guardian?: object };
  const { name } = (typed['who'] ?? {}) as { readonly name?: string };
  return { ...others, minor: { ...child, guardian: { ...guardian, name } } };
}
