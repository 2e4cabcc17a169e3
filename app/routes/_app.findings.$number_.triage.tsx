import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { triageFinding } from "~/commands/findings/triage-finding.server";
import { findingCode, findingHref, parseFindingCode } from "~/domain/findings/finding";
import { canEditFinding } from "~/domain/findings/finding.access";
import { gatesOf, isMoveOf } from "~/domain/findings/finding-moves";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findFindingForChange } from "~/store/findings/finding.queries.server";
import { GatedMovePage } from "~/ui/findings/gated-move-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Findings", href: "/findings" },
    { label: params.number ?? "", href: `/findings/${params.number ?? ""}` },
    { label: "Triage" },
  ],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Triage ${params.number} · Capstan` }];

const notHere = () => new Response("There is no such finding here.", { status: 404 });

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Findings are read by the people of the program.");
  const number = parseFindingCode(params.number ?? "");
  const finding = number === null ? null : await findFindingForChange(viewer, { number });
  if (!finding) throw notHere();
  return {
    finding: { number: finding.number, title: finding.title },
    gates: gatesOf(finding, "TRIAGE"),
    isOpen: isMoveOf(finding.status, "TRIAGE") && canEditFinding(viewer, finding),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = parseFindingCode(params.number ?? "");
  if (number === null) throw notHere();
  const result = await triageFinding(actOf(request, viewer), { number });
  if (!result.ok) return refusalResponse(result.refusal);
  return redirectWithToast(findingHref(number), {
    message: `${findingCode(number)} is triaged. It is ready for a plan.`,
  });
}

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
