import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addStage } from "~/commands/governance/add-stage.server";
import { newStageSchema, stageSchema } from "~/domain/governance/stage.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listColleagues } from "~/store/people/people-choices.queries.server";
import { RecordForm } from "~/ui/form/record-form";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { stageGroups } from "~/ui/governance/stage-fields";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Journey stages", href: "/stages" }, { label: "New stage" }],
};
export const meta: MetaFunction = () => [{ title: "New stage · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", "The stage model is kept by CX leaders and administrators.");
  return { people: await listColleagues(viewer), once: newId() };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, newStageSchema);
  if (!form.ok) return formResponse(form);
  const result = await addStage(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/stages", {
    message: `${form.data.name} stands at the end of the journey; move it where it belongs.`,
  });
}

export default function NewStage() {
  const { people, once } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="New stage"
        lead="A name is enough to begin; without an owner and a definition of success it is an orphan."
      />
      <RecordForm
        schema={stageSchema}
        groups={stageGroups(people)}
        values={{}}
        hidden={{ key: once }}
        answer={useActionData<typeof action>()}
        submit="Add the stage"
        cancelHref="/stages"
      />
    </>
  );
}
