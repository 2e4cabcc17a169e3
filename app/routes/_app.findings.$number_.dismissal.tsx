import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dismissFinding } from "~/commands/findings/dismiss-finding.server";
import { loadFindingMove, makeReasonedFindingMove } from "~/http/finding-move.server";
import { findingCrumbs } from "~/ui/findings/finding-crumbs";
import { ReasonPage } from "~/ui/findings/reason-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: findingCrumbs("Dismiss") };
export const meta: MetaFunction = ({ params }) => [{ title: `Dismiss ${params.number} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export const loader = (args: LoaderFunctionArgs) => loadFindingMove(args, "DISMISS");

export const action = (args: ActionFunctionArgs) =>
  makeReasonedFindingMove(args, dismissFinding, "is dismissed.");

export default function Route() {
  return (
    <ReasonPage
      finding={useLoaderData<typeof loader>().finding}
      lead="Nothing will be done about it. It stays on record with your reason and can be reopened."
      hint="Somebody will ask why nothing was done. What do you want them to read?"
      button="Dismiss"
      answer={useActionData<typeof action>()}
    />
  );
}
