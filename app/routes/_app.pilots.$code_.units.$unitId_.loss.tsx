import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { loseUnit } from "~/commands/pilots/lose-unit.server";
import { courseRefusal } from "~/domain/pilots/unit.rules";
import { courseBackSchema, courseSchema } from "~/domain/pilots/unit.schema";
import { unitLossPath, unitPath } from "~/domain/pilots/unit-places";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { CourseForm, LOSS_WORDS } from "~/ui/pilots/course-form";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Lost") };
export const meta: MetaFunction = () => [{ title: "Lost · Capstan" }];
/** The version in the form is the one that is saved by now. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const unit = facts.units.find(({ id }) => id === params.unitId);
  if (!unit) throwRefusal(notFound("unit").refusal);
  return {
    code: facts.code,
    title: facts.title,
    unit,
    refusal: courseRefusal(viewer, facts)?.refusal ?? null,
  };
}

const formSchema = z.discriminatedUnion("intent", [
  courseSchema.extend({ intent: z.literal("say") }),
  courseBackSchema.extend({ intent: z.literal("back") }),
]);

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, formSchema);
  if (!form.ok) return formResponse(form);
  const { code = "", unitId = "" } = params;
  const { data } = form;
  const said = data.intent === "say" ? { on: data.on, note: data.note } : { on: null, note: "" };
  const result = await loseUnit(actOf(request, viewer), { code, unitId, version: data.version, ...said });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { name } = result.value;
  return redirectWithToast(unitPath(code, unitId), {
    message: said.on === null ? `${name} was not lost` : `${name} is marked as lost`,
  });
}

export default function UnitLoss() {
  const { code, title, unit, refusal: closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : closed;
  return (
    <>
      <PageHeader eyebrow={`${code} · ${title}`} title={unit.name} />
      <div className="space-y-6">
        {shown && <RefusalNotice refusal={shown} />}
        <CourseForm
          words={LOSS_WORDS}
          action={unitLossPath(code, unit.id)}
          version={unit.version}
          on={unit.lostOn}
          note={unit.lostNote}
          canSay={closed === null}
          answer={answer && shown ? { ...answer, formErrors: [] } : answer}
        />
        <p>
          <ButtonLink to={unitPath(code, unit.id)}>Back to the unit</ButtonLink>
        </p>
      </div>
    </>
  );
}
