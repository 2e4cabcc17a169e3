import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reopenFinding } from "~/commands/findings/reopen-finding.server";
import { findingCode, findingHref, parseFindingCode } from "~/domain/findings/finding";
import { reasonSchema } from "~/domain/findings/finding.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findFindingForChange } from "~/store/findings/finding.queries.server";
import { ReasonPage } from "~/ui/findings/reason-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: (_, params) => [
    { label: "Findings", href: "/findings" },
    { label: params.number ?? "", href: `/findings/${params.number ?? ""}` },
    { label: "Reopen" },
  ],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Reopen ${params.number} · Capstan` }];

const notHere = () => new Response("There is no such finding here.", { status: 404 });

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Findings are read by the people of the program.");
  const number = parseFindingCode(params.number ?? "");
  const finding = number === null ? null : await findFindingForChange(viewer, { number });
  if (!finding) throw notHere();
  return { finding: { number: finding.number, title: finding.title } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const number = parseFindingCode(params.number ?? "");
  if (number === null) throw notHere();
  const form = await parseForm(request, reasonSchema);
  if (!form.ok) return formResponse(form);
  const result = await reopenFinding(actOf(request, viewer), { number, reason: form.data.reason });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(findingHref(number), { message: `${findingCode(number)} is open again.` });
}

export default function Route() {
  const { finding } = useLoaderData<typeof loader>();
  return (
    <ReasonPage
      finding={finding}
      lead="It hurts again, or was put aside too early. It has to be triaged anew."
      hint="What happened since, or what was overlooked?"
      button="Reopen"
      answer={useActionData<typeof action>()}
    />
  );
}
