import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editCadence } from "~/commands/governance/edit-cadence.server";
import { cadenceSchema, editCadenceSchema } from "~/domain/governance/cadence.schema";
import { WHO_KEEPS_CADENCE } from "~/domain/governance/governance.access";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findLastChangeOf } from "~/store/activity/last-change.queries.server";
import { findCadence } from "~/store/governance/cadence.queries.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import { cadenceGroups } from "~/ui/governance/cadence-fields";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Cadence calendar", href: "/cadence" }, { label: "Edit" }],
};
export const meta: MetaFunction = () => [{ title: "Change a rhythm · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_KEEPS_CADENCE);
  const entry = await findCadence(viewer, params.entryId ?? "", "UTC");
  if (!entry) throwRefusal(notFound("entry of the calendar").refusal);
  const people = await listColleagues(viewer);
  return {
    id: entry.id,
    title: entry.title,
    version: entry.version,
    people:
      entry.ownerId && !people.some(({ id }) => id === entry.ownerId)
        ? [...people, { id: entry.ownerId, name: `${entry.ownerName ?? "Somebody"} (has left)` }]
        : people,
    values: {
      title: entry.title,
      purpose: entry.purpose,
      rhythm: entry.rhythm,
      firstOn: entry.firstOn,
      ownerId: entry.ownerId ?? "",
      href: entry.href,
    },
    lastChange: await findLastChangeOf(viewer, entry.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, editCadenceSchema);
  if (!form.ok) return formResponse(form);
  const entryId = params.entryId ?? "";
  const result = await editCadence(actOf(request, viewer), { ...form.data, entryId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/cadence/${entryId}`, { message: `“${form.data.title}” is saved.` });
}

export default function EditCadence() {
  const { id, title, version, people, values, lastChange } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Change “${title}”`}
        lead="Another first day or rhythm moves the dates from there on; what was held stays on record."
      />
      <RecordForm
        key={version}
        schema={cadenceSchema}
        groups={cadenceGroups(people)}
        values={values}
        hidden={{ version: String(version) }}
        answer={useActionData<typeof action>()}
        lastChange={lastChange}
        submit="Save"
        cancelHref={`/cadence/${id}`}
      />
    </>
  );
}
