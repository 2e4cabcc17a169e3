import type { WinBackStatus } from "~/domain/win-back/win-back";
import { WIN_BACK, winBackPath } from "~/domain/win-back/win-back-places";
import { formatMoney } from "~/shared/money";
import type { StatusPillProps } from "../controls/status-pill";
import type { Crumb, FrameHandle } from "../layout/breadcrumb";

/** A status as the pill draws it. */
export function winBackStatusKind(status: WinBackStatus): StatusPillProps["kind"] {
  if (status === "wonBack") return "done";
  if (status === "lostForGood") return "ended";
  return status === "lost" ? "todo" : "active";
}

const LIST: Crumb = { label: "Win-back", href: WIN_BACK };

/** Where a page of a case stands: the board, the case, the page. */
export const winBackCrumbs =
  (page?: string): NonNullable<FrameHandle["crumbs"]> =>
  (_, params) => [
    LIST,
    { label: params.code ?? "", href: winBackPath(params.code ?? "") },
    ...(page ? [{ label: page }] : []),
  ];

export const boardCrumbs =
  (page?: string): NonNullable<FrameHandle["crumbs"]> =>
  () => [LIST, ...(page ? [{ label: page }] : [])];

/** "no value yet" where nobody knows it: no data is not 0. */
export const worthWords = (minor: bigint | null, currency: string, locale: string): string =>
  minor === null ? "no value yet" : formatMoney(minor, currency, locale, "whole");
