import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { editAudience } from "~/commands/audiences/edit-audience.server";
import { WHO_KEEPS_AUDIENCES } from "~/domain/audiences/audience.access";
import { editAudienceSchema, triedAudienceSchema } from "~/domain/audiences/audience.schema";
import { audienceHref } from "~/domain/audiences/audience-places";
import { listTimeZones } from "~/domain/people/time-zones";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { countRule } from "~/http/count-rule.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findAudience } from "~/store/audiences/audience.queries.server";
import { findRuleAccounts } from "~/store/audiences/audience-page.queries.server";
import { listRuleChoices, tryRule } from "~/store/audiences/rule-choices.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { AudienceForm } from "~/ui/audiences/audience-form";
import { audienceValues } from "~/ui/audiences/audience-values";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, { audienceId = "" }) => [
    { label: "Audiences", href: "/audiences" },
    { label: "Audience", href: audienceHref(audienceId) },
    { label: "Edit" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Edit an audience · Capstan" }];

/** A refused form comes back beside what is saved by now; counting while somebody writes changes nothing. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData }) =>
  formData?.get("intent") !== "count";

async function recordOf(viewer: Viewer, id: string) {
  const audience = await findAudience(viewer, id);
  if (!audience) return null;
  const accounts = await findRuleAccounts(viewer, audience.rule);
  return { id, version: audience.version, values: audienceValues(audience, accounts) };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "audience.edit", WHO_KEEPS_AUDIENCES);
  const record = await recordOf(viewer, params.audienceId ?? "");
  if (!record) throw new Response("There is no such audience here.", { status: 404 });
  const [people, choices, tried] = await Promise.all([
    listTaskPeople(viewer),
    listRuleChoices(viewer),
    tryRule(viewer, record.id, triedAudienceSchema.parse(record.values)),
  ]);
  return { record, people, choices, tried, zones: listTimeZones() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "audience.edit", WHO_KEEPS_AUDIENCES);
  const id = params.audienceId ?? "";
  const counted = await countRule(request, viewer, id);
  if (counted) return counted;
  const form = await parseForm(request, editAudienceSchema);
  if (!form.ok) return unreadable(form);
  const result = await editAudience(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, id));
  const { name, renamed } = result.value;
  return redirectWithToast(audienceHref(id), {
    message:
      renamed === 0
        ? `“${name}” is saved.`
        : `“${name}” is saved, and called so in ${renamed} ${renamed === 1 ? "message" : "messages"} too.`,
  });
}

export default function EditAudience() {
  const { record, tried, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageHeader eyebrow="Audience" title={`Edit “${record.values.name}”`} />
      <AudienceForm
        {...choices}
        values={record.values}
        answer={answer}
        tried={tried}
        hidden={{ version: String(record.version) }}
        cancelHref={audienceHref(record.id)}
        submit="Save"
      />
    </>
  );
}
