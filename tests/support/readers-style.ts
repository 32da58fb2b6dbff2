// A page under a rule of the reader's own, which the page's policy has no say in.
import type { Page } from '@playwright/test';

/** Lines, letters and words as far apart as WCAG 1.4.12 asks. */
export const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
/** Text at twice its size. */
export const DOUBLED = 'html { font-size: 225% !important; }';

/** Applies the rule; tells what came of it, and how many px the page is wider than the screen. */
export function withReadersStyle(page: Page, css: string) {
  return page.evaluate((rule) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets = [sheet];
    const { fontSize } = getComputedStyle(document.documentElement);
    const { letterSpacing } = getComputedStyle(document.body);
    const wide = document.documentElement.scrollWidth - innerWidth;
    return { applied: { fontSize, letterSpacing }, wide };
  }, css);
}
