import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { scheduleVersions } from "~/commands/communications/schedule-versions.server";
import { can } from "~/domain/access";
import { AT_ONCE, whyNotThen } from "~/domain/communications/due";
import { maySendMessage, WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import type { MessageFacts } from "~/domain/communications/message-facts";
import { messageMoveView } from "~/domain/communications/message-move-view";
import { messagePath } from "~/domain/communications/message-places";
import { durationWords } from "~/domain/communications/pace";
import { hourOf, scheduleSchema } from "~/domain/communications/sending.schema";
import { roadTrouble } from "~/domain/communications/sending-view";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { checkForm, parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireMessageFacts } from "~/http/require-message-facts.server";
import { requireViewer } from "~/http/session.server";
import { formatDay } from "~/shared/calendar";
import { lookAhead } from "~/store/communications/look-ahead.queries.server";
import { findMailRoad } from "~/store/letters/road.server";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { SchedulePage } from "~/ui/communications/sending/schedule-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: messageCrumbs("Send") };
export const meta: MetaFunction = ({ params }) => [{ title: `Send · ${params.code} · Capstan` }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts, at } = await requireMessageFacts(request, params.code);
  const query = new URL(request.url).searchParams;
  const asked = query.has("when") ? await checkForm(formOf(query), scheduleSchema) : null;
  const hour = asked?.ok ? hourOf(asked.data, facts.today) : null;
  const why = hour ? whyNotThen(hour, facts.today) : "";
  const [road, look] = await Promise.all([
    findMailRoad(at),
    asked?.ok && hour && why === "" ? whatHappens(facts, asked.data, hour, at) : null,
  ]);
  return {
    ...messageMoveView(facts, "SCHEDULE", {
      by: viewer.personId,
      only: query.get("version"),
      permitted: maySendMessage(viewer, facts),
      whom: WHO_SENDS_MESSAGES,
    }),
    today: facts.today,
    asked: asked && {
      ok: false as const,
      refusal: null,
      fieldErrors: asked.ok ? (why ? { on: [why] } : {}) : asked.fieldErrors,
      formErrors: asked.ok ? [] : asked.formErrors,
      values: asked.values,
    },
    look,
    trouble: roadTrouble(road),
    mayReadMail: can(viewer, "mail.read"),
  };
}

/** What is only looked at stands in the address, and is read as if it had been posted. */
function formOf(query: URLSearchParams): FormData {
  const form = new FormData();
  for (const [name, value] of query) form.append(name, value);
  return form;
}

type Asked = Parameters<typeof hourOf>[0] & {
  versions: { id: string; version: number }[];
  rate?: number | undefined;
};

async function whatHappens(facts: MessageFacts, asked: Asked, hour: ReturnType<typeof hourOf>, at: Date) {
  const chosen = asked.versions.filter(({ id }) =>
    facts.versions.some((version) => version.id === id && version.status === "approved"),
  );
  if (chosen.length === 0) return null;
  const { workspaceId, id: communicationId } = facts;
  const ahead = await lookAhead({
    workspaceId,
    communicationId,
    versionIds: chosen.map(({ id }) => id),
    hour,
    at,
  });
  return {
    ...ahead,
    zones: ahead.zones.map((zone) => ({ ...zone, dueAt: zone.dueAt.toISOString() })),
    isNow: hour.time === AT_ONCE,
    lasts: durationWords(ahead.told, asked.rate ?? null),
    chosen,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, scheduleSchema);
  if (!form.ok) return formResponse(form);
  const result = await scheduleVersions(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code, audiences, hour } = result.value;
  const when =
    hour.time === AT_ONCE
      ? "is on its way"
      : `leaves on ${formatDay(hour.on, viewer.locale)} at ${hour.time} by each recipient’s own clock`;
  return redirectWithToast(`${messagePath(code)}#sending`, { message: `${code} for ${audiences} ${when}.` });
}

export default function Send() {
  return <SchedulePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>() ?? null} />;
}
