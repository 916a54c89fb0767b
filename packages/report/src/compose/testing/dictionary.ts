import { builtInFigures, Dictionary } from '@linfa/figures';

/** The built-in catalogue under a made-up setting. */
export const builtIn = new Dictionary(builtInFigures({ mediation: { refusedEntersTotal: true, source: '测试口径' } }));
