import { expect, type Page } from "@playwright/test";

/** Nothing sticks out to the side: a page is read by scrolling in one direction. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const sticking = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 60)}`);
  });
  expect(sticking, `sticks out at ${page.viewportSize()?.width} px on ${page.url()}`).toEqual([]);
}
