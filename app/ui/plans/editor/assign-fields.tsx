import type { PlanFacts } from "~/domain/plans/plan-facts";
import { ROLE_LABELS, type Role } from "~/domain/viewer";
import { buttonClass } from "../../controls/button";
import { Field } from "../../form/field";
import { Select } from "../../form/select";
import { TextArea } from "../../form/text-input";
import { TaskDue } from "../../tasks/task-due";
import { QuestionBlock } from "./question-block";
import { ASSIGN_QUESTIONS as ASK } from "./questions";
import { RowGroup } from "./row-group";
import type { StepForm } from "./step-form";

/** Somebody who can be named on a plan. */
export interface Candidate {
  id: string;
  name: string;
  role: Role;
}

interface AssignFieldsProps {
  form: StepForm;
  facts: PlanFacts;
  people: readonly Candidate[];
}

const ROLES = ["ownerId", "sponsorId", "verifierId", "deputyId"] as const;

export function AssignFields({ form, facts, people }: AssignFieldsProps) {
  const options = people.map(({ id, name, role }) => ({
    value: id,
    label: `${name} · ${ROLE_LABELS[role]}`,
  }));
  return (
    <>
      <div className="grid items-end gap-6 sm:grid-cols-2">
        {ROLES.map((name) => (
          <QuestionBlock
            key={name}
            anchor={name}
            question={ASK[name]}
            error={form.error(name)}
            optional={name === "deputyId"}
          >
            <Select
              required={false}
              defaultValue={form.value(name)}
              placeholder={name === "deputyId" ? "Nobody" : "Choose a person"}
              options={options}
            />
          </QuestionBlock>
        ))}
      </div>
      <QuestionBlock anchor="people" question={ASK.people} error={form.error("people")} group>
        <RowGroup group="people" initial={form.rows("people")} addLabel="Add a person" noun="person" max={50}>
          {({ row, at, name, remove }) => (
            <div className="rounded-lg border border-line bg-surface p-4">
              <div className="flex items-start gap-2">
                <Field
                  name={name("personId")}
                  label={`Person ${at + 1}`}
                  error={form.error(name("personId"))}
                  required
                  className="flex-1"
                >
                  <Select
                    required={false}
                    defaultValue={row.personId}
                    placeholder="Choose a person"
                    options={options}
                  />
                </Field>
                <div className="pt-6">{remove}</div>
              </div>
              <div className="mt-3 grid gap-3 sm:grid-cols-2">
                <Field
                  name={name("part")}
                  label="Their part, in their own words"
                  error={form.error(name("part"))}
                  required
                >
                  <TextArea required={false} defaultValue={row.part} rows={2} />
                </Field>
                <Field name={name("why")} label="Why it matters" error={form.error(name("why"))} required>
                  <TextArea required={false} defaultValue={row.why} rows={2} />
                </Field>
              </div>
            </div>
          )}
        </RowGroup>
      </QuestionBlock>
      <TasksBlock facts={facts} />
    </>
  );
}

/** Tasks have pages of their own; the button saves first, so nothing typed is lost on the way. */
function TasksBlock({ facts }: { facts: PlanFacts }) {
  const tasks = facts.tasks.filter((task) => task.status !== "cancelled");
  return (
    <section id="tasks" aria-label="Tasks" className="scroll-mt-20 rounded-lg bg-sunken px-4 py-4">
      <h2 className="text-sm font-medium">Into which small tasks does the work split?</h2>
      <p className="mt-0.5 text-sm text-ink-muted">
        One person each, ten days at most. A containment task, which stops the harm at once, may start before
        the analysis is done.
      </p>
      {tasks.length > 0 && (
        <ul className="mt-3 divide-y divide-line text-sm">
          {tasks.map((task) => (
            <li key={task.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
              <a href={`/tasks/${task.id}`} className="min-w-0 flex-1 basis-48 break-words hover:text-accent">
                <span className="tabular mr-1 text-xs text-ink-muted">{task.number}</span> {task.title}
              </a>
              <span className="text-ink-muted">{task.assignee?.name ?? "nobody yet"}</span>
              <span className="text-ink-muted">
                <TaskDue task={task} none="no date" />
              </span>
            </li>
          ))}
        </ul>
      )}
      <button
        type="submit"
        name="intent"
        value="save:task"
        className={buttonClass("secondary", "md", "mt-4")}
      >
        Save and add a task
      </button>
    </section>
  );
}
