import { expect, type Page } from "@playwright/test";

/** Nothing sticks out to the side: a page is read by scrolling in one direction. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  // Right after a change of size the page is still finding its new form.
  await expect
    .poll(() => page.evaluate(stickingOut), {
      message: `what sticks out at ${page.viewportSize()?.width} px on ${page.url()}`,
      timeout: 5_000,
    })
    .toEqual([]);
}

function stickingOut(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .slice(0, 5)
    .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 60)}`);
}
