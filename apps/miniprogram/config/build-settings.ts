/** What a build is told from outside; everything else is the same for every installation. */
export interface BuildSettings {
  /** LINFA_API: where the server is, for the WeChat package; H5 always asks where it came from. */
  readonly api: string;
  /** LINFA_OUTPUT: the folder that is written, from the app's own; `build/build.mjs` says which. */
  readonly output: string;
  /** What Taro does not copy by itself. */
  readonly copies: { readonly from: string; readonly to: string }[];
}

export function buildSettings(environment: NodeJS.ProcessEnv): BuildSettings {
  const output = environment['LINFA_OUTPUT'] ?? `dist/${environment['TARO_ENV'] ?? 'weapp'}`;
  if (environment['TARO_ENV'] === 'weapp')
    return {
      api: environment['LINFA_API'] ?? 'http://127.0.0.1:3000',
      copies: [{ from: 'src/sitemap.json', to: `${output}/sitemap.json` }],
      output,
    };
  return { api: '', copies: [], output };
}
