import { Form } from "@remix-run/react";
import { Mail, MessageSquareText, Phone, Users } from "lucide-react";
import { caseHref, ENTRY_KIND_LABELS, type EntryKind } from "~/domain/cases/case";
import type { CaseEntry } from "~/domain/cases/case-view";
import { Badge } from "../controls/badge";
import { RecordDate } from "../controls/record-date";
import { RadioGroup } from "../form/choices";
import { Field, Fieldset } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";

const ICONS: Record<EntryKind, typeof Phone> = {
  note: MessageSquareText,
  call: Phone,
  mail: Mail,
  meeting: Users,
};

export interface EntryFormProps {
  number: number;
  once: string;
  /** The case is over: a note among us is all that can be added. */
  onlyNotes?: boolean;
  errors?: Record<string, string[] | undefined>;
  values?: Record<string, string | string[] | undefined>;
}

const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** What was said: a call, a mail or a meeting starts the work by itself. */
export function EntryForm({ number, once, onlyNotes = false, errors, values }: EntryFormProps) {
  const action = `${caseHref(number)}/entries`;
  const kinds = onlyNotes ? (["note"] as const) : (["call", "mail", "meeting", "note"] as const);
  return (
    <Form method="post" action={action} className="no-print space-y-4">
      <input type="hidden" name="key" value={once} />
      {onlyNotes ? (
        <input type="hidden" name="kind" value="note" />
      ) : (
        <div className="flex flex-wrap gap-x-10 gap-y-4">
          <Fieldset name="kind" label="What was it" required error={errors?.kind}>
            <RadioGroup
              inline
              defaultValue={one(values?.kind) ?? "call"}
              options={kinds.map((value) => ({ value, label: ENTRY_KIND_LABELS[value] }))}
            />
          </Fieldset>
          <Fieldset
            name="speaker"
            label="Who spoke first"
            required
            error={errors?.speaker}
            hint="A note among us is ours anyway."
          >
            <RadioGroup
              inline
              defaultValue={one(values?.speaker) ?? "us"}
              options={[
                { value: "us", label: "We" },
                { value: "customer", label: "The customer" },
              ]}
            />
          </Fieldset>
        </div>
      )}
      <Field name="text" label="What was said" required error={errors?.text}>
        <TextArea rows={3} defaultValue={one(values?.text)} />
      </Field>
      <div className="flex justify-end">
        <SubmitButton variant="secondary" action={action}>
          {onlyNotes ? "Leave a note" : "Log it"}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Calls, mails, meetings and notes, newest first. */
export function EntryList({ entries }: { entries: readonly CaseEntry[] }) {
  if (entries.length === 0) {
    return <p className="text-sm text-ink-muted">Nobody has spoken with the customer yet.</p>;
  }
  return (
    <ol className="divide-y divide-line">
      {entries.map((entry) => {
        const Icon = ICONS[entry.kind];
        return (
          <li key={entry.id} className="flex gap-3 py-3">
            <Icon aria-hidden="true" className="mt-1 size-4 shrink-0 text-ink-muted" />
            <div className="min-w-0 flex-1">
              <p className="max-w-[68ch] text-base break-words whitespace-pre-line">{entry.text}</p>
              <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
                <Badge>{ENTRY_KIND_LABELS[entry.kind]}</Badge>
                {entry.kind !== "note" && (
                  <span>{entry.speaker === "customer" ? "the customer spoke first" : "we spoke first"}</span>
                )}
                <span>
                  {entry.by}, <RecordDate value={entry.at.toISOString()} />
                </span>
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
