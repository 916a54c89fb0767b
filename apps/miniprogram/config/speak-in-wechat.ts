import { join } from 'node:path';
import spokenAttributes from './spoken-attributes.json';

interface Platform {
  readonly platform: string;
  readonly template: { readonly mergeComponents: (context: unknown, more: object) => void };
  runtimePath: string | string[];
}

interface Context {
  readonly registerMethod: (method: { readonly name: string; readonly fn: (platform: Platform) => void }) => void;
}

/**
 * A plugin of Taro's: its templates for WeChat leave out what a screen reader reads, and this puts it in. What a page does
 * not give comes out as nothing; `aria-role` is what pages call `role`.
 */
export default function speakInWechat(context: Context): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(context, spokenAttributes);
      // The runtime numbers the attributes as the templates do, and has to know the same ones.
      const runtime = join(__dirname, 'speak-in-wechat-runtime.js').replaceAll('\\', '/');
      platform.runtimePath = [platform.runtimePath, runtime].flat();
    },
  });
}
