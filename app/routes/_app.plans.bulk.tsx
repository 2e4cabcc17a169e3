import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePlans } from "~/commands/bulk/change-plans.server";
import { countRows, many, sayingSeen } from "~/domain/bulk/bulk-edit";
import { asksFormer, bulkPlanRows } from "~/domain/plans/bulk-plan";
import { bulkPlanSchema } from "~/domain/plans/bulk-plan.schema";
import { actOf } from "~/http/act.server";
import { readBulkRequest } from "~/http/bulk-request.server";
import { redirectWithToast } from "~/http/flash.server";
import { statusOf } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { listEverybody } from "~/store/people/everybody.queries.server";
import { findBulkPlanAround } from "~/store/plans/bulk-around.server";
import { listPlanIdsOf } from "~/store/plans/plan-ask.server";
import { listPlanFacts } from "~/store/plans/plan-facts.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { type BulkAnswer, BulkPage } from "~/ui/bulk/bulk-page";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { BULK_PLAN_LABELS, BulkPlanFields } from "~/ui/plans/bulk/bulk-plan-fields";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Action plans", href: "/plans" }, { label: "Change several" }],
};
export const meta: MetaFunction = () => [{ title: "Change several plans · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const [people, everybody] = await Promise.all([listTaskPeople(viewer), listEverybody(viewer)]);
  return { people, everybody };
}

const NOTHING: BulkAnswer = {
  chosen: null,
  values: {},
  preview: null,
  refusal: null,
  fieldErrors: {},
  formErrors: [],
};

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Plans are read by the people of the program.");
  const asked = await readBulkRequest(request, bulkPlanSchema, "/plans", async (query, most) => {
    const { ids } = await listPlanIdsOf(viewer, new URLSearchParams(query), now(), most);
    return ids;
  });
  if (asked.step === "stop") {
    return data<BulkAnswer>({ ...NOTHING, ...asked.answer }, { status: asked.status });
  }
  const { chosen } = asked;
  if (asked.step === "refused")
    return data<BulkAnswer>({ ...NOTHING, ...asked.answer, chosen }, { status: 422 });
  const where = { id: { in: [...chosen.ids] } };
  const plans = await listPlanFacts(database(), viewer.workspaceId, { where }, now());
  if (plans.length === 0) {
    return data<BulkAnswer>(
      { ...NOTHING, formErrors: ["None of these plans is here any more."] },
      { status: 404 },
    );
  }
  const here = { ...chosen, count: plans.length };
  if (asked.step === "choose") return data<BulkAnswer>({ ...NOTHING, chosen: here });
  if (asked.step === "preview") {
    const { change } = asked;
    const around = await findBulkPlanAround(database(), viewer, plans, asksFormer(change));
    const rows = bulkPlanRows(plans, change, around);
    const preview = { rows, counts: countRows(rows), editId: newId(), seen: sayingSeen(rows) };
    return data<BulkAnswer>({ ...NOTHING, chosen: here, values: asked.values, preview });
  }
  const result = await changePlans(actOf(request, viewer), { ...asked.agreed, change: asked.change });
  if (!result.ok) {
    const { refusal } = result;
    return data<BulkAnswer>(
      { ...NOTHING, chosen: here, values: asked.values, refusal },
      { status: statusOf(refusal) },
    );
  }
  const { editId, counts } = result.value;
  return redirectWithToast(`/bulk-edits/${editId}`, {
    message: `${many("plan", counts.change)} changed`,
    undo: { url: `/bulk-edits/${editId}/undo` },
  });
}

export default function BulkPlans() {
  const { people, everybody } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <BulkPage noun="plan" answer={answer} fields={Object.keys(BULK_PLAN_LABELS)} labels={BULK_PLAN_LABELS}>
      <BulkPlanFields
        people={people}
        everybody={everybody}
        values={answer?.values ?? {}}
        errors={answer?.fieldErrors ?? {}}
      />
    </BulkPage>
  );
}
