import { Form } from "@remix-run/react";
import { baseOf, baseText } from "~/domain/plans/form-ground";
import { one } from "~/domain/plans/value-rows";
import { Field } from "../form/field";
import { GroundInput } from "../form/ground-input";
import { StaleNotice } from "../form/stale-notice";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { versionToSend } from "../form/version-input";
import { type FormReply, typed } from "./form-reply";

interface OwnPartFormProps {
  saved: { part: string; why: string };
  version: number;
  lastChange: { by: string; at: string } | null;
  reply?: FormReply | null;
}

const FIELDS = [
  {
    name: "part",
    label: "Your part, in your own words",
    placeholder: "I call every new customer on day one.",
  },
  {
    name: "why",
    label: "Why it matters",
    placeholder: "They stay when they know whom to call.",
  },
] as const;

/** Everyone says for themselves what they do here and what it is good for. */
export function OwnPartForm({ saved, version, lastChange, reply }: OwnPartFormProps) {
  if (reply?.refusal?.kind === "stale") {
    return (
      <StaleNotice
        fields={FIELDS.map(({ name, label }) => ({
          name,
          label,
          yours: typed(reply, name) ?? "",
          theirs: saved[name],
        }))}
        savedBy={lastChange?.by ?? "Somebody"}
        savedAt={lastChange?.at ?? ""}
        keep={{ version: String(version), base: baseText(saved) }}
      />
    );
  }
  const base = (reply && baseOf(reply.values)) ?? saved;
  return (
    <Form method="post" className="space-y-5">
      <GroundInput version={one(String(versionToSend(version, reply)))} base={base} />
      {FIELDS.map(({ name, label, placeholder }) => (
        <Field key={name} name={name} label={label} error={reply?.fieldErrors[name]} required>
          <TextArea
            required={false}
            rows={3}
            defaultValue={typed(reply, name) ?? saved[name]}
            placeholder={placeholder}
          />
        </Field>
      ))}
      <SubmitButton>Save</SubmitButton>
    </Form>
  );
}
