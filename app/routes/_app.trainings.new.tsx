import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addTraining } from "~/commands/trainings/add-training.server";
import { WHO_KEEPS_TRAININGS } from "~/domain/trainings/training.access";
import { newTrainingSchema } from "~/domain/trainings/training.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { TRAINING_FIELDS } from "~/ui/trainings/training-fields";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Training", href: "/trainings" }, { label: "New training" }],
};
export const meta: MetaFunction = () => [{ title: "Add a training · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_KEEPS_TRAININGS);
  return { key: newId() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, newTrainingSchema);
  if (!form.ok) return formResponse(form);
  const result = await addTraining(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/trainings/${result.value.id}`, {
    message: `“${form.data.title}” is on the register. Now say who is to take it.`,
  });
}

export default function NewTrainingPage() {
  const { key } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Add a training" />
      <RecordForm
        fields={TRAINING_FIELDS}
        values={{ customerRelations: "on" }}
        answer={useActionData<typeof action>()}
        hidden={{ key }}
        cancelHref="/trainings"
        submit="Add it"
      />
    </>
  );
}
