import { onWechat } from '../platform';

/** What somebody who does not see a picture is told of it: `<Image {...pictured('…')} />`. Taro hands it on by neither way alone. */
export function pictured(words: string): { ariaLabel?: string; nativeProps?: { alt: string } } {
  return onWechat ? { ariaLabel: words } : { nativeProps: { alt: words } };
}
