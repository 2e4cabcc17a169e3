import type { Crumb, FrameHandle } from "../../layout/breadcrumb";

const LIST: Crumb = { label: "Messages", href: "/communications" };

/** Where a page of a message stands: the list, the message, the page. */
export const messageCrumbs =
  (page?: string): NonNullable<FrameHandle["crumbs"]> =>
  (_, params) => [
    LIST,
    { label: params.code ?? "", href: `/communications/${params.code}` },
    ...(page ? [{ label: page }] : []),
  ];
