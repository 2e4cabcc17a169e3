import { audienceHref } from "~/domain/audiences/audience-places";
import type { FrameHandle } from "../layout/breadcrumb";

/** The way to a page of one audience: "Audiences › Customers › Bring in a list". */
export const audienceCrumbs =
  (label: string): FrameHandle["crumbs"] =>
  (data, { audienceId = "" }) => [
    { label: "Audiences", href: "/audiences" },
    { label: (data as { name?: string } | undefined)?.name ?? "Audience", href: audienceHref(audienceId) },
    { label },
  ];
