import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addAbsence } from "~/commands/absences/add-absence.server";
import { WHO_KEEPS_ABSENCES } from "~/domain/absences/absence.access";
import { absenceSchema, newAbsenceSchema } from "~/domain/absences/absence.schema";
import { can } from "~/domain/access";
import { notPermitted } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { absenceGroups } from "~/ui/absences/absence-fields";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Absences", href: "/absences" }, { label: "New absence" }],
};
export const meta: MetaFunction = () => [{ title: "New absence · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const { workspaceId, personId } = viewer;
  if (!can(viewer, "absence.edit", { workspaceId, ownIds: [personId] })) {
    throwRefusal(notPermitted(WHO_KEEPS_ABSENCES).refusal);
  }
  const people = await listColleagues(viewer);
  const all = can(viewer, "absence.edit", { workspaceId });
  const asked = new URL(request.url).searchParams.get("person");
  return {
    people,
    who: all ? people : people.filter(({ id }) => id === personId),
    once: newId(),
    values: { personId: (all && people.find(({ id }) => id === asked)?.id) || personId },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, newAbsenceSchema);
  if (!form.ok) return formResponse(form);
  const result = await addAbsence(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/absences/${result.value.id}`, {
    message: `The absence of ${result.value.name} is on record.`,
  });
}

export default function NewAbsence() {
  const { people, who, once, values } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="New absence"
        lead="On these days approvals, verifications and tasks are the deputy's, too. What the person does themselves stays theirs."
      />
      <RecordForm
        schema={absenceSchema}
        groups={absenceGroups(who, people)}
        values={values}
        hidden={{ key: once }}
        answer={useActionData<typeof action>()}
        submit="Enter it"
        cancelHref="/absences"
      />
    </>
  );
}
