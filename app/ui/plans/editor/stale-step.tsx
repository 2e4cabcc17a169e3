import { Form } from "@remix-run/react";
import { baseOf, baseText, wordsOf } from "~/domain/plans/form-ground";
import { type Merged, mergeValues } from "~/domain/plans/merge-values";
import type { PlanStep } from "~/domain/plans/plan";
import { STEP_SHAPES } from "~/domain/plans/step-shape";
import { one, readRows } from "~/domain/plans/value-rows";
import { Banner } from "../../feedback/banner";
import { StaleNotice } from "../../form/stale-notice";
import { SubmitButton } from "../../form/submit-button";
import type { FormValues } from "./form-rows";
import { labelOf, staleFields } from "./stale-fields";

interface StaleStepProps {
  step: PlanStep;
  /** The version that stands now: saving what is chosen builds on it. */
  version: number;
  lastChange: { by: string; at: string } | null;
  mine: FormValues;
  theirs: FormValues;
  shown: (name: string, value: string) => string | undefined;
}

/** Somebody saved meanwhile. What does not collide is together already; what does is chosen field by field. */
export function StaleStep({ step, version, lastChange, mine, theirs, shown }: StaleStepProps) {
  // Without the values it was read with, everything that differs is a question.
  const merged = mergeValues(baseOf(mine) ?? {}, wordsOf(mine), theirs, STEP_SHAPES[step]);
  const fields = staleFields(step, merged, shown);
  const keep = { version: String(version), base: baseText(theirs), intent: "save" };
  const notes = <RowNotes step={step} merged={merged} by={lastChange?.by ?? "Somebody"} />;
  if (merged.conflicts.length > 0)
    return (
      <div className="space-y-4">
        {notes}
        <StaleNotice
          fields={fields}
          savedBy={lastChange?.by ?? "Somebody"}
          savedAt={lastChange?.at ?? ""}
          keep={keep}
        />
      </div>
    );
  return (
    <Form method="post" className="space-y-4">
      {fields.map((field) => (
        <input key={field.name} type="hidden" name={field.name} value={field.yours} />
      ))}
      {Object.entries(keep)
        .filter(([name]) => name !== "intent")
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {notes}
      <Banner
        tone="warn"
        title={`${lastChange?.by ?? "Somebody"} saved meanwhile`}
        action={
          <SubmitButton name="intent" value="save">
            Save both together
          </SubmitButton>
        }
        live
      >
        {merged.notes.length > 0
          ? "No field has two answers, but look at the rows above first."
          : "Nothing collides with what you typed."}
      </Banner>
    </Form>
  );
}

/** Rows that one of us removed while the other one changed them. */
function RowNotes({ step, merged, by }: { step: PlanStep; merged: Merged; by: string }) {
  if (merged.notes.length === 0) return null;
  return (
    <ul className="space-y-2 text-sm">
      {merged.notes.map(({ group, at, removedBy }) => {
        const row = readRows(merged.values, group)[at] ?? {};
        const words = row.name ?? row.title ?? row.text ?? row.part ?? "";
        const what = `${labelOf(step, `${group}.${at}`)}${words ? ` “${one(words)}”` : ""}`;
        return (
          <li key={`${group}${at}`} className="rounded-md border border-line px-3 py-2 break-words">
            {removedBy === "them"
              ? `${by} removed ${what}, and you changed it: it stays with your words. Remove it again if nobody needs it.`
              : `You removed ${what}, and ${by} changed it: it is back with their words. Remove it again if nobody needs it.`}
          </li>
        );
      })}
    </ul>
  );
}
