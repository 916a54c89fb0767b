const words = {
  'no-network': '网络不通，请检查网络后重试。',
  'no-answer': '网络太慢，没有收到答复。请重试，不会重复办理。',
} as const;

/** Nothing came back: whether the server did what it was asked is not known. */
export class Offline extends Error {
  override readonly name = 'Offline';
  readonly kind: keyof typeof words;

  constructor(kind: keyof typeof words) {
    super(words[kind]);
    this.kind = kind;
  }
}
