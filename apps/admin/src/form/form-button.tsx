import { Button, Drawer, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useHotkey } from '../shell/use-hotkey';

/** A button that opens a form at the side; what is typed there survives closing it. */
export function FormButton({
  label,
  title,
  hotkey,
  size = 520,
  begun = false,
  children,
  ...looks
}: {
  readonly label: ReactNode;
  readonly title: string;
  /** `n` for what a page is mostly opened to begin. */
  readonly hotkey?: string;
  /** CSS pixels. */
  readonly size?: number;
  /** Open from the beginning, where a link led to the form. */
  readonly begun?: boolean;
  readonly children: (close: () => void) => ReactNode;
} & Pick<ButtonProps, 'type' | 'danger' | 'disabled'>) {
  const [open, setOpen] = useState(begun);
  useHotkey(hotkey ?? '', () => setOpen(true));
  return (
    <>
      <Button {...looks} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Drawer title={title} open={open} size={size} destroyOnHidden onClose={() => setOpen(false)}>
        {children(() => setOpen(false))}
      </Drawer>
    </>
  );
}
