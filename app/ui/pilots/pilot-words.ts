import { isPilotOver, type PilotStatus } from "~/domain/pilots/pilot";
import type { StatusPillProps } from "../controls/status-pill";
import type { Crumb, FrameHandle } from "../layout/breadcrumb";

/** A status as the pill draws it. */
export function pilotStatusKind(status: PilotStatus): StatusPillProps["kind"] {
  if (status === "scaled") return "done";
  if (isPilotOver(status)) return "ended";
  return status === "proposed" ? "todo" : "active";
}

const LIST: Crumb = { label: "Pilots", href: "/pilots" };

/** Where a page of a pilot stands: the list, the pilot, the page. */
export const pilotCrumbs =
  (page?: string): NonNullable<FrameHandle["crumbs"]> =>
  (_, params) => [
    LIST,
    { label: params.code ?? "", href: `/pilots/${params.code}` },
    ...(page ? [{ label: page }] : []),
  ];

export const pilotListCrumbs =
  (page?: string): NonNullable<FrameHandle["crumbs"]> =>
  () => [LIST, ...(page ? [{ label: page }] : [])];
