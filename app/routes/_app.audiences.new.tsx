import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { createAudience } from "~/commands/audiences/create-audience.server";
import { WHO_KEEPS_AUDIENCES } from "~/domain/audiences/audience.access";
import { newAudienceSchema, triedAudienceSchema } from "~/domain/audiences/audience.schema";
import { audienceHref } from "~/domain/audiences/audience-places";
import { listTimeZones } from "~/domain/people/time-zones";
import { actOf } from "~/http/act.server";
import { countRule } from "~/http/count-rule.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listRuleChoices, tryRule } from "~/store/audiences/rule-choices.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { AudienceForm } from "~/ui/audiences/audience-form";
import { AUDIENCE_STARTS } from "~/ui/audiences/audience-values";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Audiences", href: "/audiences" }, { label: "New audience" }],
};
export const meta: MetaFunction = () => [{ title: "New audience · Capstan" }];

/** Counting while somebody writes changes nothing. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formData }) =>
  formData?.get("intent") !== "count";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "audience.edit", WHO_KEEPS_AUDIENCES);
  const kind = new URL(request.url).searchParams.get("kind");
  const values = AUDIENCE_STARTS.find((start) => start.kind === kind)?.values ?? {};
  const [people, choices, tried] = await Promise.all([
    listTaskPeople(viewer),
    listRuleChoices(viewer),
    tryRule(viewer, null, triedAudienceSchema.parse(values)),
  ]);
  return { key: newId(), values, people, choices, tried, zones: listTimeZones() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "audience.edit", WHO_KEEPS_AUDIENCES);
  const counted = await countRule(request, viewer, null);
  if (counted) return counted;
  const form = await parseForm(request, newAudienceSchema);
  if (!form.ok) return formResponse(form);
  const result = await createAudience(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(audienceHref(result.value.id), {
    message: `“${form.data.name}” is on the register.`,
  });
}

export default function NewAudience() {
  const { key, values, tried, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  return (
    <>
      <PageHeader
        title="New audience"
        lead="Those who are told something together, because it means the same to them."
      />
      <AudienceForm
        {...choices}
        values={values}
        answer={answer}
        tried={tried}
        hidden={{ key }}
        cancelHref="/audiences"
        submit="Put it on the register"
      />
    </>
  );
}
