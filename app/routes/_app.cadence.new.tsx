import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addCadence } from "~/commands/governance/add-cadence.server";
import { cadenceSchema, newCadenceSchema } from "~/domain/governance/cadence.schema";
import { WHO_KEEPS_CADENCE } from "~/domain/governance/governance.access";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import { cadenceGroups } from "~/ui/governance/cadence-fields";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Cadence calendar", href: "/cadence" }, { label: "New rhythm" }],
};
export const meta: MetaFunction = () => [{ title: "New rhythm · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_KEEPS_CADENCE);
  const [people, timeZone] = await Promise.all([listColleagues(viewer), findTimeZone(viewer.workspaceId)]);
  return { people, once: newId(), values: { firstOn: dayIn(now(), timeZone), ownerId: viewer.personId } };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, newCadenceSchema);
  if (!form.ok) return formResponse(form);
  const result = await addCadence(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/cadence", { message: `“${form.data.title}” is in the calendar.` });
}

export default function NewCadence() {
  const { people, once, values } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="New rhythm" lead="What is done again and again, by whom, from which day on." />
      <RecordForm
        schema={cadenceSchema}
        groups={cadenceGroups(people)}
        values={values}
        hidden={{ key: once }}
        answer={useActionData<typeof action>()}
        submit="Put it into the calendar"
        cancelHref="/cadence"
      />
    </>
  );
}
