import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { answerOffer } from "~/commands/win-back/answer-offer.server";
import { notFound } from "~/domain/refusal";
import { OFFER_STATUS_LABELS, OFFER_STATUSES } from "~/domain/win-back/win-back";
import { winBackEditRefusal } from "~/domain/win-back/win-back.access";
import { offerAnswerSchema } from "~/domain/win-back/win-back.schema";
import { winBackPartPath, winBackPath } from "~/domain/win-back/win-back-places";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireWinBack } from "~/http/require-win-back.server";
import { requireViewer } from "~/http/session.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { RadioGroup } from "~/ui/form/choices";
import { Field, Fieldset } from "~/ui/form/field";
import { DateInput } from "~/ui/form/special-inputs";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import { VersionInput } from "~/ui/form/version-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { typed } from "~/ui/plans/form-reply";
import { winBackCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = { crumbs: winBackCrumbs("Offer") };
export const meta: MetaFunction = ({ params }) => [{ title: `Offer · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWinBack(request, params.code);
  const offer = facts.offers.find(({ id }) => id === params.offerId);
  if (!offer) throwRefusal(notFound("offer").refusal);
  const refused = winBackEditRefusal(facts, viewer);
  if (refused) throwRefusal(refused.refusal);
  return { code: facts.code, account: facts.account.name, today: facts.today, offer };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const [code, offerId] = [params.code ?? "", params.offerId ?? ""];
  const form = await parseForm(request, offerAnswerSchema);
  if (!form.ok) return formResponse(form);
  const result = await answerOffer(actOf(request, viewer), { ...form.data, code, offerId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(winBackPartPath(code, "offers"), {
    message: `The offer is ${OFFER_STATUS_LABELS[form.data.status].toLowerCase()}.`,
  });
}

export default function OfferAnswer() {
  const { code, account, today, offer } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const error = (name: string) => reply?.fieldErrors[name];
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader eyebrow={`${code} · ${account}`} title="What became of the offer?" lead={offer.text} />
      <Form method="post" className="space-y-5">
        <VersionInput current={offer.version} answer={reply} />
        {reply?.refusal && reply.refusal.kind !== "invalid" && <RefusalNotice refusal={reply.refusal} />}
        <Fieldset name="status" label="It is" error={error("status")} required>
          <RadioGroup
            defaultValue={typed(reply, "status") ?? offer.status}
            options={OFFER_STATUSES.map((status) => ({ value: status, label: OFFER_STATUS_LABELS[status] }))}
          />
        </Fieldset>
        <Field name="answeredOn" label="On which day" error={error("answeredOn")}>
          <DateInput
            defaultValue={typed(reply, "answeredOn") ?? offer.answeredOn ?? today}
            max={today}
            min={offer.madeOn}
          />
        </Field>
        <Field name="answer" label="What they said" error={error("answer")}>
          <TextArea rows={3} defaultValue={typed(reply, "answer") ?? offer.answer} />
        </Field>
        <div className="flex justify-end gap-2">
          <ButtonLink to={winBackPath(code)} variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Save</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
