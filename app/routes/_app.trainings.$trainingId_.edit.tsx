import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editTraining } from "~/commands/trainings/edit-training.server";
import { WHO_KEEPS_TRAININGS } from "~/domain/trainings/training.access";
import { editTrainingSchema } from "~/domain/trainings/training.schema";
import type { Viewer } from "~/domain/viewer";
import { actOf } from "~/http/act.server";
import { editRefused, unreadable } from "~/http/edit-answer.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findTraining } from "~/store/trainings/training.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { TRAINING_FIELDS } from "~/ui/trainings/training-fields";

export const handle: FrameHandle = {
  crumbs: (_, { trainingId = "" }) => [
    { label: "Training", href: "/trainings" },
    { label: "Register", href: `/trainings/${trainingId}` },
    { label: "Edit" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Edit a training · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

async function recordOf(viewer: Viewer, id: string) {
  const training = await findTraining(viewer, id);
  if (!training) return null;
  const { title, about, customerRelations, dueOn, version } = training;
  return {
    id,
    version,
    values: { title, about, customerRelations: customerRelations ? "on" : "", dueOn: dueOn ?? "" },
  };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", WHO_KEEPS_TRAININGS);
  const record = await recordOf(viewer, params.trainingId ?? "");
  if (!record) throw new Response("There is no such training here.", { status: 404 });
  return { record };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.trainingId ?? "";
  const form = await parseForm(request, editTrainingSchema);
  if (!form.ok) return unreadable(form);
  const result = await editTraining(actOf(request, viewer), { ...form.data, id });
  if (!result.ok) return editRefused(viewer, result.refusal, form.values, await recordOf(viewer, id));
  return redirectWithToast(`/trainings/${id}`, { message: `“${result.value.title}” is saved.` });
}

export default function EditTrainingPage() {
  const { record } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader eyebrow="Training" title={`Edit “${record.values.title}”`} />
      <RecordForm
        fields={TRAINING_FIELDS}
        values={record.values}
        answer={useActionData<typeof action>()}
        hidden={{ version: String(record.version) }}
        cancelHref={`/trainings/${record.id}`}
        submit="Save"
      />
    </>
  );
}
