import { Form, Link } from "@remix-run/react";
import type { DrawWithin } from "~/domain/pilots/assignment";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { matchUnitsPath } from "~/domain/pilots/unit-places";
import type { FormAnswer } from "~/shared/form-answer";
import { Checkbox, RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { plural } from "../plans/plan-words";

const LABELS = { within: "Draw", traits: "Same in both arms", seed: "Seed", reason: "Why again" };

export interface DrawFormProps {
  code: string;
  answer: FormAnswer | null | undefined;
  units: number;
  treated: number;
  /** Of the draw that stands; empty for none. */
  lastSeed: string;
  /** Words that groups can share, with how many groups they make. */
  words: readonly { name: string; groups: number }[];
  pairs: number;
  seen: string;
}

/** The one button that leaves the arms to chance. */
export function DrawForm(props: DrawFormProps) {
  const { code, answer, units, treated, lastSeed, words, pairs } = props;
  const typed = (name: string) => [answer?.values[name]].flat()[0];
  const ticked = new Set([answer?.values.traits ?? []].flat());
  const usual: DrawWithin = pairs > 0 ? "pairs" : "all";
  return (
    <Form method="post" className="max-w-2xl space-y-5">
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={LABELS} />
      <input type="hidden" name="seen" value={props.seen} />
      <Fieldset name="within" label={LABELS.within} required error={answer?.fieldErrors.within}>
        <RadioGroup
          defaultValue={typed("within") ?? usual}
          options={[
            {
              value: "all",
              label: "Among all units at once",
              hint: `${treated} of ${plural(units, "unit")} are treated, ${units - treated} control.`,
            },
            {
              value: "traits",
              label: "Within groups of the same words",
              hint:
                words.length > 0
                  ? "Every group is split alike, so the arms are alike in it by construction. Tick below what makes the groups."
                  : "Nothing is known of the units yet that could make groups.",
              disabled: words.length === 0,
            },
            {
              value: "pairs",
              label: "Within pairs, one each",
              hint:
                pairs > 0 ? (
                  `${plural(pairs, "pair")}; who is in no pair is drawn by itself.`
                ) : (
                  <>
                    No units are paired yet.{" "}
                    <Link to={matchUnitsPath(code)} className="link">
                      Match them
                    </Link>
                  </>
                ),
              disabled: pairs === 0,
            },
          ]}
        />
      </Fieldset>
      {words.length > 0 && (
        <Fieldset name="traits" label={LABELS.traits} error={answer?.fieldErrors.traits}>
          {words.map(({ name, groups }) => (
            <Checkbox
              key={name}
              name="traits[]"
              value={name}
              defaultChecked={ticked.has(name)}
              label={name}
              hint={plural(groups, "group")}
            />
          ))}
        </Fieldset>
      )}
      <Field
        name="seed"
        label={LABELS.seed}
        hint="Any number or word; left empty, one is made. It is kept, so that anybody can draw the same arms again."
        error={answer?.fieldErrors.seed}
      >
        <TextInput defaultValue={typed("seed") ?? ""} maxLength={60} className="max-w-60" />
      </Field>
      {lastSeed !== "" && (
        <Field
          name="reason"
          label={LABELS.reason}
          required
          hint={`The arms were drawn with the seed ${lastSeed}. Drawing until one likes the arms is choosing them; both seeds stay on record.`}
          error={answer?.fieldErrors.reason}
        >
          <TextArea rows={3} defaultValue={typed("reason") ?? ""} />
        </Field>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{lastSeed === "" ? "Draw the arms" : "Draw again"}</SubmitButton>
        <Link to={pilotUnitsPath(code)} className="link">
          Leave it
        </Link>
      </div>
    </Form>
  );
}
