import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { acceptOverlap } from "~/commands/pilots/accept-overlap.server";
import { readOverlap } from "~/domain/pilots/overlap";
import { ARM_LABELS } from "~/domain/pilots/pilot";
import { pilotPartPath, pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { overlapRefusal } from "~/domain/pilots/unit.rules";
import { acceptOverlapSchema } from "~/domain/pilots/unit.schema";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { DataTable } from "~/ui/controls/data-table";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Units in another pilot") };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.code} and ${data.other}` : "Not found"} · Capstan` },
];

const SHOWN = 200;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const overlap = facts.overlaps.find(({ code }) => code === (params.other ?? "").toUpperCase());
  if (!overlap) throwRefusal(notFound("overlap").refusal);
  return {
    code: facts.code,
    title: facts.title,
    other: overlap.code,
    otherTitle: overlap.title,
    shared: overlap.units.length,
    units: overlap.units.slice(0, SHOWN),
    sentence: readOverlap(overlap, facts.units).sentence,
    reason: overlap.reason ?? "",
    refusal: overlapRefusal(viewer, facts)?.refusal ?? null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, acceptOverlapSchema);
  if (!form.ok) return formResponse(form);
  const { code = "", other = "" } = params;
  const result = await acceptOverlap(actOf(request, viewer), {
    code,
    otherCode: other,
    reason: form.data.reason,
  });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(pilotPartPath(code, "units"), {
    message: `Said why ${code} shares units with ${result.value.otherCode}`,
  });
}

export default function Overlap() {
  const page = useLoaderData<typeof loader>();
  const { code, other, refusal: closed } = page;
  const answer = useActionData<typeof action>();
  const shown = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : closed;
  const arm = (given: "treated" | "control" | null) => (given ? ARM_LABELS[given] : "none yet");
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${page.title}`}
        title={`${page.shared} ${page.shared === 1 ? "unit stands" : "units stand"} in ${other} too`}
        lead={page.sentence}
      />
      <div className="max-w-2xl space-y-6">
        {shown && <RefusalNotice refusal={shown} />}
        {!closed && (
          <Form method="post" className="space-y-4">
            <FormErrors fieldErrors={answer?.fieldErrors} labels={{ reason: "Why that is acceptable" }} />
            <Field
              name="reason"
              label="Why that is acceptable"
              required
              hint={`${other} ${page.otherTitle} does something to these units at the same time.`}
              error={answer?.fieldErrors.reason}
            >
              <TextArea rows={4} defaultValue={[answer?.values.reason].flat()[0] ?? page.reason} />
            </Field>
            <div className="flex flex-wrap items-center gap-4">
              <SubmitButton>Keep the answer</SubmitButton>
              <Link to={pilotUnitsPath(code)} className="link">
                Leave it
              </Link>
            </div>
          </Form>
        )}
        {closed && page.reason && (
          <p className="text-sm break-words">
            <span className="text-ink-muted">Accepted because:</span> {page.reason}
          </p>
        )}
        <Section
          title="The shared units"
          lead={page.shared > page.units.length ? `The first ${page.units.length}.` : undefined}
        >
          <DataTable
            caption={`Units of both ${code} and ${other}`}
            rows={page.units}
            rowKey={({ name }) => name}
            columns={[
              {
                id: "name",
                header: "Unit",
                primary: true,
                cell: ({ name }) => <span className="break-words whitespace-normal">{name}</span>,
              },
              { id: "here", header: `In ${code}`, cell: (unit) => arm(unit.arm) },
              { id: "there", header: `In ${other}`, cell: ({ theirArm }) => arm(theirArm) },
            ]}
          />
        </Section>
      </div>
    </>
  );
}
