import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { answerHand } from "~/commands/governance/answer-hand.server";
import { WHO_KEEPS_TEAM } from "~/domain/governance/governance.access";
import { canMoveHand, HAND_STATUS_LABELS } from "~/domain/governance/team";
import { answerHandSchema } from "~/domain/governance/team.schema";
import { canAnswerPilotHand, WHO_ANSWERS_PILOT_HANDS } from "~/domain/pilots/spread.access";
import { handsPath } from "~/domain/pilots/spread-places";
import { notFound, notPermitted } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { database } from "~/store/database.server";
import { findHand } from "~/store/governance/team.queries.server";
import { findPilotBrief } from "~/store/pilots/pilot-standing.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea, TextInput } from "~/ui/form/text-input";
import { VersionInput } from "~/ui/form/version-input";
import { GOVERNANCE_CRUMB } from "~/ui/governance/crumbs";
import { Words } from "~/ui/governance/prose";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [GOVERNANCE_CRUMB, { label: "Team", href: "/team" }, { label: "Answer" }],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Answer ${data?.hand.name ?? ""} · Capstan` },
];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", WHO_KEEPS_TEAM);
  const hand = await findHand(viewer, params.handId ?? "");
  if (!hand) throwRefusal(notFound("raised hand").refusal);
  const pilot = hand.pilotId && (await findPilotBrief(database(), viewer.workspaceId, hand.pilotId));
  if (!canAnswerPilotHand(viewer, pilot || null)) {
    throwRefusal(notPermitted(pilot ? WHO_ANSWERS_PILOT_HANDS : WHO_KEEPS_TEAM).refusal);
  }
  return { hand };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, answerHandSchema);
  if (!form.ok) return formResponse(form);
  const result = await answerHand(actOf(request, viewer), { ...form.data, handId: params.handId ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(handsPath(result.value.pilotCode), {
    message:
      form.data.answer === "placed"
        ? `${result.value.name} takes part in ${form.data.placedIn}.`
        : `${result.value.name} reads your thanks there.`,
  });
}

const LABELS = { placedIn: "Where", words: "A word to them" };

export default function Answer() {
  const { hand } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = (name: string, otherwise: string) => [answer?.values[name] ?? otherwise].flat()[0];
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={`Answer ${hand.name}`}
        lead={[hand.pilotCode && `For ${hand.pilotCode}`, hand.unit, HAND_STATUS_LABELS[hand.status]]
          .filter(Boolean)
          .join(" · ")}
      />
      <Words text={hand.offers} />
      <Section title="Answer">
        <Form method="post" className="space-y-5">
          {answer?.refusal ? (
            <RefusalNotice refusal={answer.refusal} />
          ) : (
            <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
          )}
          <VersionInput current={hand.version} answer={answer} />
          <Field
            name="placedIn"
            label={LABELS.placedIn}
            hint="Needed to place somebody: a plan, a pilot, a stage."
            error={answer?.fieldErrors.placedIn}
          >
            <TextInput defaultValue={typed("placedIn", hand.placedIn || (hand.pilotCode ?? ""))} />
          </Field>
          <Field
            name="words"
            label={LABELS.words}
            hint="Needed to decline: thanks, and why not now."
            error={answer?.fieldErrors.words}
          >
            <TextArea rows={3} defaultValue={typed("words", hand.answer)} />
          </Field>
          <div className="flex flex-wrap justify-end gap-2">
            {canMoveHand(hand.status, "declined") && (
              <SubmitButton variant="secondary" name="answer" value="declined">
                Decline with thanks
              </SubmitButton>
            )}
            {canMoveHand(hand.status, "placed") && (
              <SubmitButton name="answer" value="placed">
                Place
              </SubmitButton>
            )}
          </div>
        </Form>
      </Section>
    </div>
  );
}
