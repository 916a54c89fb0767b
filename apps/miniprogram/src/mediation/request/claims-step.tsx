import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { longest, mostClaims } from './request-draft';
import type { StepProps } from './step-props';

const numbers = ['一', '二', '三'] as const;

/** What one asks for, up to three. */
export function ClaimsStep({ draft, change, wrong }: StepProps) {
  const { claims } = draft;
  return (
    <>
      {claims.map((claim, index) => (
        <Field
          key={index}
          label={`您想要对方做的第${numbers[index] ?? index + 1}件事`}
          hint={index === 0 ? '如：修好漏水；赔偿800元；赔礼道歉' : ''}
          optional={index > 0}
          most={longest.claim}
          value={claim}
          error={wrong[`claims.${index}`]}
          onChange={(to) => change({ claims: claims.map((one, at) => (at === index ? to : one)) })}
        />
      ))}
      {claims.length < mostClaims ? (
        <Button tone="plain" onTap={() => change({ claims: [...claims, ''] })}>
          再加一件
        </Button>
      ) : null}
    </>
  );
}
