import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addPlaces } from "~/commands/trainings/add-places.server";
import { WHO_KEEPS_TRAININGS } from "~/domain/trainings/training.access";
import { addPlacesSchema } from "~/domain/trainings/training.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findTraining } from "~/store/trainings/training.queries.server";
import { type FieldSpec, RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, { trainingId = "" }) => [
    { label: "Training", href: "/trainings" },
    { label: "Register", href: `/trainings/${trainingId}` },
    { label: "Add employees" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Add employees · Training · Capstan" }];

const FIELDS: FieldSpec[] = [
  {
    kind: "words",
    name: "names",
    label: "Names",
    hint: "One a line; a team behind a semicolon: Ana Ruiz; Support. Whoever stands there already stays as they are.",
    required: true,
    rows: 12,
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_KEEPS_TRAININGS);
  const training = await findTraining(viewer, params.trainingId ?? "");
  if (!training) throw new Response("There is no such training here.", { status: 404 });
  return { training };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.trainingId ?? "";
  const form = await parseForm(request, addPlacesSchema);
  if (!form.ok) return formResponse(form);
  const result = await addPlaces(actOf(request, viewer), { id, names: form.data.names });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { added, already } = result.value;
  return redirectWithToast(`/trainings/${id}`, {
    message: `${added.toLocaleString("en-US")} added${already > 0 ? `, ${already.toLocaleString("en-US")} stood there already` : ""}.`,
  });
}

export default function AddEmployeesPage() {
  const { training } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader eyebrow={training.title} title="Add employees" />
      <RecordForm
        fields={FIELDS}
        values={{}}
        answer={useActionData<typeof action>()}
        hidden={{}}
        cancelHref={`/trainings/${training.id}`}
        submit="Add them"
      />
    </>
  );
}
