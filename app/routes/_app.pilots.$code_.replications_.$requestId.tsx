import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { answerReplication } from "~/commands/replications/answer-replication.server";
import {
  canAnswerReplication,
  pilotStandingOf,
  WHO_ANSWERS_REPLICATIONS,
} from "~/domain/pilots/spread.access";
import { pilotReplicationsPath } from "~/domain/pilots/spread-places";
import { notFound, notPermitted } from "~/domain/refusal";
import { REPLICATION_STATUS_LABELS, whyNotRollOut } from "~/domain/replications/replication";
import { answerReplicationSchema } from "~/domain/replications/replication.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { listReplications } from "~/store/replications/replication.queries.server";
import { listTaskPeople } from "~/store/tasks/task-choices.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { RadioGroup } from "~/ui/form/choices";
import { Field, Fieldset } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { peopleOptions } from "~/ui/form/record-form";
import { Select } from "~/ui/form/select";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import { VersionInput } from "~/ui/form/version-input";
import { Words } from "~/ui/governance/prose";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { PilotSidePage } from "~/ui/pilots/spread/pilot-side-page";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Answer a request") };
export const meta: MetaFunction = ({ params }) => [{ title: `Answer a request · ${params.code} · Capstan` }];
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const asked = (await listReplications(viewer, facts.id)).find(({ id }) => id === params.requestId);
  if (!asked) throwRefusal(notFound("request").refusal);
  if (!canAnswerReplication(viewer, pilotStandingOf(facts))) {
    throwRefusal(notPermitted(WHO_ANSWERS_REPLICATIONS).refusal);
  }
  return {
    pilot: { code: facts.code, title: facts.title },
    asked,
    noRollout: whyNotRollOut(facts),
    people: await listTaskPeople(viewer),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, answerReplicationSchema);
  if (!form.ok) return formResponse(form);
  const { code = "", requestId = "" } = params;
  const result = await answerReplication(actOf(request, viewer), { ...form.data, code, requestId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { href, began, businessUnit } = result.value;
  return redirectWithToast(href || pilotReplicationsPath(code), {
    message: href
      ? `Accepted: ${began} has begun. What is still to be said of it stands here.`
      : `${businessUnit} reads your answer on this page.`,
  });
}

const LABELS = { way: "What it becomes", ownerId: "Who answers for it there", words: "A word to them" };

export default function AnswerReplication() {
  const { pilot, asked, noRollout, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = (name: string, otherwise: string) => [answer?.values[name] ?? otherwise].flat()[0] ?? "";
  const isOpen = asked.status === "open";
  const mayAccept = isOpen || asked.status === "declined";
  const knowsAsker = people.some(({ id }) => id === asked.askedById);
  return (
    <PilotSidePage
      pilot={pilot}
      title={`${asked.businessUnit} wants to repeat it`}
      lead={`${asked.askedByName} asked. ${REPLICATION_STATUS_LABELS[asked.status]}.`}
    >
      <Words text={asked.why} />
      {mayAccept && (
        <Form method="post" className="mt-6 space-y-5">
          {answer?.refusal && answer.refusal.kind !== "invalid" ? (
            <RefusalNotice refusal={answer.refusal} />
          ) : (
            <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
          )}
          <VersionInput current={asked.version} answer={answer} />
          <Fieldset name="way" label={LABELS.way} error={answer?.fieldErrors.way} required>
            <RadioGroup
              defaultValue={typed("way", noRollout ? "pilot" : "rollout")}
              options={[
                {
                  value: "rollout",
                  label: "A rollout",
                  hint: noRollout ?? "What was decided is taken over as it is, and adoption is counted.",
                },
                {
                  value: "pilot",
                  label: "A pilot of its own",
                  hint: "Design, metrics, treatment and money lines are copied; units, dates and values are theirs.",
                },
              ]}
            />
          </Fieldset>
          <Field name="ownerId" label={LABELS.ownerId} error={answer?.fieldErrors.ownerId}>
            <Select
              placeholder="Say later"
              defaultValue={typed("ownerId", knowsAsker ? asked.askedById : "")}
              options={peopleOptions(people)}
            />
          </Field>
          <Field
            name="words"
            label={LABELS.words}
            hint="Needed to decline: why not, or why not now."
            error={answer?.fieldErrors.words}
          >
            <TextArea rows={3} defaultValue={typed("words", "")} />
          </Field>
          <div className="flex flex-wrap justify-end gap-2">
            {isOpen && (
              <SubmitButton variant="secondary" name="answer" value="declined">
                Decline
              </SubmitButton>
            )}
            <SubmitButton name="answer" value="accepted">
              Accept
            </SubmitButton>
          </div>
        </Form>
      )}
    </PilotSidePage>
  );
}
