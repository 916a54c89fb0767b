import { wordFailure } from '@linfa/contract/client';
import { mostFileBytes } from '@linfa/domain';
import { Alert, Button } from 'antd';
import { useRef, useState } from 'react';
import { uploadFile } from '../api/upload-file';

const mb = 1024 * 1024;

/**
 * One file, sent as soon as it is chosen; one that is too large or of another kind is refused before it goes out.
 * @param accept endings of names, one after the other with commas
 * @param begun another file was chosen: what was said of the one before is over
 */
export function FileChoice({
  accept,
  label,
  begun,
  taken,
}: {
  readonly accept: string;
  readonly label: string;
  readonly begun: () => void;
  readonly taken: (id: string, name: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (file: File): Promise<void> => {
    setFault(null);
    setName(file.name);
    begun();
    const kinds = accept.split(',');
    if (!kinds.some((kind) => file.name.toLowerCase().endsWith(kind))) {
      setFault(`请选择${kinds.join('或')}文件。旧版 Excel（.xls）请先在 Excel 或 WPS 里另存为.xlsx。`);
      return;
    }
    if (file.size > mostFileBytes) {
      setFault(
        `${file.name}有${Math.ceil(file.size / mb)}MB，最多${mostFileBytes / mb}MB。请只留下要用的工作表和列，或者分成几个文件。`,
      );
      return;
    }
    setBusy(true);
    try {
      const kept = await uploadFile(file);
      taken(kept.id, kept.name);
    } catch (error) {
      setFault(`${file.name}：${wordFailure(error).message}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="file-choice">
      <input
        ref={field}
        type="file"
        // In a form antd shows what only a class or `hidden` hides; the button opens it.
        style={{ display: 'none' }}
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void take(file);
          target.value = '';
        }}
      />
      <Button loading={busy} onClick={() => field.current?.click()}>
        {label}
      </Button>{' '}
      {name !== null && <span className="soft">{name}</span>}
      {fault !== null && <Alert type="error" showIcon role="alert" title={fault} />}
    </div>
  );
}
