import type { PageInstance } from '../app/page-instance.ts';
import { pathUp } from '../wxml/view-node.ts';
import { findToTap } from './find-text.ts';

/** How WeChat's screen reader is told of what stands at this text: role, and what else was said. */
export function readSpoken(page: PageInstance, wanted: string): Readonly<Record<string, unknown>> {
  const node = [...pathUp(findToTap(page, wanted))].find((one) => Boolean(one.attributes['aria-role']));
  const said = Object.entries(node?.attributes ?? {}).filter(([name]) => name.startsWith('aria-'));
  return Object.fromEntries(
    said.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  );
}
