import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerRelapse } from "~/commands/verification/answer-relapse.server";
import { answerRelapseSchema } from "~/domain/verification/verification.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findLaterView } from "~/store/verification/later-reading.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { RelapsePage } from "~/ui/verification/relapse-page";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Proofs", href: "/proofs" }, { label: "No longer shown" }],
};
export const meta: MetaFunction = () => [{ title: "An effect that is no longer shown · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Proofs are read by the people of the program.");
  const found = await findLaterView(viewer, params.id ?? "", now());
  if (!found) throw new Response("There is no such reading here.", { status: 404 });
  return found;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, answerRelapseSchema);
  if (!form.ok) return formResponse(form);
  const result = await answerRelapse(actOf(request, viewer), { ...form.data, id: params.id ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/plans/${result.value.planCode}/verdict`, {
    message: "It is on record what follows.",
  });
}

export default function AnswerRelapse() {
  const { reading, today } = useLoaderData<typeof loader>();
  return <RelapsePage reading={reading} today={today} answer={useActionData<typeof action>()} />;
}
