import type { Failure } from '@linfa/contract/client';
import { FormButton } from '../form/form-button';
import { PasswordForm } from './password-form';

/** What is done to one's own account only with the password: a console left open is not enough for it. */
export function PasswordButton({
  label,
  title,
  submit,
  told,
  danger = false,
  write: { busy, failure },
  send,
}: {
  readonly label: string;
  readonly title: string;
  /** What the button below the password says. */
  readonly submit: string;
  /** What comes of it. */
  readonly told: string;
  readonly danger?: boolean;
  readonly write: { readonly busy: boolean; readonly failure: Failure | null };
  /** Answers whether it was done. */
  readonly send: (password: string) => Promise<boolean>;
}) {
  const sendAndClose = async (password: string, close: () => void): Promise<void> => {
    if (await send(password)) close();
  };
  return (
    <FormButton label={label} title={title} danger={danger}>
      {(close) => (
        <>
          <p>{told}</p>
          <PasswordForm
            label={submit}
            danger
            busy={busy}
            failure={failure}
            send={(password) => void sendAndClose(password, close)}
          />
        </>
      )}
    </FormButton>
  );
}
