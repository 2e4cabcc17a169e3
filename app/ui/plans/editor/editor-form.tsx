import { Form } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { PLAN_STEP_LABELS, PLAN_STEPS, type PlanStep } from "~/domain/plans/plan";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { STEP_SHAPES } from "~/domain/plans/step-shape";
import { ConflictList } from "../../form/conflict-list";
import { GroundInput } from "../../form/ground-input";
import { markFresh } from "../../form/mark-fresh";
import { SubmitButton } from "../../form/submit-button";
import { useMergedForm } from "../../form/use-merged-form";
import type { FormReply } from "../form-reply";
import { sayList } from "../plan-words";
import type { FormValues } from "./form-rows";
import { LeaveDialog } from "./leave-dialog";
import { labelOf, takenLabels } from "./stale-fields";
import { type StepForm, stepForm } from "./step-form";
import { useUnsavedGuard } from "./use-unsaved-guard";

interface EditorFormProps {
  step: PlanStep;
  facts: PlanFacts;
  saved: FormValues;
  reply?: FormReply | null;
  /** Who changed the plan last. */
  lastBy: string;
  shown: (name: string, value: string) => string | undefined;
  children: (form: StepForm) => ReactNode;
}

/** The form of one step, which others may have open at the same time. */
export function EditorForm({ step, facts, saved, reply, lastBy, shown, children }: EditorFormProps) {
  const formRef = useRef<HTMLFormElement>(null);
  const { ground, settle, onSubmit } = useMergedForm({
    formRef,
    saved,
    version: facts.version,
    reply,
    shape: STEP_SHAPES[step],
  });
  const { blocker, formEvents } = useUnsavedGuard(Boolean(reply));
  const taken = ground.merged?.taken ?? [];
  useEffect(() => {
    if (formRef.current && ground.merged) markFresh(formRef.current, ground.merged.taken);
  }, [ground.merged]);
  const next = PLAN_STEPS[PLAN_STEPS.indexOf(step) + 1];
  return (
    <>
      <ConflictList
        conflicts={ground.conflicts}
        labelOf={(name) => labelOf(step, name)}
        shown={shown}
        by={lastBy}
        onSettle={settle}
      />
      <Form
        // A reply or a merge brings other values for the same inputs.
        key={ground.round}
        ref={formRef}
        method="post"
        onInput={formEvents.onInput}
        onSubmit={(event) => {
          if (ground.conflicts.length > 0) {
            event.preventDefault();
            document.getElementById("both-changed")?.focus();
            return;
          }
          onSubmit();
          formEvents.onSubmit();
        }}
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
        <GroundInput version={ground.version} base={ground.base} />
        {children(stepForm(ground.values, reply))}
        <div className="sticky bottom-0 z-10 -mx-1 border-t border-line bg-bg px-1 py-3 max-lg:bottom-14">
          <p role="status" className="mb-2 text-sm empty:hidden">
            {taken.length > 0 && `${lastBy} changed ${sayList(takenLabels(step, taken))}. `}
            {ground.conflicts.length > 0 && (
              <a href="#both-changed" className="link">
                {ground.conflicts.length === 1
                  ? "One field was changed by both of you: choose first"
                  : `${ground.conflicts.length} fields were changed by both of you: choose first`}
              </a>
            )}
          </p>
          <div className="flex flex-wrap items-center gap-2">
            <SubmitButton name="intent" value="save">
              Save
            </SubmitButton>
            <SubmitButton name="intent" value={next ? "save:next" : "save:plan"} variant="secondary">
              {next ? `Save and go to ${PLAN_STEP_LABELS[next]}` : "Save and open the plan"}
            </SubmitButton>
          </div>
        </div>
      </Form>
      <LeaveDialog
        blocker={blocker}
        onSave={() =>
          formRef.current?.requestSubmit(formRef.current.querySelector<HTMLButtonElement>("[value=save]"))
        }
      />
    </>
  );
}
