import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editAbsence } from "~/commands/absences/edit-absence.server";
import { WHO_KEEPS_ABSENCES } from "~/domain/absences/absence.access";
import { absenceSchema, editAbsenceSchema } from "~/domain/absences/absence.schema";
import { notFound, notPermitted } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAbsence } from "~/store/absences/absence.queries.server";
import { findLastChangeOf } from "~/store/activity/last-change.queries.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { absenceGroups } from "~/ui/absences/absence-fields";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Absences", href: "/absences" }, { label: "Change" }],
};
export const meta: MetaFunction = () => [{ title: "Change an absence · Capstan" }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const absence = await findAbsence(viewer, params.absenceId ?? "", now());
  if (!absence) throwRefusal(notFound("absence").refusal);
  if (!absence.mayEdit) throwRefusal(notPermitted(WHO_KEEPS_ABSENCES).refusal);
  const people = await listColleagues(viewer);
  return {
    absence,
    people: people.filter(({ id }) => id !== absence.personId),
    lastChange: await findLastChangeOf(viewer, absence.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, editAbsenceSchema);
  if (!form.ok) return formResponse(form);
  const absenceId = params.absenceId ?? "";
  const result = await editAbsence(actOf(request, viewer), { ...form.data, absenceId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/absences/${absenceId}`, { message: "The absence is changed." });
}

export default function EditAbsence() {
  const { absence, people, lastChange } = useLoaderData<typeof loader>();
  const { id, personName, version, fromDay, toDay, deputyId, note } = absence;
  return (
    <>
      <PageHeader title={`Change the absence of ${personName}`} />
      <RecordForm
        key={version}
        schema={absenceSchema.omit({ personId: true })}
        groups={absenceGroups(null, people)}
        values={{ fromDay, toDay, deputyId, note }}
        hidden={{ version: String(version) }}
        answer={useActionData<typeof action>()}
        lastChange={lastChange}
        submit="Save"
        cancelHref={`/absences/${id}`}
      />
    </>
  );
}
