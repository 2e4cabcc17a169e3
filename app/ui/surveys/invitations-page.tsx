import { Form } from "@remix-run/react";
import { rateLabel } from "~/domain/surveys/response-rate";
import { countOf } from "~/domain/surveys/survey";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";
import { InlineNote } from "../feedback/inline-note";
import { Field } from "../form/field";
import { FileInput } from "../form/file-input";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextInput } from "../form/text-input";
import { VersionInput } from "../form/version-input";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { type InvitationRow, InvitationTable } from "./invitation-table";

export interface InvitationsPageProps {
  survey: { id: string; name: string };
  months: readonly InvitationRow[];
  /** The month that is being corrected. */
  chosen: { month: string; record: { invited: number; version: number } | null } | null;
  thisMonth: string;
  mayNot: string | null;
  answer?: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values">;
}

/** How many were asked, month by month, and how many of them answered. */
export function InvitationsPage({ survey, months, chosen, thisMonth, mayNot, answer }: InvitationsPageProps) {
  const known = months.filter((row) => row.invited !== null);
  const invited = known.reduce((sum, row) => sum + (row.invited ?? 0), 0);
  const responses = known.reduce((sum, row) => sum + row.responses, 0);
  const here = `/surveys/${survey.id}/invitations`;
  return (
    <>
      <PageHeader
        eyebrow={survey.name}
        title={
          known.length === 0
            ? "Response rate unknown"
            : responses === 0
              ? "No answer yet"
              : `${rateLabel(responses, invited)} of those who were asked answered`
        }
        lead={
          known.length === 0
            ? "Nobody said yet how many people were asked. Capstan sends no surveys: the number comes from your survey tool."
            : `${responses.toLocaleString("en-US")} responses to ${invited.toLocaleString("en-US")} invitations in ${countOf(known.length, "month")}.`
        }
      />
      <div className="space-y-8">
        {months.length > 0 && (
          <Section title="By month">
            <InvitationTable surveyId={survey.id} rows={months} mayEdit={mayNot === null} />
          </Section>
        )}
        {mayNot ? (
          <InlineNote>{mayNot}</InlineNote>
        ) : (
          <>
            <Section title={chosen?.record ? `Correct ${chosen.month}` : "Say how many were asked"} id="form">
              <MonthForm key={chosen?.month ?? "new"} here={here} {...{ chosen, thisMonth, answer }} />
            </Section>
            <Section
              title="Several months from a file"
              lead="Two columns: the month and how many were invited. Months that are there are corrected; if one row cannot be read, nothing is saved."
            >
              <FileForm
                action={`${here}/file`}
                prefix="months"
                label="File with invitations"
                button="Take the months in"
              />
            </Section>
            <Section
              title="Contacts left in peace"
              lead="Two columns: the e-mail address and the day before which this person is not asked again. An empty day ends the rest. It shows on the contact's page and in the contact list."
            >
              <FileForm
                action={`/surveys/${survey.id}/quarantine`}
                prefix="quarantine"
                label="File with over-asked contacts"
                button="Take the list in"
              />
            </Section>
          </>
        )}
      </div>
    </>
  );
}

function MonthForm({
  here,
  chosen,
  thisMonth,
  answer,
}: Pick<InvitationsPageProps, "chosen" | "thisMonth" | "answer"> & { here: string }) {
  const value = (name: string, otherwise: string) => String(answer?.values[name] ?? otherwise);
  const errors = answer?.fieldErrors ?? {};
  const version = chosen?.record?.version;
  return (
    <Form method="post" action={here} className="max-w-2xl space-y-4">
      <FormErrors
        fieldErrors={errors}
        formErrors={Object.keys(errors).length > 0 ? [] : answer?.formErrors}
        labels={{ month: "Month", invited: "Invited" }}
      />
      {chosen && !chosen.record && <Banner>Nobody said yet how many were asked in {chosen.month}.</Banner>}
      {version !== undefined && <VersionInput current={version} answer={answer} />}
      <div className="flex flex-wrap items-end gap-3">
        <Field name="month" label="Month" required error={errors.month} className="w-40">
          <TextInput
            defaultValue={value("month", chosen?.month ?? thisMonth)}
            placeholder="2026-09"
            readOnly={version !== undefined}
          />
        </Field>
        <Field name="invited" label="People invited" required error={errors.invited} className="w-40">
          <TextInput
            defaultValue={value("invited", chosen?.record?.invited.toString() ?? "")}
            inputMode="numeric"
            placeholder="120"
          />
        </Field>
        <SubmitButton action={here}>{version === undefined ? "Record them" : "Correct them"}</SubmitButton>
        {chosen && (
          <ButtonLink to={here} variant="quiet">
            Cancel
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}

function FileForm({
  action,
  prefix,
  label,
  button,
}: {
  action: string;
  prefix: string;
  label: string;
  button: string;
}) {
  return (
    <Form method="post" action={action} encType="multipart/form-data" className="max-w-2xl space-y-3">
      <Field name="file" idPrefix={prefix} label={label} required>
        <FileInput
          takes="CSV with a line of column names on top."
          accept=".csv,.tsv,.txt,text/csv,text/plain"
        />
      </Field>
      <SubmitButton variant="secondary" action={action}>
        {button}
      </SubmitButton>
    </Form>
  );
}
