/** What a build is told from outside; everything else is the same for every installation. */
export interface BuildSettings {
  /** LINFA_API: where the server is, for the WeChat package; H5 always asks where it came from. */
  readonly api: string;
}

export function buildSettings(environment: NodeJS.ProcessEnv): BuildSettings {
  const weapp = environment['TARO_ENV'] === 'weapp';
  return { api: weapp ? (environment['LINFA_API'] ?? 'http://127.0.0.1:3000') : '' };
}
