import type { Contents } from "~/domain/bin/recycled";
import { listed } from "~/domain/plans/wording";

/** "Goes along: 3 tasks and 2 KPIs", or that nothing does. */
export const contentsWords = (contents: readonly Contents[]): string =>
  contents.length === 0
    ? "Nothing else goes with it."
    : `${listed(contents.map(({ count, what }) => `${count.toLocaleString("en")} ${what}`))} ${contents.length === 1 && contents[0]?.count === 1 ? "goes" : "go"} with it.`;
