import type { ReactNode } from "react";
import type { ActView } from "~/domain/mail-acts/act-view";
import { HALT_REASON_LABELS, HALT_REASONS } from "~/domain/plans/plan";
import { Button } from "../controls/button";
import { Checkbox } from "../form/choices";
import { Field } from "../form/field";
import { FileInput } from "../form/file-input";
import { FormErrors } from "../form/form-errors";
import { Select } from "../form/select";
import { DateInput } from "../form/special-inputs";
import { TextArea, TextInput } from "../form/text-input";

export interface ActAnswer {
  fieldErrors: Record<string, string[]>;
  formErrors: string[];
  values: Record<string, string | string[]>;
}

interface ActFormProps {
  view: ActView;
  path: string;
  answer: ActAnswer | null;
}

const LABELS = {
  note: "Note",
  file: "Photos or files",
  toDay: "By which day instead?",
  reasonKind: "What is the reason?",
  reason: "Why does it take longer?",
  text: "What do you tell whoever asked?",
  untilDay: "Remind me again from",
  password: "Your password",
};

const REASONS = HALT_REASONS.filter(
  (reason) => reason !== "duplicate" && reason !== "causeGone" && reason !== "noLongerWanted",
).map((value) => ({ value, label: HALT_REASON_LABELS[value] }));

/** A plain form: it works on an old phone, on a slow line and without scripts. */
export function ActForm({ view, path, answer }: ActFormProps) {
  const errors = answer?.fieldErrors ?? {};
  return (
    <form method="post" action={path} encType={encodingOf(view)} className="mt-5 space-y-4">
      {answer && (
        <FormErrors
          fieldErrors={errors}
          formErrors={Object.keys(errors).length > 0 ? [] : answer.formErrors}
          labels={LABELS}
        />
      )}
      {view.version !== null && <input type="hidden" name="version" value={view.version} />}
      <OwnFields view={view} answer={answer} />
      {view.signIn && <SignInAgain error={errors.password} />}
      <Button type="submit" variant="primary" size="lg" className="w-full sm:w-auto">
        {view.button}
      </Button>
    </form>
  );
}

const encodingOf = ({ form }: ActView) => (form === "evidence" ? "multipart/form-data" : undefined);

const typed = (answer: ActAnswer | null, name: string): string | undefined => {
  const value = answer?.values[name];
  return typeof value === "string" ? value : undefined;
};

function OwnFields({ view, answer }: Omit<ActFormProps, "path">) {
  const errors = answer?.fieldErrors ?? {};
  const value = (name: string) => typed(answer, name);
  switch (view.form) {
    case "none":
      return null;
    case "evidence":
      return (
        <Bringing asked={view.evidenceRequired || answer !== null}>
          <p className="text-sm">
            {view.evidenceRequired
              ? "A note, a photo or a file has to show that it is done."
              : "It helps the others to see what was done."}
          </p>
          <Field name="note" label={LABELS.note} error={errors.note}>
            <TextArea rows={3} defaultValue={value("note")} maxLength={5000} />
          </Field>
          <Field name="file" label={LABELS.file} error={errors.file}>
            <FileInput
              multiple
              takes="Up to 10 MB each"
              accept="image/*,.pdf,.txt,.csv,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.zip,.eml,.msg"
            />
          </Field>
        </Bringing>
      );
    case "taskDate":
    case "planDate":
      return (
        <>
          <Field name="toDay" label={LABELS.toDay} error={errors.toDay} required>
            <DateInput defaultValue={value("toDay")} min={view.days?.min} max={view.days?.max} required />
          </Field>
          {view.form === "planDate" && (
            <Field name="reasonKind" label={LABELS.reasonKind} error={errors.reasonKind} required>
              <Select
                options={REASONS}
                placeholder="Choose a reason"
                defaultValue={value("reasonKind")}
                required
              />
            </Field>
          )}
          <Field name="reason" label={LABELS.reason} error={errors.reason} required>
            <TextArea rows={3} defaultValue={value("reason")} maxLength={2000} required />
          </Field>
        </>
      );
    case "acknowledge":
      return (
        <>
          <Field name="untilDay" label={LABELS.untilDay} error={errors.untilDay}>
            <DateInput
              defaultValue={value("untilDay") ?? view.days?.usual}
              min={view.days?.min}
              max={view.days?.max}
            />
          </Field>
          <Field name="note" label={LABELS.note} error={errors.note}>
            <TextArea rows={2} defaultValue={value("note")} maxLength={500} />
          </Field>
        </>
      );
    case "words":
      return (
        <Field name="text" label={LABELS.text} error={errors.text} required>
          <TextArea rows={3} defaultValue={value("text")} maxLength={2000} required />
        </Field>
      );
  }
}

/** What nobody asks for stays folded away, so that the one button stands within reach of a thumb. */
function Bringing({ asked, children }: { asked: boolean; children: ReactNode }) {
  if (asked) return children;
  return (
    <details>
      <summary className="link text-sm">Add a note or a photo</summary>
      <div className="mt-4 space-y-4">{children}</div>
    </details>
  );
}

/** What decides over the work of others is confirmed by whoever's name it bears, not by whoever holds the letter. */
function SignInAgain({ error }: { error: string[] | undefined }) {
  return (
    <>
      <Field
        name="password"
        label={LABELS.password}
        hint="This decides over the work of others, so you say once more who you are."
        error={error}
        required
      >
        <TextInput type="password" autoComplete="current-password" required />
      </Field>
      <Checkbox name="stay" label="Sign me in on this device as well" />
    </>
  );
}
