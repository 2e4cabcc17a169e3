import { Form } from "@remix-run/react";
import { baseOf, baseText } from "~/domain/plans/form-ground";
import type { GoalWords } from "~/domain/plans/goal-words";
import { GroundInput } from "../form/ground-input";
import { StaleNotice } from "../form/stale-notice";
import { SubmitButton } from "../form/submit-button";
import { versionToSend } from "../form/version-input";
import { GoalField } from "./editor/goal-field";
import { type FormReply, typed } from "./form-reply";

interface GoalFormProps {
  goal: string;
  goals: readonly GoalWords[];
  version: number;
  lastChange: { by: string; at: string } | null;
  reply?: FormReply | null;
}

/** The goal alone, for a plan whose other answers are settled. */
export function GoalForm({ goal, goals, version, lastChange, reply }: GoalFormProps) {
  if (reply?.refusal?.kind === "stale") {
    return (
      <StaleNotice
        fields={[{ name: "goal", label: "The goal", yours: typed(reply, "goal") ?? "", theirs: goal }]}
        savedBy={lastChange?.by ?? "Somebody"}
        savedAt={lastChange?.at ?? ""}
        keep={{ version: String(version), base: baseText({ goal }) }}
      />
    );
  }
  const value = typed(reply, "goal") ?? goal;
  return (
    <Form key={value} method="post" className="space-y-5">
      <GroundInput
        version={versionToSend(version, reply)}
        base={(reply && baseOf(reply.values)) ?? { goal }}
      />
      {/* Enter saves; without this it would press the first button that fills in words. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <GoalField value={value} error={reply?.fieldErrors.goal} goals={goals} />
      <SubmitButton>Save</SubmitButton>
    </Form>
  );
}
