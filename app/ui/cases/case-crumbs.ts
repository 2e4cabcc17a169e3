import type { FrameHandle } from "../layout/breadcrumb";

export const caseCrumbs =
  (last: string): FrameHandle["crumbs"] =>
  (_, params) => [
    { label: "Customer cases", href: "/cases" },
    { label: (params.number ?? "").toUpperCase(), href: `/cases/${params.number ?? ""}` },
    { label: last },
  ];
