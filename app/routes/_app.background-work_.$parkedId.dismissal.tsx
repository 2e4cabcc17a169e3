import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { dropParked } from "~/commands/background/drop-parked.server";
import { mayTendBackground, TENDS_BACKGROUND } from "~/domain/background/background.access";
import { dropSchema } from "~/domain/background/parked";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireViewer } from "~/http/session.server";
import { findParkedLine } from "~/store/background/background-page.queries.server";
import { AboutWords } from "~/ui/background/parked-list";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import { useZodForm } from "~/ui/form/use-zod-form";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const meta: MetaFunction = () => [{ title: "Let failed work go · Capstan" }];
export const handle: FrameHandle = {
  crumbs: () => [{ label: "Background work", href: "/background-work" }, { label: "Let it go" }],
};
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  if (!mayTendBackground(viewer)) throwRefusal({ kind: "not-permitted", message: TENDS_BACKGROUND });
  const parked = await findParkedLine(viewer, params.parkedId ?? "");
  if (!parked) throwRefusal({ kind: "not-found", message: "There is no such failed work here." });
  return { parked };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, dropSchema);
  if (!form.ok) return formResponse(form);
  const parkedId = params.parkedId ?? "";
  const result = await dropParked(actOf(request, viewer), { parkedId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: { reason: form.data.reason } });
  return redirectWithToast("/background-work", { message: `${result.value.what}: let go.` });
}

export default function Dismissal() {
  const { parked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = useZodForm(dropSchema, { defaultValues: { version: parked.version, reason: "" }, answer });
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="Let failed work go"
        lead="It is not tried again by itself. It stays in the list of what was decided, and can be tried again from there."
      />
      <p className="text-sm break-words">
        {parked.what}: <AboutWords about={parked.about} />
      </p>
      <p className="mt-1 mb-6 text-sm break-words text-bad">{parked.error}</p>
      {answer?.refusal && answer.refusal.kind !== "invalid" ? (
        <div className="mb-4">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      ) : (
        <FormErrors
          fieldErrors={answer?.fieldErrors ?? {}}
          formErrors={answer?.formErrors ?? []}
          labels={{ reason: "Why" }}
        />
      )}
      <Form {...form.formProps} className="space-y-4">
        <input type="hidden" name="version" value={parked.version} />
        <Field name="reason" label="Why it is not needed any more" required error={form.errorOf("reason")}>
          <TextArea {...form.field("reason")} rows={3} />
        </Field>
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger">Let it go</SubmitButton>
          <ButtonLink to="/background-work" variant="quiet">
            Back
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}
