import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createCommunication } from "~/commands/communications/create-communication.server";
import { createCommunicationSchema } from "~/domain/communications/communication.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePlan } from "~/http/require-plan.server";
import { requireViewer } from "~/http/session.server";
import { NewCommunicationPage } from "~/ui/communications/new-communication-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Communications", href: "/communications" }, { label: "New draft" }],
};
export const meta: MetaFunction = () => [{ title: "New draft · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get("plan");
  // A draft belongs to a plan: without one there is nothing to tell yet.
  if (!code) throw redirect("/communications");
  const { facts } = await requirePlan(request, code);
  return { plan: { code: facts.code, title: facts.title } };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, createCommunicationSchema);
  if (!form.ok) return formResponse(form);
  const result = await createCommunication(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/communications/${result.value.code}`, {
    message: `${result.value.code} is begun. Three answers for each audience make it complete.`,
  });
}

export default function NewCommunication() {
  return <NewCommunicationPage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
