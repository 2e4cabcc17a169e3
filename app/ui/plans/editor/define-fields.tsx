import type { GoalWords } from "~/domain/plans/goal-words";
import { PLAN_KIND_LABELS, PLAN_KINDS, PLAN_TRIGGER_LABELS, PLAN_TRIGGERS } from "~/domain/plans/plan";
import type { EvidenceFact, PlanFacts } from "~/domain/plans/plan-facts";
import { buttonClass } from "../../controls/button";
import { RadioGroup } from "../../form/choices";
import { Select } from "../../form/select";
import { TextArea, TextInput } from "../../form/text-input";
import { Quote } from "../page/quote";
import { KIND_HINTS } from "../plan-kinds";
import { GoalField } from "./goal-field";
import { OutlineEditor } from "./outline-editor";
import { QuestionBlock } from "./question-block";
import { DEFINE_QUESTIONS as ASK } from "./questions";
import type { StepForm } from "./step-form";

interface DefineFieldsProps {
  form: StepForm;
  facts: PlanFacts;
  stages: readonly string[];
  /** What the strategy and the charter say the program is for. */
  goals: readonly GoalWords[];
}

export function DefineFields({ form, facts, stages, goals }: DefineFieldsProps) {
  const text = (name: string) => ({ defaultValue: form.value(name), required: false });
  return (
    <>
      <QuestionBlock anchor="title" question={{ label: "What is it called?" }} error={form.error("title")}>
        <TextInput {...text("title")} />
      </QuestionBlock>
      <QuestionBlock
        anchor="kind"
        question={{ label: "What kind of plan is it?" }}
        error={form.error("kind")}
        group
      >
        <RadioGroup
          required={false}
          defaultValue={form.value("kind")}
          options={PLAN_KINDS.map((kind) => ({
            value: kind,
            label: PLAN_KIND_LABELS[kind],
            hint: KIND_HINTS[kind],
          }))}
        />
      </QuestionBlock>
      <GoalField value={form.value("goal")} error={form.error("goal")} goals={goals} />
      <QuestionBlock anchor="whatHappens" question={ASK.whatHappens} error={form.error("whatHappens")}>
        <TextArea {...text("whatHappens")} />
      </QuestionBlock>
      <QuestionBlock anchor="intended" question={ASK.intended} error={form.error("intended")}>
        <TextArea {...text("intended")} rows={3} />
      </QuestionBlock>
      <div className="grid items-end gap-6 sm:grid-cols-2">
        <QuestionBlock
          anchor="whereItHappens"
          question={ASK.whereItHappens}
          error={form.error("whereItHappens")}
        >
          <TextInput {...text("whereItHappens")} />
        </QuestionBlock>
        <QuestionBlock anchor="sinceWhen" question={ASK.sinceWhen} error={form.error("sinceWhen")}>
          <TextInput {...text("sinceWhen")} />
        </QuestionBlock>
        <QuestionBlock anchor="howOften" question={ASK.howOften} error={form.error("howOften")}>
          <TextInput {...text("howOften")} />
        </QuestionBlock>
        <QuestionBlock anchor="stage" question={ASK.stage} error={form.error("stage")} optional>
          <Select
            {...text("stage")}
            placeholder="No single stage"
            options={withOwn(stages, form.value("stage")).map((stage) => ({ value: stage, label: stage }))}
          />
        </QuestionBlock>
      </div>
      {facts.kind === "preventive" ? (
        <QuestionBlock
          anchor="riskStatement"
          question={ASK.riskStatement}
          error={form.error("riskStatement")}
        >
          <TextArea {...text("riskStatement")} rows={3} />
        </QuestionBlock>
      ) : (
        <div className="grid items-end gap-6 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
          <QuestionBlock anchor="trigger" question={ASK.trigger} error={form.error("trigger")}>
            <Select
              {...text("trigger")}
              placeholder="Choose one"
              options={PLAN_TRIGGERS.map((each) => ({ value: each, label: PLAN_TRIGGER_LABELS[each] }))}
            />
          </QuestionBlock>
          <QuestionBlock
            anchor="triggerDetail"
            question={ASK.triggerDetail}
            error={form.error("triggerDetail")}
          >
            <TextInput {...text("triggerDetail")} />
          </QuestionBlock>
        </div>
      )}
      {/* The other kind's words are kept, should the kind be changed back. */}
      {facts.kind === "preventive" ? (
        <>
          <input type="hidden" name="trigger" value={form.value("trigger")} />
          <input type="hidden" name="triggerDetail" value={form.value("triggerDetail")} />
        </>
      ) : (
        <input type="hidden" name="riskStatement" value={form.value("riskStatement")} />
      )}
      <EvidenceBlock evidence={facts.evidence} />
      <QuestionBlock anchor="whys" question={ASK.whys} error={form.error("whys")} group optional>
        <OutlineEditor
          group="whys"
          initial={form.rows("whys")}
          evidence={facts.evidence}
          errorOf={form.error}
        />
      </QuestionBlock>
      <QuestionBlock anchor="diagram" question={ASK.diagram} error={form.error("diagram")} group optional>
        <OutlineEditor
          group="diagram"
          initial={form.rows("diagram")}
          evidence={facts.evidence}
          errorOf={form.error}
        />
      </QuestionBlock>
      <QuestionBlock anchor="rootCause" question={ASK.rootCause} error={form.error("rootCause")}>
        <TextArea {...text("rootCause")} rows={3} />
      </QuestionBlock>
    </>
  );
}

const withOwn = (stages: readonly string[], own: string): readonly string[] =>
  own === "" || stages.includes(own) ? stages : [...stages, own];

/** Quotes are chosen on a page of their own; the button saves first, so nothing typed is lost on the way. */
function EvidenceBlock({ evidence }: { evidence: readonly EvidenceFact[] }) {
  const customers = evidence.filter((each) => each.kind === "customer").length;
  return (
    <section id="evidence" aria-label="Evidence" className="scroll-mt-20 rounded-lg bg-sunken px-4 py-4">
      <h2 className="text-sm font-medium">Which customers say so?</h2>
      <p className="mt-0.5 text-sm text-ink-muted">
        At least one piece of customer evidence. What we only believe is marked so and does not count.
      </p>
      {evidence.length > 0 && (
        <ul className="mt-3 space-y-3">
          {evidence.slice(0, 3).map((each) => (
            <Quote key={each.id} evidence={each} />
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" name="intent" value="save:evidence" className={buttonClass("secondary")}>
          {customers === 0 ? "Save and find what customers say" : "Save and change the evidence"}
        </button>
        {evidence.length > 3 && (
          <span className="text-sm text-ink-muted">{evidence.length} pieces in all</span>
        )}
      </div>
    </section>
  );
}
