import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acknowledgeReminder } from "~/commands/reminders/acknowledge-reminder.server";
import { notFound } from "~/domain/refusal";
import { acknowledgeSchema } from "~/domain/reminders/acknowledgement.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { safePath } from "~/http/safe-path.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { formatDay } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findLadderPage } from "~/store/reminders/ladder-page.queries.server";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { LadderPage } from "~/ui/reminders/ladder-page";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Reminders", href: "/reminders" }, { label: "Who knows of it" }],
};
export const meta: MetaFunction = () => [{ title: "Who knows of it · Capstan" }];

/** A refused form comes back beside what is saved by now. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Reminders are read by the people of the program.");
  const asked = new URL(request.url).searchParams;
  const item = (asked.get("item") ?? "").replaceAll("\u0000", "").slice(0, 120);
  if (item === "") throw redirect("/reminders");
  const page = await findLadderPage(viewer, item, now());
  if (!page) throwRefusal(notFound("reminder").refusal);
  return { ...page, back: safePath(asked.get("back"), page.href), item };
}

/** "I know, I am on it", from wherever the line stands. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, acknowledgeSchema);
  if (!form.ok) return formResponse(form);
  const result = await acknowledgeReminder(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { id, untilDay } = result.value;
  return redirectWithToast(safePath(new URL(request.url).searchParams.get("back"), "/work"), {
    message: `You are on it until ${formatDay(untilDay, viewer.locale)}; until then it is not said again.`,
    undo: { url: `/acknowledgements/${id}/withdrawal`, fields: { version: "1" } },
  });
}

export default function Acknowledgements() {
  return <LadderPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
