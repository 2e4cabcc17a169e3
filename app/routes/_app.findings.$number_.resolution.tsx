import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resolveFinding } from "~/commands/findings/resolve-finding.server";
import { loadFindingMove, makeFindingMove } from "~/http/finding-move.server";
import { findingCrumbs } from "~/ui/findings/finding-crumbs";
import { GatedMovePage } from "~/ui/findings/gated-move-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: findingCrumbs("Mark as resolved") };
export const meta: MetaFunction = ({ params }) => [{ title: `Mark as resolved ${params.number} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export const loader = (args: LoaderFunctionArgs) => loadFindingMove(args, "RESOLVE");

export const action = (args: ActionFunctionArgs) => makeFindingMove(args, resolveFinding, "is resolved.");

export default function Route() {
  const { finding, gates, isOpen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <GatedMovePage
      finding={finding}
      lead="What was done about it is done: its plans are over."
      gates={gates}
      leadsTo="Resolved"
      button={isOpen ? "Mark as resolved" : null}
      refusal={answer?.refusal}
    />
  );
}
