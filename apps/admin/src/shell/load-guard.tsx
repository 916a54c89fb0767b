import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';

/** What keeps a page that could not be loaded or drawn from taking everything else with it. */
export class LoadGuard extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Result
        status="warning"
        title="这一页没有打开"
        subTitle="可能是网络断了，也可能系统刚刚更新。填写过的内容还在。"
        extra={<Button onClick={() => location.reload()}>重新打开</Button>}
      />
    );
  }
}
