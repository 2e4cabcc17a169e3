import { Form } from "@remix-run/react";
import { PLAN_KIND_LABELS, PLAN_KINDS } from "~/domain/plans/plan";
import { beginPlanSchema } from "~/domain/plans/templates/template.schema";
import { Banner } from "../feedback/banner";
import { RefusalNotice } from "../feedback/refusal-notice";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { useZodForm } from "../form/use-zod-form";
import { PageHeader } from "../layout/page-header";
import { type BeginChoice, BeginChoices } from "../templates/begin-choices";
import { BeginWith, type BeginWithProps } from "../templates/begin-with";
import { type FormReply, typed } from "./form-reply";
import { KIND_HINTS } from "./plan-kinds";

interface NewPlanPageProps {
  /** Sent along, so that the same form sent twice begins one plan. */
  once: string;
  /** A title proposed by what it begins from, a policy for instance. */
  proposed?: string;
  /** The finding it answers, where it begins from one. */
  finding: { number: number; title: string } | null;
  /** The one customer it is made for, with what its perception proposes. */
  customer?: { accountId: string; name: string; title: string; words: string } | null;
  /** What it begins with, where that was chosen. */
  begin?: Pick<BeginWithProps, "source" | "preview" | "startOn"> & { kind: string; title: string };
  /** What it could begin with, where nothing was. */
  choices?: {
    templates: BeginChoice[];
    plans: { code: string; title: string }[];
    q: string;
    /** What was asked for and is not there. */
    missing: boolean;
  } | null;
  reply?: FormReply | null;
}

export function NewPlanPage({
  once,
  proposed = "",
  finding,
  customer = null,
  begin,
  choices,
  reply,
}: NewPlanPageProps) {
  const kind = begin?.kind ?? "corrective";
  const { formProps, field, errorOf } = useZodForm(beginPlanSchema, {
    answer: reply,
    defaultValues: {
      title: finding?.title ?? (customer?.title || proposed || begin?.title),
      kind: kind === "preventive" ? "preventive" : "corrective",
    },
  });
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title="New action plan"
        lead="Five questions, in order: what happens, who answers for it, how we will see that it works, by when, and whether it worked. This page only gives it a name."
      />
      <div className="space-y-6">
        {reply?.refusal && reply.refusal.kind !== "invalid" && <RefusalNotice refusal={reply.refusal} />}
        {finding && (
          <Banner title={`From finding F-${String(finding.number).padStart(3, "0")}`}>
            {finding.title}. Its answers come along as evidence.
          </Banner>
        )}
        {customer && (
          <Banner title={`For ${customer.name}`}>
            {customer.words ? `${customer.words} ` : ""}
            {customer.title
              ? "What they see in us, and the words it rests on, come along as evidence."
              : "The plan is kept with this account."}
          </Banner>
        )}
        {choices?.missing && (
          <Banner tone="warn" title="That template or plan is not there any more">
            Choose another one below, or begin an empty plan.
          </Banner>
        )}
        <Form {...formProps} className="space-y-6">
          {begin && (
            <BeginWith
              {...begin}
              startOn={typed(reply, "startOn") ?? begin.startOn}
              startError={errorOf("startOn")}
              ticked={{
                problem: !reply || typed(reply, "takeProblem") === "on",
                people: typed(reply, "takePeople") === "on",
              }}
            />
          )}
          <input type="hidden" name="key" value={once} />
          {finding && <input type="hidden" name="findingNumber" value={finding.number} />}
          {customer && <input type="hidden" name="accountId" value={customer.accountId} />}
          <Field
            name="title"
            label="What should it be called?"
            hint={
              <>
                The problem in a few words, not a wish. <em>“Onboarding hand-over gap”</em> rather than{" "}
                <em>“Be more customer focused”</em>.
              </>
            }
            error={errorOf("title")}
            required
          >
            <TextInput {...field("title")} />
          </Field>
          <Fieldset name="kind" label="What kind of plan is it?" error={errorOf("kind")} required>
            <RadioGroup
              defaultValue={typed(reply, "kind") ?? kind}
              options={PLAN_KINDS.map((kind) => ({
                value: kind,
                label: PLAN_KIND_LABELS[kind],
                hint: KIND_HINTS[kind],
              }))}
            />
          </Fieldset>
          <SubmitButton>Create the plan</SubmitButton>
        </Form>
        {choices && <BeginChoices {...choices} />}
      </div>
    </div>
  );
}
