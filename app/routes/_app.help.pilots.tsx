import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { alphaSpending } from "~/domain/measurement/alpha-spending";
import { peekingError } from "~/domain/measurement/peeking-error";
import { sampleSize } from "~/domain/measurement/sample-size";
import { requireViewer } from "~/http/session.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { PilotHelp } from "~/ui/pilots/pilot-help";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Help" }, { label: "How a pilot shows what it is worth" }],
};
export const meta: MetaFunction = () => [{ title: "How a pilot shows what it is worth · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  return {
    looks: [1, 2, 5, 12].map((looks) => ({ looks, error: peekingError({ looks }).overallError })),
    limits: [0.25, 0.5, 0.6, 0.75, 1].map((share) => ({ share, alpha: alphaSpending(share) })),
    // In spreads of the measure, so that the table holds whatever is measured.
    sizes: [5, 10, 15, 30, 60, 120].map((units) => ({
      units,
      spreads: sampleSize({ kind: "detectable", sd: 1, nPerGroup: units }).detectable,
    })),
  };
}

export default function Help() {
  return (
    <>
      <PageHeader
        title="How a pilot shows what it is worth"
        lead="A part gets something new, a part like it does not, and both are measured. What differs is what the pilot did; what it costs and brings follows from that."
      />
      <PilotHelp {...useLoaderData<typeof loader>()} />
    </>
  );
}
