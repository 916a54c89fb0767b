import { wordDay } from '@linfa/domain';
import { Button, Checkbox, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import type { Preview, WireOutline } from '../report-words';

/** What stands above and below the text in print: number, addressee, attachments, signature. It is filled in at the side. */
export function PaperEdge({
  edge,
  document,
  outline,
  editable,
  change,
}: {
  readonly edge: 'head' | 'foot';
  readonly document: Preview['document'];
  readonly outline: WireOutline;
  readonly editable: boolean;
  readonly change: (outline: WireOutline) => void;
}) {
  const [open, setOpen] = useState(false);
  /** What is typed there and not taken over yet: closing the drawer keeps it. */
  const [begun, setBegun] = useState<Typed | null>(null);
  return (
    <div className={`paper-edge paper-${edge}`}>
      {edge === 'head' ? (
        <>
          {document.notices.map((notice) => (
            <p key={notice} className="paper-notice">
              （{notice}）
            </p>
          ))}
          {document.documentNumber !== undefined && <p className="paper-number">{document.documentNumber}</p>}
          {document.addressee !== undefined && <p className="paper-addressee">主送：{document.addressee}</p>}
        </>
      ) : (
        <>
          {document.attachments.map((name, at) => (
            <p key={name}>
              {at === 0 ? '附件：' : '　　　'}
              {document.attachments.length > 1 ? `${at + 1}. ` : ''}
              {name}
            </p>
          ))}
          <p className="paper-sign">{document.signature.signer}</p>
          <p className="paper-sign">{wordDay(document.signature.day)}</p>
        </>
      )}
      {editable && (
        <Button type="link" size="small" onClick={() => setOpen(true)}>
          {edge === 'head' ? '修改文号、主送' : '修改落款、附件'}
        </Button>
      )}
      <Drawer title="文头与落款" size={460} open={open} destroyOnHidden onClose={() => setOpen(false)}>
        <EdgeForm
          outline={outline}
          begun={begun}
          begin={setBegun}
          done={(next) => {
            change(next);
            setBegun(null);
            setOpen(false);
          }}
        />
      </Drawer>
    </div>
  );
}

interface Typed {
  readonly documentNumber?: string;
  readonly addressee?: string;
  readonly signer?: string;
  readonly sealed: boolean;
  readonly attachments?: string;
}

function EdgeForm({
  outline,
  begun,
  begin,
  done,
}: {
  readonly outline: WireOutline;
  readonly begun: Typed | null;
  readonly begin: (typed: Typed) => void;
  readonly done: (outline: WireOutline) => void;
}) {
  const finish = (typed: Typed): void => {
    const { documentNumber: _number, addressee: _addressee, attachments: _attachments, ...rest } = outline;
    const names = (typed.attachments ?? '')
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const text = (value: string | undefined): string => (value ?? '').trim();
    done({
      ...rest,
      ...(text(typed.documentNumber) !== '' && { documentNumber: text(typed.documentNumber) }),
      ...(text(typed.addressee) !== '' && { addressee: text(typed.addressee) }),
      ...(names.length > 0 && { attachments: names.slice(0, 50).map((one) => one.slice(0, 200)) }),
      signature: { sealed: typed.sealed, ...(text(typed.signer) !== '' && { signer: text(typed.signer) }) },
    });
  };
  return (
    <Form<Typed>
      layout="vertical"
      requiredMark={false}
      initialValues={{
        documentNumber: outline.documentNumber,
        addressee: outline.addressee,
        signer: outline.signature.signer,
        sealed: outline.signature.sealed,
        attachments: (outline.attachments ?? []).join('\n'),
        ...begun,
      }}
      onValuesChange={(_, typed) => begin(typed)}
      onFinish={finish}
    >
      <Form.Item name="documentNumber" label="文号" extra="例如：沙街办〔2026〕12号。没有就空着。">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="addressee" label="主送机关" extra="例如：区人民政府：">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="signer" label="署名" extra="空着时由本单位署名。">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="sealed" valuePropName="checked">
        <Checkbox>加盖公章（影响落款的位置）</Checkbox>
      </Form.Item>
      <Form.Item name="attachments" label="附件" extra="一行一个名称。">
        <Input.TextArea rows={4} />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        确定
      </Button>
    </Form>
  );
}
