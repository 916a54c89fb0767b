import type { Page } from 'playwright-core';

/** Texts that do not fit where they stand, and what makes the page scroll sideways; one line each. */
export function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(cutOffHere);
}

/** Runs in the page. */
function cutOffHere(): string[] {
  const found: string[] = [];
  const wide = document.documentElement.clientWidth;
  const shown = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return box.width > 0 && box.height > 0 && style.visibility !== 'hidden' && style.opacity !== '0';
  };
  /** Where somebody can scroll to the rest. */
  const scrolls = (element: Element | null): boolean => {
    for (let one = element; one; one = one.parentElement)
      if (/auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth) return true;
    return false;
  };
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
    if (!own || !shown(element)) continue;
    const text = element.textContent?.trim().slice(0, 40) ?? '';
    const box = element.getBoundingClientRect();
    if ((box.right > wide + 1 || box.left < -1) && !scrolls(element.parentElement))
      found.push(`past the edge: ${text}`);
    const { overflowX, overflowY } = getComputedStyle(element);
    if (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1)
      found.push(`cut at the side: ${text}`);
    if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2)
      found.push(`cut below: ${text}`);
  }
  return found;
}
