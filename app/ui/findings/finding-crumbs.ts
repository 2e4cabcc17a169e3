import type { FrameHandle } from "../layout/breadcrumb";

export const findingCrumbs =
  (last: string): FrameHandle["crumbs"] =>
  (_, params) => [
    { label: "Findings", href: "/findings" },
    { label: params.number ?? "", href: `/findings/${params.number ?? ""}` },
    { label: last },
  ];
