import type { Page } from 'playwright-core';

/**
 * What a finger misses or an eye does not read on a page of the mini-program: targets below 44 × 44, in elder mode below
 * 60 × 60, and there letters below 18 or lines closer than 1.3; what the bar below loses at its edge. One line each.
 */
export function findTooSmall(page: Page): Promise<string[]> {
  return page.evaluate(tooSmallHere);
}

/** Runs in the page. */
function tooSmallHere(): string[] {
  const found: string[] = [];
  const root = document.querySelector('.lf-page') ?? document.body;
  const elder = getComputedStyle(root).getPropertyValue('--lf-target').trim() === '60px';
  const least = elder ? 60 : 44;
  const shown = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return box.width > 1 && box.height > 1 && style.visibility !== 'hidden' && style.opacity !== '0';
  };
  const nameOf = (element: Element): string =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30) || element.className;
  const targets =
    '[role=button], [role=radio], [role=switch], [role=checkbox], [role=tab], [role=link], button, a[href]';
  for (const element of document.querySelectorAll(targets)) {
    if (!shown(element)) continue;
    const { width, height } = element.getBoundingClientRect();
    if (Math.min(width, height) < least - 0.5)
      found.push(`small target, ${Math.round(width)} × ${Math.round(height)}: ${nameOf(element)}`);
  }
  for (const label of document.querySelectorAll('.weui-tabbar__label'))
    if (shown(label) && label.getBoundingClientRect().bottom > window.innerHeight)
      found.push(`below the edge: ${nameOf(label)}`);
  if (!elder) return found;
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
    if (!own || !shown(element)) continue;
    const { fontSize, lineHeight } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    if (size < 18) found.push(`small letters, ${fontSize}: ${nameOf(element)}`);
    const line = Number.parseFloat(lineHeight) / size;
    if (line < 1.3) found.push(`close lines, ${line.toFixed(2)}: ${nameOf(element)}`);
  }
  return found;
}
