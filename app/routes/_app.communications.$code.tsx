import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveCommunication } from "~/commands/communications/save-communication.server";
import { mayWriteCommunication } from "~/domain/communications/communication.access";
import { saveCommunicationSchema } from "~/domain/communications/communication.schema";
import { one } from "~/domain/plans/value-rows";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findCommunicationPage } from "~/store/communications/communication.queries.server";
import { findPilotFacts } from "~/store/pilots/pilot-facts.queries.server";
import { findPlanFacts } from "~/store/plans/plan-facts.queries.server";
import { CommunicationEditor } from "~/ui/communications/communication-editor";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { rowsReply } from "~/ui/plans/editor/form-rows";

export const handle: FrameHandle = {
  crumbs: (_, params) => [{ label: "Communications", href: "/communications" }, { label: params.code ?? "" }],
};
export const meta: MetaFunction = ({ params }) => [{ title: `${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Communications are read by the people of the program.");
  const draft = await findCommunicationPage(viewer, params.code ?? "");
  if (!draft) throwRefusal(notFound("communication").refusal);
  const [plan, pilot, { lines }] = await Promise.all([
    draft.planId ? findPlanFacts(viewer, draft.planId, now()) : null,
    draft.pilot ? findPilotFacts(viewer, draft.pilot.id, now()) : null,
    listActivityLines(viewer, { recordId: draft.id, take: 1 }),
  ]);
  return {
    draft,
    canEdit: mayWriteCommunication(viewer, plan, pilot),
    lastChange: lines[0] ? { by: lines[0].actorName, at: new Date(lines[0].at).toISOString() } : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, saveCommunicationSchema.omit({ code: true }));
  const rows = rowsReply(form.values);
  if (rows) return rows;
  if (!form.ok) return formResponse(form);
  const result = await saveCommunication(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const draft = await findCommunicationPage(viewer, code);
  const back = one(form.values.intent) === "save:plan" && draft?.planCode;
  return redirectWithToast(back ? `/plans/${back}` : `/communications/${code}`, {
    message: `${code} is saved.`,
  });
}

export default function Communication() {
  return <CommunicationEditor {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
