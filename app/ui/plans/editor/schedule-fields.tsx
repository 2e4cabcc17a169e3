import type { Pace } from "~/domain/plans/load";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { Field } from "../../form/field";
import { DateInput } from "../../form/special-inputs";
import { plural } from "../plan-words";
import { QuestionBlock } from "./question-block";
import { SCHEDULE_QUESTIONS as ASK } from "./questions";
import { RowGroup } from "./row-group";
import type { StepForm } from "./step-form";
import { TaskDays } from "./task-days";

interface ScheduleFieldsProps {
  form: StepForm;
  facts: PlanFacts;
  pace: Pace | null;
}

export function ScheduleFields({ form, facts, pace }: ScheduleFieldsProps) {
  return (
    <>
      <div className="space-y-6">
        <QuestionBlock anchor="startOn" question={ASK.startOn} error={form.error("startOn")}>
          <DateInput required={false} defaultValue={form.value("startOn")} />
        </QuestionBlock>
        <QuestionBlock anchor="endOn" question={ASK.endOn} error={form.error("endOn")}>
          <DateInput required={false} defaultValue={form.value("endOn")} />
        </QuestionBlock>
      </div>
      {facts.owner && <Burden facts={facts} pace={pace} />}
      <QuestionBlock anchor="checkIns" question={ASK.checkIns} error={form.error("checkIns")} group>
        <RowGroup
          group="checkIns"
          initial={form.rows("checkIns")}
          addLabel="Add a check-in"
          noun="check-in"
          max={60}
        >
          {({ row, at, name, remove }) => (
            <div className="flex items-center gap-2">
              <Field name={name("")} label={`Check-in ${at + 1}`} hideLabel error={form.error(name(""))}>
                <DateInput defaultValue={row[""]} />
              </Field>
              {remove}
            </div>
          )}
        </RowGroup>
      </QuestionBlock>
      <TaskDays facts={facts} />
    </>
  );
}

/** What the owner carries already, and how long their earlier plans took. */
function Burden({ facts, pace }: { facts: PlanFacts; pace: Pace | null }) {
  const { owner, ownerLoad } = facts;
  if (!owner) return null;
  const load = ownerLoad
    ? `${plural(ownerLoad.open, "other open plan")} (limit ${ownerLoad.limit})`
    : "no other open plan";
  return (
    <p className="text-sm text-ink-muted">
      {owner.name}: {load}.
      {pace && pace.finished > 0 && pace.meanDays !== null && (
        <> Earlier plans took {plural(pace.meanDays, "day")} on average.</>
      )}
      {pace && pace.promised > 0 && (
        <>
          {" "}
          {pace.onTime} of {pace.promised} {pace.promised === 1 ? "was" : "were"} implemented by the day first
          promised.
        </>
      )}
    </p>
  );
}
