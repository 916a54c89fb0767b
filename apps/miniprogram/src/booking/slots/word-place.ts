import type { AnswerOf } from '@linfa/contract';

type Mode = AnswerOf<'bookings.listMine'>['items'][number]['mode'];

const places: Readonly<Record<Mode, (community: string) => string>> = {
  'on-site': (community) => `${community}，到服务台说找值班法律顾问`,
  phone: () => '不用出门，请保持电话畅通，法律顾问会打给您',
  video: () => '不用出门，社区会把视频的打开办法告诉您',
};

/** Where one goes, or that one need not go. */
export function wordPlace(mode: Mode, community: string): string {
  return places[mode](community);
}
