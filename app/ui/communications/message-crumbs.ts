import type { FrameHandle } from "../layout/breadcrumb";

/** The way to a page of one message. */
export const messageCrumbs =
  (label: string): NonNullable<FrameHandle["crumbs"]> =>
  (_, params) => [
    { label: "Communications", href: "/communications" },
    { label: params.code ?? "", href: `/communications/${params.code}` },
    { label },
  ];
