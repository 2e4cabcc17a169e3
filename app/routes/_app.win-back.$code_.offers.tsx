import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { makeOffer } from "~/commands/win-back/make-offer.server";
import { isOpenForWork, winBackEditRefusal } from "~/domain/win-back/win-back.access";
import { offerSchema } from "~/domain/win-back/win-back.schema";
import { winBackPartPath, winBackPath } from "~/domain/win-back/win-back-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireWinBack } from "~/http/require-win-back.server";
import { requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { AmountInput } from "~/ui/accounts/amount-input";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { DateInput } from "~/ui/form/special-inputs";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { typed } from "~/ui/plans/form-reply";
import { winBackCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = { crumbs: winBackCrumbs("Offer") };
export const meta: MetaFunction = ({ params }) => [{ title: `Offer · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWinBack(request, params.code);
  const refused = winBackEditRefusal(facts, viewer);
  if (refused) throwRefusal(refused.refusal);
  const { code, account, today, lostOn } = facts;
  return { code, account: account.name, today, lostOn, isOpen: isOpenForWork(facts), key: newId() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const code = params.code ?? "";
  const form = await parseForm(request, offerSchema);
  if (!form.ok) return formResponse(form);
  const result = await makeOffer(actOf(request, viewer), { ...form.data, code });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(winBackPartPath(code, "offers"), { message: "The offer is written down." });
}

export default function Offer() {
  const { code, account, today, lostOn, isOpen, key } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const error = (name: string) => reply?.fieldErrors[name];
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        eyebrow={`${code} · ${account}`}
        title="What are they offered?"
        lead="What it would bring a year and what it costs us once may be left open."
      />
      {!isOpen ? (
        <Banner title="Nothing is offered there any more">
          The case is over. Its page says how it ended.
        </Banner>
      ) : (
        <Form method="post" className="space-y-5">
          <input type="hidden" name="key" value={typed(reply, "key") || key} />
          {reply?.refusal && reply.refusal.kind !== "invalid" ? (
            <RefusalNotice refusal={reply.refusal} />
          ) : (
            reply && <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
          )}
          <Field name="text" label="The offer" error={error("text")} required>
            <TextArea rows={4} defaultValue={typed(reply, "text")} />
          </Field>
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <Field name="value" label="Brings a year" error={error("value")}>
              <AmountInput defaultValue={typed(reply, "value")} />
            </Field>
            <Field name="cost" label="Costs us once" error={error("cost")}>
              <AmountInput defaultValue={typed(reply, "cost")} />
            </Field>
            <Field name="madeOn" label="Made on" error={error("madeOn")} required>
              <DateInput defaultValue={typed(reply, "madeOn") ?? today} max={today} min={lostOn} />
            </Field>
            <Field name="validUntil" label="Valid until" error={error("validUntil")}>
              <DateInput defaultValue={typed(reply, "validUntil") ?? ""} />
            </Field>
          </div>
          <div className="flex justify-end gap-2">
            <ButtonLink to={winBackPath(code)} variant="quiet">
              Cancel
            </ButtonLink>
            <SubmitButton>Write it down</SubmitButton>
          </div>
        </Form>
      )}
      {!isOpen && <ButtonLink to={winBackPath(code)}>Back to the case</ButtonLink>}
    </div>
  );
}
