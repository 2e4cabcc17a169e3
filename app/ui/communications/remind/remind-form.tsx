import { Form, Link } from "@remix-run/react";
import { type RecipientAnswer, recipientsPath } from "~/domain/communications/recipient";
import { draftLead, leftOutOf, type RemindableVersion } from "~/domain/communications/reminder";
import type { FormAnswer } from "~/shared/form-answer";
import { Button, ButtonLink } from "../../controls/button";
import { Checkbox } from "../../form/choices";
import { Field, Fieldset } from "../../form/field";
import { FormErrors } from "../../form/form-errors";
import { SubmitButton } from "../../form/submit-button";
import { TextArea } from "../../form/text-input";
import { Section } from "../../layout/section";
import { LetterFrame } from "../../mail/letter-frame";

export interface ReminderLook {
  letters: number;
  subject: string;
  html: string;
}

interface RemindFormProps {
  code: string;
  versions: readonly RemindableVersion[];
  answer: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values"> | null;
  look: ReminderLook | null;
}

/** Who is silent, what they are told once more, and how it looks; then it leaves. */
export function RemindForm({ code, versions, answer, look }: RemindFormProps) {
  const chosen = listOf(answer?.values.versionIds);
  const typed = (name: string, otherwise: string): string => {
    const value = answer?.values[name];
    return typeof value === "string" ? value : otherwise;
  };
  const locales = [...new Set(versions.flatMap((version) => version.locales))];
  const reminded = versions.some(({ fresh, reachable }) => fresh < reachable);
  return (
    <Form method="post" className="max-w-2xl space-y-6">
      {answer && (
        <FormErrors
          fieldErrors={answer.fieldErrors}
          formErrors={answer.formErrors}
          labels={{ versionIds: "Audiences", leads: "Words" }}
        />
      )}
      <Fieldset name="versionIds[]" label="Who is reminded" required error={answer?.fieldErrors.versionIds}>
        <div className="divide-y divide-line border-y border-line">
          {versions.map((version) => (
            <div key={version.id} className="py-2.5">
              <Checkbox
                id={`version-${version.id}`}
                name="versionIds[]"
                value={version.id}
                label={version.audience}
                defaultChecked={answer ? chosen.includes(version.id) : version.fresh > 0}
              />
              <p className="mt-0.5 flex flex-wrap gap-x-3 gap-y-1 pl-7 text-sm text-ink-muted">
                <Count code={code} version={version} state="silent" words="silent" count={version.silent} />
                <Count
                  code={code}
                  version={version}
                  state="acknowledged"
                  words="acknowledged"
                  count={version.acknowledged}
                />
                <Count code={code} version={version} state="asked" words="asked back" count={version.asked} />
                <span>of {version.delivered} delivered</span>
              </p>
              {(leftOutOf(version) > 0 || version.fresh < version.reachable) && (
                <p className="mt-0.5 pl-7 text-sm text-ink-muted">{exceptions(version)}</p>
              )}
            </div>
          ))}
        </div>
      </Fieldset>
      {reminded && (
        <Checkbox
          name="again"
          label="Also those who were reminded before"
          hint="Once is usually enough; a second reminder is read as pressure."
          defaultChecked={answer ? answer.values.again !== undefined : false}
        />
      )}
      {locales.map((locale) => (
        <Field
          key={locale}
          name={`leads.${locale}`}
          label={
            locales.length > 1
              ? `What stands before the three answers (${locale})`
              : "What stands before the three answers"
          }
          hint="The three answers follow as they were approved, then the same two buttons."
          error={answer?.fieldErrors[`leads.${locale}`]}
          required
        >
          <TextArea
            rows={4}
            maxLength={2000}
            lang={locale}
            defaultValue={typed(`leads.${locale}`, draftLead(locale))}
          />
        </Field>
      ))}
      {look && (
        <Section
          id="look"
          title="What leaves"
          lead={`${look.letters === 1 ? "1 letter" : `${look.letters} letters`}, each in the open hours of its reader. Whoever answers before theirs is due gets none.`}
        >
          <p className="mb-2 text-sm break-words">
            <span className="text-ink-muted">Subject:</span> {look.subject}
          </p>
          <LetterFrame title="The reminder as it leaves" html={look.html} theme="system" />
        </Section>
      )}
      <div className="flex flex-wrap gap-3">
        {look ? (
          <>
            <SubmitButton name="intent" value="send">
              {look.letters === 1 ? "Send the reminder" : `Send ${look.letters} reminders`}
            </SubmitButton>
            <Button type="submit" name="intent" value="look" variant="secondary">
              Look again
            </Button>
          </>
        ) : (
          <SubmitButton name="intent" value="look">
            Look at the letter
          </SubmitButton>
        )}
        <ButtonLink to={`/communications/${code}`} variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}

interface CountProps {
  code: string;
  version: RemindableVersion;
  state: RecipientAnswer;
  words: string;
  count: number;
}

const Count = ({ code, version, state, words, count }: CountProps) => (
  <Link to={recipientsPath(code, { version: version.id, state })} className="link tabular">
    {count} {words}
  </Link>
);

function exceptions(version: RemindableVersion): string {
  const before = version.reachable - version.fresh;
  const out = leftOutOf(version);
  return [
    before > 0 && `${before} of the silent ${before === 1 ? "was" : "were"} reminded before`,
    out > 0 &&
      `${out} ${out === 1 ? "is" : "are"} left out: they want no more messages, have left, or letters come back`,
  ]
    .filter(Boolean)
    .join("; ")
    .concat(".");
}

const listOf = (value: string | string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;
