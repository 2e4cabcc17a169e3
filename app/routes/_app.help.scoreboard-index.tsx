import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { checkClaim } from "~/domain/surveys/aggregated";
import { readAggregated } from "~/domain/surveys/aggregated-reading";
import { requireViewer } from "~/http/session.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { ScoreboardHelp } from "~/ui/surveys/scoreboard-help";

export const handle: FrameHandle = { crumbs: () => [{ label: "Help" }, { label: "ScoreBoard Index" }] };
export const meta: MetaFunction = () => [{ title: "How the ScoreBoard Index is computed · Capstan" }];

/** The textbook example as it is printed, and the mix that really gives its result: both computed, not typed. */
const PRINTED = {
  counts: { 5: 18, 4: 14, 3: 3, 2: 3, 1: 2 },
  subtotals: { 5: 90, 4: 64, 3: 9, 2: 6, 1: 2 },
  total: 171,
  n: 40,
  result: "4.28",
};
const NOTHING_PRINTED = {
  subtotals: { 5: null, 4: null, 3: null, 2: null, 1: null },
  total: null,
  n: null,
  result: "4.28",
};
const OTHER_MIX = { counts: { 5: 18, 4: 16, 3: 5, 2: 1, 1: 0 }, ...NOTHING_PRINTED };
const IF_64_IS_RIGHT = { counts: { 5: 18, 4: 16, 3: 3, 2: 3, 1: 2 }, ...NOTHING_PRINTED };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  return {
    printed: checkClaim(PRINTED),
    reading: readAggregated(PRINTED.counts),
    otherMix: checkClaim(OTHER_MIX),
    ifRight: checkClaim(IF_64_IS_RIGHT),
  };
}

export default function Help() {
  return (
    <>
      <PageHeader
        title="How the ScoreBoard Index is computed"
        lead="The mean level of the answers 1 to 5: every level times how many chose it, divided by the number of answers."
      />
      <ScoreboardHelp {...useLoaderData<typeof loader>()} />
    </>
  );
}
