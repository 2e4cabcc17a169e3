import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { triageFinding } from "~/commands/findings/triage-finding.server";
import { loadFindingMove, makeFindingMove } from "~/http/finding-move.server";
import { findingCrumbs } from "~/ui/findings/finding-crumbs";
import { GatedMovePage } from "~/ui/findings/gated-move-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: findingCrumbs("Triage") };
export const meta: MetaFunction = ({ params }) => [{ title: `Triage ${params.number} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export const loader = (args: LoaderFunctionArgs) => loadFindingMove(args, "TRIAGE");

export const action = (args: ActionFunctionArgs) =>
  makeFindingMove(args, triageFinding, "is triaged. It is ready for a plan.");

export default function Route() {
  const { finding, gates, isOpen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <GatedMovePage
      finding={finding}
      lead="Somebody with the right says that the finding is understood, judged and worth a plan."
      gates={gates}
      leadsTo="Triaged"
      button={isOpen ? "Triage" : null}
      refusal={answer?.refusal}
    />
  );
}
