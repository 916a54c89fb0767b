import { Modal } from 'antd';

/** What stands in for the phone, shown this once: the server keeps only digests. */
export function RecoveryCodes({ codes, done }: { readonly codes: readonly string[]; readonly done: () => void }) {
  return (
    <Modal
      title="恢复码只显示这一次"
      open={codes.length > 0}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      onOk={done}
      okText="已抄下或打印"
      cancelText="打印"
      onCancel={() => window.print()}
    >
      <p>手机不在身边时，每个恢复码可以代替动态码登录一次。请抄下或打印，锁起来保存。</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
