import { onWechat } from '../../platform';

/**
 * Has a browser keep this build, so that staff open it without a network, as WeChat does with every package. Only over
 * an encrypted connection, which browsers ask for; where it does not go, everything else does.
 */
export function keepShell(): void {
  if (onWechat || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/m/sw.js').catch(() => undefined);
}
