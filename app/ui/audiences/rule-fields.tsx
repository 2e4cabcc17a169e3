import {
  ACCOUNT_STATUS_LABELS,
  ACCOUNT_STATUSES,
  CONTACT_LEVELS,
  LEVEL_LABELS,
  TIERS,
} from "~/domain/accounts/account";
import { AUDIENCE_LABELS } from "~/domain/audiences/audience.schema";
import { PEOPLE_PART_LABELS, PEOPLE_PARTS } from "~/domain/audiences/membership-rule";
import { ROLE_LABELS, ROLES } from "~/domain/viewer";
import { Checkbox, RadioGroup } from "../form/choices";
import { Field, type FieldErrors, Fieldset } from "../form/field";
import { TextArea, TextInput } from "../form/text-input";

export interface RuleFieldsProps {
  typed: (name: string) => string;
  errorOf: (name: string) => FieldErrors;
  choices: { segments: readonly string[]; regions: readonly string[] };
}

interface Choice {
  value: string;
  label: string;
}

/** Several of one condition: any of them serves. */
function Choices({
  name,
  label,
  hint,
  choices,
  typed,
  errorOf,
}: Omit<RuleFieldsProps, "choices"> & {
  name: string;
  label: string;
  hint?: string;
  choices: readonly Choice[];
}) {
  const chosen = new Set(
    typed(name)
      .split(";")
      .map((each) => each.trim()),
  );
  // What the rule asks for stays, also where no account has it any more.
  const all = [
    ...choices,
    ...[...chosen].flatMap((value) =>
      value === "" || choices.some((choice) => choice.value === value) ? [] : [{ value, label: value }],
    ),
  ];
  return (
    <Fieldset name={name} label={label} hint={hint} error={errorOf(name)}>
      <div className="flex flex-wrap gap-x-6">
        {all.map(({ value, label: words }) => (
          <Checkbox
            key={value}
            name={`${name}[]`}
            value={value}
            label={words}
            defaultChecked={chosen.has(value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

const same = (all: readonly string[]): Choice[] => all.map((value) => ({ value, label: value }));

/**
 * The conditions of a rule. What does not apply is hidden by the choice above it, without a script; it is sent all
 * the same and counts for nothing.
 */
export function RuleFields({ typed, errorOf, choices }: RuleFieldsProps) {
  const by = { typed, errorOf };
  return (
    <div className="group/rule space-y-6 [&_input]:scroll-mb-36 [&_textarea]:scroll-mb-36">
      <Fieldset name="members" label={AUDIENCE_LABELS.members} required error={errorOf("members")}>
        <RadioGroup
          defaultValue={typed("members") || "list"}
          options={[
            {
              value: "people",
              label: "People who work here",
              hint: "By role, by what they answer for, by job title",
            },
            {
              value: "contacts",
              label: "Contacts at customers",
              hint: "By level and by what their account is",
            },
            { value: "both", label: "Both" },
            {
              value: "list",
              label: "Nobody: only those on its list",
              hint: "Put there by hand or from a file",
            },
          ]}
        />
      </Fieldset>
      <div className="hidden space-y-5 border-l-2 border-line pl-4 group-has-[[value=both]:checked]/rule:block group-has-[[value=people]:checked]/rule:block">
        <p className="text-sm text-ink-muted">
          People who work here. Every group that has a tick must hold; without one it is everybody.
        </p>
        <Choices
          {...by}
          name="roles"
          label="Role in Capstan"
          choices={ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }))}
        />
        <Choices
          {...by}
          name="parts"
          label="What they answer for today"
          choices={PEOPLE_PARTS.map((value) => ({ value, label: PEOPLE_PART_LABELS[value] }))}
        />
        <Field
          name="titles"
          label={AUDIENCE_LABELS.titles}
          hint="Words of it, between commas: field, service"
          error={errorOf("titles")}
        >
          <TextInput defaultValue={typed("titles")} />
        </Field>
      </div>
      <div className="hidden space-y-5 border-l-2 border-line pl-4 group-has-[[value=both]:checked]/rule:block group-has-[[value=contacts]:checked]/rule:block">
        <p className="text-sm text-ink-muted">
          Contacts at customers. Every group that has a tick must hold, what is asked of accounts for one and
          the same account; without one it is every contact.
        </p>
        <Choices
          {...by}
          name="levels"
          label="Level"
          choices={CONTACT_LEVELS.map((value) => ({ value, label: LEVEL_LABELS[value].one }))}
        />
        <Field
          name="contactTitles"
          label={AUDIENCE_LABELS.contactTitles}
          hint="Words of it, between commas: plant, quality"
          error={errorOf("contactTitles")}
        >
          <TextInput defaultValue={typed("contactTitles")} />
        </Field>
        <Choices
          {...by}
          name="tiers"
          label="Tier of the account"
          choices={TIERS.map((value) => ({ value, label: `Tier ${value}` }))}
        />
        <Choices
          {...by}
          name="statuses"
          label="Status of the account"
          choices={ACCOUNT_STATUSES.map((value) => ({ value, label: ACCOUNT_STATUS_LABELS[value] ?? value }))}
        />
        <div className="flex flex-wrap gap-x-6">
          <Checkbox
            name="keyAccounts"
            label="Key accounts only"
            defaultChecked={typed("keyAccounts") !== ""}
          />
          <Checkbox
            name="strategic"
            label="Strategic accounts only"
            defaultChecked={typed("strategic") !== ""}
          />
        </div>
        {choices.regions.length > 0 && (
          <Choices {...by} name="regions" label="Region" choices={same(choices.regions)} />
        )}
        {choices.segments.length > 0 && (
          <Choices {...by} name="segments" label="Segment" choices={same(choices.segments)} />
        )}
        <Field
          name="accounts"
          label={AUDIENCE_LABELS.accounts}
          hint="Their names as Accounts has them, one on a line."
          error={errorOf("accounts")}
        >
          <TextArea defaultValue={typed("accounts")} rows={3} />
        </Field>
      </div>
    </div>
  );
}
