import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reopenFinding } from "~/commands/findings/reopen-finding.server";
import { loadFindingMove, makeReasonedFindingMove } from "~/http/finding-move.server";
import { findingCrumbs } from "~/ui/findings/finding-crumbs";
import { ReasonPage } from "~/ui/findings/reason-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: findingCrumbs("Reopen") };
export const meta: MetaFunction = ({ params }) => [{ title: `Reopen ${params.number} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export const loader = (args: LoaderFunctionArgs) => loadFindingMove(args, "REOPEN");

export const action = (args: ActionFunctionArgs) =>
  makeReasonedFindingMove(args, reopenFinding, "is open again.");

export default function Route() {
  return (
    <ReasonPage
      finding={useLoaderData<typeof loader>().finding}
      lead="It hurts again, or was put aside too early. It has to be triaged anew."
      hint="What happened since, or what was overlooked?"
      button="Reopen"
      answer={useActionData<typeof action>()}
    />
  );
}
