import { Form } from "@remix-run/react";
import { type ReactNode, useRef } from "react";
import {
  PLAN_STATUS_LABELS,
  PLAN_STEP_LABELS,
  PLAN_STEP_QUESTIONS,
  PLAN_STEPS,
  type PlanStep,
} from "~/domain/plans/plan";
import { missingUntilReview } from "~/domain/plans/plan.rules";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { Refusal } from "~/domain/refusal";
import { ButtonLink } from "../../controls/button";
import { StatusPill } from "../../controls/status-pill";
import { Banner } from "../../feedback/banner";
import { RefusalNotice } from "../../feedback/refusal-notice";
import { FormErrors } from "../../form/form-errors";
import { SubmitButton } from "../../form/submit-button";
import { PageHeader } from "../../layout/page-header";
import type { FormReply } from "../form-reply";
import { statusKind } from "../plan-words";
import type { FormValues } from "./form-rows";
import { LeaveDialog } from "./leave-dialog";
import { MissingAside } from "./missing-aside";
import { StaleStep } from "./stale-step";
import { type StepForm, stepForm } from "./step-form";
import { StepNav } from "./step-nav";
import { useHashFocus } from "./use-hash-focus";
import { useUnsavedGuard } from "./use-unsaved-guard";

interface PlanEditorProps {
  step: PlanStep;
  facts: PlanFacts;
  saved: FormValues;
  reply?: FormReply | null;
  /** Why this step cannot be edited by the viewer now. */
  closed: Refusal | null;
  /** Who changed the plan last, for the case that two people save at once. */
  lastChange: LastChange | null;
  /** Values that are no words (ids) as people read them, for comparing two versions. */
  shown?: (name: string, value: string) => string | undefined;
  /** Stands before the form and has a form of its own. */
  before?: ReactNode;
  children: (form: StepForm) => ReactNode;
}

export interface LastChange {
  by: string;
  at: string;
}

const UNSAID = () => undefined;

/** One step of the guided editor: its questions on the left, what is still missing on the right. */
export function PlanEditor({
  step,
  facts,
  saved,
  reply,
  closed,
  lastChange,
  shown = UNSAID,
  before,
  children,
}: PlanEditorProps) {
  useHashFocus();
  const formRef = useRef<HTMLFormElement>(null);
  const { blocker, formEvents } = useUnsavedGuard(Boolean(reply));
  const missing = missingUntilReview(facts);
  const refusal = reply?.refusal ?? null;
  const clash = refusal?.kind === "stale" && reply ? { mine: reply.values, theirs: saved } : null;
  const next = PLAN_STEPS[PLAN_STEPS.indexOf(step) + 1];
  return (
    <>
      <PageHeader
        eyebrow={`${facts.code} · ${facts.title}`}
        title={PLAN_STEP_QUESTIONS[step]}
        meta={
          <>
            <StatusPill kind={statusKind(facts.status)} label={PLAN_STATUS_LABELS[facts.status]} />
            <span>
              Step {PLAN_STEPS.indexOf(step) + 1} of {PLAN_STEPS.length}: {PLAN_STEP_LABELS[step]}
            </span>
          </>
        }
        action={
          <ButtonLink to={`/plans/${facts.code}`} variant="quiet">
            Back to the plan
          </ButtonLink>
        }
      />
      <StepNav code={facts.code} step={step} missing={missing} />
      {closed && (
        <div className="mb-6">
          <RefusalNotice refusal={closed} />
        </div>
      )}
      {facts.returnedTo === step && (
        <div className="mb-6">
          <Banner tone="warn" title="Returned by the reviewer">
            {facts.returnComment || "Without a comment."} Change it, or save it unchanged to answer.
          </Banner>
        </div>
      )}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <aside className="min-w-0 lg:order-2">
          <MissingAside code={facts.code} step={step} missing={missing} />
        </aside>
        <div className="min-w-0 max-w-3xl space-y-6 lg:order-1">
          {clash ? (
            <StaleStep step={step} version={facts.version} lastChange={lastChange} {...clash} shown={shown} />
          ) : (
            <>
              {refusal && <RefusalNotice refusal={refusal} />}
              {reply && !refusal && (
                <FormErrors fieldErrors={reply.fieldErrors} formErrors={reply.formErrors} />
              )}
              {before}
              <Form
                // A reply brings other values for the same inputs.
                key={reply ? JSON.stringify(reply.values) : facts.version}
                ref={formRef}
                method="post"
                onInput={formEvents.onInput}
                onSubmit={formEvents.onSubmit}
                className="space-y-8"
              >
                {/* Enter in a field saves; without this it would press the first button that adds a row. */}
                <button
                  type="submit"
                  name="intent"
                  value="save"
                  tabIndex={-1}
                  aria-hidden="true"
                  className="sr-only"
                />
                <input type="hidden" name="version" value={facts.version} />
                {children(stepForm(saved, reply))}
                <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-2 border-t border-line bg-bg/95 px-1 py-3 max-lg:bottom-14">
                  <SubmitButton name="intent" value="save">
                    Save
                  </SubmitButton>
                  <SubmitButton name="intent" value={next ? "save:next" : "save:plan"} variant="secondary">
                    {next ? `Save and go to ${PLAN_STEP_LABELS[next]}` : "Save and open the plan"}
                  </SubmitButton>
                </div>
              </Form>
            </>
          )}
        </div>
      </div>
      <LeaveDialog
        blocker={blocker}
        onSave={() =>
          formRef.current?.requestSubmit(formRef.current.querySelector<HTMLButtonElement>("[value=save]"))
        }
      />
    </>
  );
}
