import type { Frame, Page } from "@playwright/test";

/** What browsers do that give no storage to frames of other sites. */
export async function blockStorage(page: Page) {
  await page.addInitScript(() => {
    if (parent === self) return;
    const refuse = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB"])
      Object.defineProperty(self, name, { get: refuse });
    Object.defineProperty(document, "cookie", { get: refuse, set: refuse });
  });
}

export const formIn = async (page: Page): Promise<Frame> => {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("there is no frame");
  return frame;
};

export const isWhole = (frame: Frame) =>
  frame.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return scrollHeight <= innerHeight && scrollWidth <= innerWidth;
  });
