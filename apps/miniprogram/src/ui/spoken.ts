import { onWechat } from '../platform';

interface Spoken {
  readonly role: string;
  readonly act: (() => void) | undefined;
  readonly label?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled: boolean;
}

/**
 * What makes something that is tapped reachable by keyboard and announced in a browser. WeChat does so itself, and its
 * templates would leave these out.
 */
export function spokenAs({ role, act, label, checked, disabled }: Spoken): Readonly<Record<string, unknown>> {
  if (onWechat) return {};
  return {
    role,
    tabIndex: disabled ? -1 : 0,
    'aria-label': label,
    'aria-checked': checked,
    'aria-disabled': disabled || undefined,
    onKeyDown: (event: { key?: string; preventDefault(): void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act?.();
    },
  };
}
