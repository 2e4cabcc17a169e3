import { Link } from "@remix-run/react";
import type { Preview } from "~/domain/plans/templates/preview";
import { Checkbox } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { DateInput } from "../form/special-inputs";
import { ContentPreview } from "./content-preview";

export interface BeginWithProps {
  source: {
    from: string;
    type: "shipped" | "template" | "plan";
    name: string;
    about: string;
    isTechnology: boolean;
  };
  preview: Preview;
  startOn: string;
  startError?: string | string[];
  ticked: { problem: boolean; people: boolean };
}

/** What a template or another plan brings along, and the start its days are counted from. */
export function BeginWith({ source, preview, startOn, startError, ticked }: BeginWithProps) {
  return (
    <div className="space-y-5 rounded-lg border border-accent-line bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <p className="min-w-0 text-sm font-semibold break-words">
          {source.type === "plan" ? "A copy of " : "With the template "}
          {source.name}
        </p>
        <Link to="/plans/new" className="link text-sm">
          Begin with something else
        </Link>
      </div>
      {source.about && <p className="text-sm text-ink-muted">{source.about}</p>}
      {source.isTechnology && source.type !== "shipped" && (
        <p className="text-sm">
          It answers further questions before it can be approved: audit, workflows, three talks, requirements
          before demos, later years’ money.
        </p>
      )}
      <input type="hidden" name="from" value={source.from} />
      <ContentPreview preview={preview} />
      {source.type === "plan" && (
        <Fieldset
          name="take"
          label="What else comes along?"
          hint="Evidence, readings, comments and files stay with the plan they belong to: a new plan needs its own voices."
        >
          <Checkbox
            name="takeProblem"
            label="The problem and its causes"
            hint="What happens, what we intend, the root cause and the trees"
            defaultChecked={ticked.problem}
          />
          <Checkbox
            name="takePeople"
            label="The people"
            hint="Owner, sponsor, verifier, everyone’s part, and who has which task; those who left stay behind"
            defaultChecked={ticked.people}
          />
        </Fieldset>
      )}
      <Field
        name="startOn"
        label="It starts on"
        hint="Tasks and check-ins fall on working days after it. Left empty, the days stay open."
        error={startError}
      >
        <DateInput defaultValue={startOn} />
      </Field>
    </div>
  );
}
