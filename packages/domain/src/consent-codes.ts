/** What is agreed to, each apart: a consent to one is none to another (个人信息保护法 art. 14, 29 and 31). */
export const consentKinds = {
  privacy: '个人信息处理规则',
  phone: '手机号',
  sensitive: '敏感个人信息',
  guardian: '监护人同意',
  notices: '订阅消息',
} as const;
export type ConsentKind = keyof typeof consentKinds;

export const consentMedia = { online: '网上', paper: '纸质' } as const;

export const guardianRelations = { father: '父亲', mother: '母亲', other: '其他监护人' } as const;

/** A text as far as it matters which one counts. Versions of a kind begin with 1; later ones are in force later. */
export interface ConsentVersion {
  readonly version: number;
  readonly validFrom: string;
  /** Whether who agreed to the version before has to be asked again. */
  readonly asksAgain: boolean;
}

/** The version in force on a day; none before the first. */
export function versionInForce<Text extends ConsentVersion>(texts: readonly Text[], on: string): Text | null {
  return texts
    .filter((one) => one.validFrom <= on)
    .reduce<Text | null>((latest, one) => (latest === null || one.version > latest.version ? one : latest), null);
}

/** The oldest version whose consent still counts on a day: back to the last that asked again. */
export function oldestThatCounts(texts: readonly ConsentVersion[], on: string): number | null {
  const now = versionInForce(texts, on);
  if (!now) return null;
  const asking = texts.filter((one) => one.version <= now.version && (one.asksAgain || one.version === 1));
  return asking.reduce((latest, one) => Math.max(latest, one.version), 1);
}
