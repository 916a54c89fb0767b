import { wordFailure } from '@linfa/contract/client';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { uploadFile } from '../../api/upload-file';

/** Files that are uploaded at once and hang on what the form makes; the value is their ids. */
export function FilesInput({
  id,
  value = [],
  onChange,
  most = 9,
  accept,
}: {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (ids: readonly string[]) => void;
  readonly most?: number;
  /** Endings that the dialog of the computer offers: `.docx,.txt`. */
  readonly accept?: string;
}) {
  const { message } = App.useApp();
  const field = useRef<HTMLInputElement>(null);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const take = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    let ids = value;
    for (const file of files) {
      try {
        const kept = await uploadFile(file);
        ids = [...ids, kept.id];
        setNames((before) => ({ ...before, [kept.id]: kept.name }));
        onChange?.(ids);
      } catch (error) {
        void message.error(`${file.name}：${wordFailure(error).message}`);
      }
    }
    setBusy(false);
  };
  return (
    <div className="files-input">
      <input
        ref={field}
        type="file"
        aria-label="选择文件"
        // In a form antd shows what only a class or `hidden` hides; the button opens it.
        style={{ display: 'none' }}
        tabIndex={-1}
        multiple={most > 1}
        {...(accept !== undefined && { accept })}
        onChange={({ target }) => {
          void take([...(target.files ?? [])].slice(0, most - value.length));
          target.value = '';
        }}
      />
      {value.map((one, index) => (
        <div key={one}>
          {names[one] ?? `文件${index + 1}`}
          <Button type="link" onClick={() => onChange?.(value.filter((other) => other !== one))}>
            移除
          </Button>
        </div>
      ))}
      {value.length < most && (
        <Button {...(id !== undefined && { id })} loading={busy} onClick={() => field.current?.click()}>
          选择文件
        </Button>
      )}
    </div>
  );
}
