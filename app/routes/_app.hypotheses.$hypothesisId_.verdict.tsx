import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { judgeHypothesis } from "~/commands/hypotheses/judge-hypothesis.server";
import {
  canJudge,
  HYPOTHESIS_LABELS,
  HYPOTHESIS_VERDICTS,
  hypothesisHref,
  WHO_JUDGES,
} from "~/domain/hypotheses/hypothesis";
import { judgeSchema } from "~/domain/hypotheses/hypothesis.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { findHypothesis } from "~/store/hypotheses/hypothesis.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { RadioGroup } from "~/ui/form/choices";
import { Field, Fieldset } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Hypotheses", href: "/hypotheses" }, { label: "Verdict" }],
};
export const meta: MetaFunction = () => [{ title: "Verdict · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Hypotheses are read by the people of the program.");
  const row = await findHypothesis(viewer, params.hypothesisId ?? "");
  if (!row) throw new Response("There is no such hypothesis here.", { status: 404 });
  if (!canJudge(viewer, row)) throw new Response(WHO_JUDGES, { status: 403 });
  return { row };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.hypothesisId ?? "";
  const form = await parseForm(request, judgeSchema);
  if (!form.ok) return formResponse(form);
  const result = await judgeHypothesis(actOf(request, viewer), { id, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(hypothesisHref(id), {
    message: `Verdict: ${HYPOTHESIS_LABELS[result.value.state].toLowerCase()}.`,
  });
}

export default function Route() {
  const { row } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = (name: string) => [answer?.values[name] ?? ""].flat()[0] ?? "";
  return (
    <>
      <PageHeader eyebrow="Verdict" title={row.statement} lead={row.dataNeeded || undefined} />
      <Form method="post" className="max-w-160 space-y-5">
        <VersionInput current={row.version} answer={answer} />
        {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
        <Fieldset name="verdict" label="What does the data say" required error={answer?.fieldErrors.verdict}>
          <RadioGroup
            defaultValue={typed("verdict")}
            options={HYPOTHESIS_VERDICTS.map((value) => ({ value, label: HYPOTHESIS_LABELS[value] }))}
          />
        </Fieldset>
        <Field
          name="note"
          label="Why"
          hint="What the data shows, how sure that is, and what it does not show."
          required
          error={answer?.fieldErrors.note}
        >
          <TextArea rows={4} defaultValue={typed("note")} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to={hypothesisHref(row.id)} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Judge it</SubmitButton>
        </div>
      </Form>
    </>
  );
}
