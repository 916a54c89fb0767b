import type { ActName, SentBy } from '@linfa/contract';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { ActForm } from '../../form/act-form';
import { FormButton } from '../../form/form-button';

type Typed = Record<string, unknown>;

/** The acts that take a case. */
type CaseAct = { [N in ActName]: SentBy<N> extends { readonly case: string } ? N : never }[ActName];

/** A button that opens the form of one act on one case. */
export function CaseFormButton<N extends CaseAct>({
  act,
  row,
  of = '',
  fixed = {},
  label,
  title = label,
  submit = label,
  done = '已登记',
  initial,
  toInput,
  type,
  size,
  children,
}: {
  readonly act: N;
  readonly row: { readonly id: string };
  /** Tells forms of one act on one case apart. */
  readonly of?: string;
  readonly fixed?: Partial<SentBy<N>>;
  readonly label: string;
  readonly title?: string;
  readonly submit?: string;
  readonly done?: string;
  readonly initial?: Typed;
  readonly toInput?: (typed: Typed) => Typed;
  readonly type?: 'primary';
  readonly size?: number;
  readonly children: ReactNode | ((typed: Typed) => ReactNode);
}) {
  const { message } = App.useApp();
  return (
    <FormButton label={label} title={title} {...(type && { type })} {...(size !== undefined && { size })}>
      {(close) => (
        <ActForm
          act={act}
          fixed={{ ...fixed, case: row.id }}
          draft={`${row.id}${of}`}
          {...(initial && { initial })}
          {...(toInput && { toInput })}
          submit={submit}
          done={() => {
            void message.success(done);
            close();
          }}
        >
          {children}
        </ActForm>
      )}
    </FormButton>
  );
}
