import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { peekingError } from "~/domain/measurement/peeking-error";
import { PLANNING_SD } from "~/domain/measurement/planning-sd";
import { regressionToMean } from "~/domain/measurement/regression-to-mean";
import { sampleSize } from "~/domain/measurement/sample-size";
import { requireViewer } from "~/http/session.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { ProofHelp } from "~/ui/verification/proof-help";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Help" }, { label: "How a plan proves itself" }],
};
export const meta: MetaFunction = () => [{ title: "How a plan proves itself · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireViewer(request);
  return {
    looks: [1, 2, 5, 12].map((looks) => ({ looks, error: peekingError({ looks }).overallError })),
    // A stable index of 4.10 that moves by chance, and a plan begun because one month fell below 4.0.
    byItself: regressionToMean({ mean: 4.1, sd: 0.12, cutoff: 4, icc: 0 }).expectedChange,
    sizes: [0.2, 0.3, 0.5, 0.7].map((change) => ({
      change,
      n: sampleSize({ kind: "means", sd: PLANNING_SD, delta: change }).nPerGroup,
    })),
  };
}

export default function Help() {
  return (
    <>
      <PageHeader
        title="How a plan proves itself"
        lead="Before the work starts it is fixed what will be read, from whom and when. Afterwards the word is computed; nobody types it."
      />
      <ProofHelp {...useLoaderData<typeof loader>()} />
    </>
  );
}
