import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createMessage } from "~/commands/communications/create-message.server";
import { can } from "~/domain/access";
import {
  mayWriteCommunication,
  WHO_WRITES_COMMUNICATIONS,
} from "~/domain/communications/communication.access";
import { messagePath, versionEditPath } from "~/domain/communications/message-places";
import { newMessageSchema } from "~/domain/communications/message-writing.schema";
import { fits, TEMPLATES, templateOf } from "~/domain/communications/templates/templates";
import { notFound, notPermitted } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listAboutChoices } from "~/store/communications/about-choices.queries.server";
import { readResultsShown } from "~/store/communications/results-shown.queries.server";
import { listAudienceChoices } from "~/store/communications/writing.queries.server";
import { database } from "~/store/database.server";
import { findPilotFacts } from "~/store/pilots/pilot-facts.queries.server";
import { findPlanFacts } from "~/store/plans/plan-facts.queries.server";
import { NewMessagePage } from "~/ui/communications/editor/new-message-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Messages", href: "/communications" }, { label: "New message" }],
};
export const meta: MetaFunction = () => [{ title: "New message · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

/** The plan or pilot of the address, where its viewer may write about it. */
async function findAbout(viewer: Viewer, params: URLSearchParams) {
  const planCode = params.get("plan");
  const pilotCode = params.get("pilot");
  const plan = planCode ? await findPlanFacts(viewer, planCode, now()) : null;
  const pilot = !plan && pilotCode ? await findPilotFacts(viewer, pilotCode, now()) : null;
  if ((planCode || pilotCode) && !plan && !pilot) throwRefusal(notFound("plan or pilot").refusal);
  if (!mayWriteCommunication(viewer, plan, pilot))
    throwRefusal(notPermitted(WHO_WRITES_COMMUNICATIONS).refusal);
  const hasAnnouncement = plan?.communications.some(({ kind }) => kind === "announcement") ?? false;
  if (plan)
    return {
      about: { kind: "plan" as const, code: plan.code, title: plan.title },
      hasAnnouncement,
      isStopped: false,
    };
  return {
    about: pilot && { kind: "pilot" as const, code: pilot.code, title: pilot.title },
    hasAnnouncement: false,
    isStopped: pilot?.status === "stopped",
  };
}

/** A result that is not good is told as what it is, unless somebody chooses otherwise. */
async function resultTemplate(viewer: Viewer, code: string): Promise<string> {
  const [shown] = await readResultsShown(database(), viewer.workspaceId, [code], now());
  return shown && !shown.worked ? "results-bad" : "results-good";
}

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Communications are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const { about, hasAnnouncement, isStopped } = await findAbout(viewer, params);
  const templates = TEMPLATES.filter(
    (template) =>
      (about ? fits(template, about.kind) : true) && (about !== null || can(viewer, "communication.edit")),
  );
  const asked = params.get("template") ?? "";
  const kind = params.get("kind");
  const preset =
    kind === "results" && about
      ? await resultTemplate(viewer, about.code)
      : kind === "decision" && isStopped
        ? "decision-stop"
        : "";
  const chosen =
    templates.find(({ id }) => id === (asked || preset)) ??
    templates.find((template) => template.kind === kind) ??
    // About the program as a whole nothing is more likely than the rest.
    templates.find((template) => about !== null && !(hasAnnouncement && template.kind === "announcement"));
  return {
    about,
    aboutChoices: about ? [] : await listAboutChoices(viewer),
    templates: templates.map(({ id, label, hint, needs }) => ({ id, label, hint, needs })),
    chosen: chosen?.id ?? "",
    audiences: await listAudienceChoices(viewer),
    chosenAudiences: params.getAll("audience").slice(0, 20),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, newMessageSchema);
  if (!form.ok) return formResponse(form);
  const { about, audienceIds, audience, empty, template } = form.data;
  const chosen = templateOf(template);
  if (!chosen) {
    return formResponse({
      ok: false,
      values: form.values,
      formErrors: [],
      fieldErrors: { template: ["Choose what kind of message it is."] },
    });
  }
  const result = await createMessage(actOf(request, viewer), {
    kind: chosen.kind,
    about,
    audienceIds,
    audience,
    template: empty ? "" : template,
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code, versionIds } = result.value;
  const [first] = versionIds;
  return redirectWithToast(first ? versionEditPath(code, first) : messagePath(code), {
    message: first
      ? `${code} is begun. Three answers for each audience make it complete.`
      : `${code} is there already: a plan has one announcement.`,
  });
}

export default function NewMessage() {
  return <NewMessagePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
