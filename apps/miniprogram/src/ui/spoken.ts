import { onWechat } from '../platform';

interface Spoken {
  readonly role: string;
  readonly act: (() => void) | undefined;
  readonly label?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled: boolean;
}

/** What makes something that is tapped announced as what it is, and in a browser reachable by keyboard. */
export function spokenAs({ role, act, label, checked, disabled }: Spoken): Readonly<Record<string, unknown>> {
  const said = {
    role,
    ...(label !== undefined && { 'aria-label': label }),
    ...(checked !== undefined && { 'aria-checked': checked }),
    ...(disabled && { 'aria-disabled': true }),
  };
  if (onWechat) return said;
  return {
    ...said,
    tabIndex: disabled ? -1 : 0,
    onKeyDown: (event: { key?: string; preventDefault(): void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act?.();
    },
  };
}
