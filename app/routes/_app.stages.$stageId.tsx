import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editStage } from "~/commands/governance/edit-stage.server";
import { can } from "~/domain/access";
import { editStageSchema, stageSchema } from "~/domain/governance/stage.schema";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findLastChangeOf } from "~/store/activity/last-change.queries.server";
import { listAllStages } from "~/store/governance/stage.queries.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { ConfirmDialog } from "~/ui/controls/confirm-dialog";
import { Banner } from "~/ui/feedback/banner";
import { RecordForm } from "~/ui/form/record-form";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { WordsUnder } from "~/ui/governance/prose";
import { stageGroups } from "~/ui/governance/stage-fields";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Journey stages", href: "/stages" }, { label: "Stage" }],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.stage.name ?? "Not found"} · Capstan` },
];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The stage model is read by the people of the program.");
  const [stages, people] = await Promise.all([listAllStages(viewer), listColleagues(viewer)]);
  const stage = stages.find((each) => each.id === params.stageId);
  if (!stage) throwRefusal(notFound("stage").refusal);
  return {
    stage,
    people:
      stage.ownerId && !people.some(({ id }) => id === stage.ownerId)
        ? [...people, { id: stage.ownerId, name: `${stage.ownerName ?? "Somebody"} (has left)` }]
        : people,
    mayEdit: can(viewer, "playbook.edit"),
    lastChange: await findLastChangeOf(viewer, stage.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, editStageSchema);
  if (!form.ok) return formResponse(form);
  const result = await editStage(actOf(request, viewer), { ...form.data, stageId: params.stageId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/stages", { message: `${result.value.name} is saved.` });
}

export default function Stage() {
  const { stage, people, mayEdit, lastChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={stage.name}
        lead={stage.gaps.length > 0 ? stage.gaps.map((gap) => `${gap.label}.`).join(" ") : undefined}
        action={
          mayEdit &&
          !stage.retiredAt && (
            <ConfirmDialog
              trigger="Retire"
              title={`Retire ${stage.name}?`}
              description="It leaves the model and the lists to choose from. Answers, findings and plans keep the word, and it can be brought back."
              action={`/stages/${stage.id}/retirement`}
              fields={{ version: String(stage.version) }}
              confirmLabel="Retire"
            />
          )
        }
      />
      {stage.retiredAt && (
        <div className="mb-6">
          <Banner tone="info" title="This stage is retired">
            It can be brought back from the list of stages.
          </Banner>
        </div>
      )}
      {mayEdit ? (
        <RecordForm
          key={stage.version}
          schema={stageSchema}
          groups={stageGroups(people)}
          values={{
            name: stage.name,
            businessFunction: stage.businessFunction,
            ownerId: stage.ownerId ?? "",
            success: stage.success,
            handOver: stage.handOver,
          }}
          hidden={{ version: String(stage.version) }}
          answer={answer}
          lastChange={lastChange}
          submit="Save"
          cancelHref="/stages"
        />
      ) : (
        <div className="space-y-6">
          <WordsUnder title="Business function" text={stage.businessFunction} missing="Not named." />
          <WordsUnder title="Owner" text={stage.ownerName ?? ""} missing="Nobody yet." />
          <WordsUnder title="Definition of success" text={stage.success} />
          <WordsUnder title="Hand-over to the next stage" text={stage.handOver} />
          <p className="text-sm text-ink-muted">The stage model is kept by CX leaders and administrators.</p>
        </div>
      )}
    </>
  );
}
