import type { ReactNode } from "react";
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
import { PageHeader } from "../../layout/page-header";
import { usePresence } from "../../layout/use-presence";
import type { FormReply } from "../form-reply";
import { statusKind } from "../plan-words";
import { AlsoEditing } from "./also-editing";
import { EditorForm } from "./editor-form";
import type { FormValues } from "./form-rows";
import { MissingAside } from "./missing-aside";
import { StaleStep } from "./stale-step";
import type { StepForm } from "./step-form";
import { StepNav } from "./step-nav";
import { useHashFocus } from "./use-hash-focus";

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
  const others = usePresence({
    noun: "plan",
    ref: facts.code,
    part: step,
    version: facts.version,
    silent: closed !== null,
  });
  const missing = missingUntilReview(facts);
  const refusal = reply?.refusal ?? null;
  const clash = refusal?.kind === "stale" && reply ? { mine: reply.values, theirs: saved } : null;
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
            <AlsoEditing names={others} />
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
              <EditorForm
                step={step}
                facts={facts}
                saved={saved}
                reply={reply}
                lastBy={lastChange?.by ?? "Somebody"}
                shown={shown}
              >
                {children}
              </EditorForm>
            </>
          )}
        </div>
      </div>
    </>
  );
}
