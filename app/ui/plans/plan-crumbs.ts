import type { Crumb, FrameHandle } from "../layout/breadcrumb";

const LIST: Crumb = { label: "Action plans", href: "/plans" };

/** Where a page of a plan stands: the list, the plan, the page. */
export const planCrumbs =
  (page?: string): NonNullable<FrameHandle["crumbs"]> =>
  (_, params) => [
    LIST,
    { label: params.code ?? "", href: `/plans/${params.code}` },
    ...(page ? [{ label: page }] : []),
  ];

export const listCrumbs =
  (page?: string): NonNullable<FrameHandle["crumbs"]> =>
  () => [LIST, ...(page ? [{ label: page }] : [])];
