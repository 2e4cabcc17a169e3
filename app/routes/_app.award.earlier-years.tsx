import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { recordEarlierYear } from "~/commands/award/record-earlier-year.server";
import { earlierYearSchema } from "~/domain/award/award.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { RadioGroup } from "~/ui/form/choices";
import { Field, Fieldset } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextInput } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Award", href: "/award" }, { label: "An earlier year" }],
};
export const meta: MetaFunction = () => [{ title: "An earlier year · Award · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "playbook.edit", "Earlier years are noted by a leader or an administrator.");
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, earlierYearSchema);
  if (!form.ok) return formResponse(form);
  const result = await recordEarlierYear(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/award", {
    message: `${form.data.year} is noted.`,
    undo: { url: `/award/earlier-years/${form.data.year}/removal` },
  });
}

export default function EarlierYearPage() {
  const answer = useActionData<typeof action>();
  const typed = (name: string) => [answer?.values[name] ?? ""].flat()[0] ?? "";
  return (
    <>
      <PageHeader
        title="Note an earlier year"
        lead="For years whose answers are not held here. It counts for the row of years and is always marked as told, never as computed."
      />
      <Form method="post" className="max-w-160 space-y-5">
        {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
        <Field name="year" label="Year" required error={answer?.fieldErrors.year}>
          <TextInput inputMode="numeric" defaultValue={typed("year")} className="max-w-32" />
        </Field>
        <Fieldset name="result" label="Result" required error={answer?.fieldErrors.result}>
          <RadioGroup
            options={[
              { value: "won", label: "The award was won" },
              { value: "notWon", label: "It was not" },
            ]}
            defaultValue={typed("result") || undefined}
            inline
          />
        </Fieldset>
        <Field
          name="source"
          label="Where this is written"
          hint="A certificate, a press release, an audit report."
          required
          error={answer?.fieldErrors.source}
        >
          <TextInput defaultValue={typed("source")} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to="/award" variant="quiet">
            Back
          </ButtonLink>
          <SubmitButton>Note it</SubmitButton>
        </div>
      </Form>
    </>
  );
}
