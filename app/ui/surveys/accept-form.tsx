import { Form } from "@remix-run/react";
import type { Gate } from "~/domain/gate";
import type { DryRunNotes, RowCounts } from "~/domain/surveys/dry-run";
import { CHECK_LABELS, openFindings, type QualityFinding } from "~/domain/surveys/quality";
import { countOf } from "~/domain/surveys/survey";
import type { FormAnswer } from "~/shared/form-answer";
import { ButtonLink } from "../controls/button";
import { ConfirmDialog } from "../controls/confirm-dialog";
import { Disclosure } from "../controls/disclosure";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { Checkbox } from "../form/choices";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { Section } from "../layout/section";
import { QualityList } from "./quality-list";

export interface AcceptFormProps {
  importId: string;
  counts: RowCounts;
  notes: DryRunNotes;
  quality: readonly QualityFinding[];
  /** The newest answer is so old that a call about it would come too late. */
  isOld: boolean;
  gates: readonly Gate[];
  mayNot: string | null;
  answer?: Pick<FormAnswer, "fieldErrors" | "formErrors" | "values">;
}

/** The decision after the dry run: what counts of it, and take it in, or not. */
export function AcceptForm(props: AcceptFormProps) {
  const { importId, counts, quality, gates, mayNot, answer } = props;
  const action = `/imports/${importId}/acceptance`;
  const open = openFindings(quality);
  const closed = mayNot !== null || gates.some((gate) => !gate.met);
  const list = (
    <Section
      title="Checked before anything counts"
      id="quality"
      lead={
        open.length === 0
          ? "No row looks doubtful."
          : `${countOf(open.length, "check")} found rows that may mislead. Decide about each; the answers are kept either way.`
      }
    >
      <QualityList
        importId={importId}
        quality={quality}
        answer={closed ? undefined : { values: answer?.values ?? {}, fieldErrors: answer?.fieldErrors ?? {} }}
      />
    </Section>
  );
  if (mayNot) {
    return (
      <div className="space-y-6">
        <Banner title="You can read this check, not accept it.">{mayNot}</Banner>
        {list}
      </div>
    );
  }
  if (closed) {
    return (
      <div className="space-y-6">
        <div className="rounded-lg border border-warn-line p-4">
          <GateList gates={gates} leadsTo="Import" missingOnly />
        </div>
        {list}
      </div>
    );
  }
  return (
    <Form method="post" action={action} className="space-y-6">
      <FormErrors
        fieldErrors={answer?.fieldErrors}
        formErrors={Object.keys(answer?.fieldErrors ?? {}).length > 0 ? [] : answer?.formErrors}
        labels={Object.fromEntries(
          open.flatMap(({ check }) => [
            [`quality.${check}.choice`, CHECK_LABELS[check]],
            [`quality.${check}.reason`, `${CHECK_LABELS[check]}: the reason`],
          ]),
        )}
      />
      {list}
      <Options {...props} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton size="lg" action={action}>
          {counts.valid === 0
            ? "Finish, nothing to add"
            : open.length > 0
              ? "Import the rows that count"
              : `Import ${countOf(counts.valid, "valid row")}`}
        </SubmitButton>
        <ButtonLink to={`/imports/${importId}/columns`} size="lg">
          Back to the columns
        </ButtonLink>
      </div>
    </Form>
  );
}

function Options({ notes, isOld, counts, answer }: AcceptFormProps) {
  const isTicked = (name: string, otherwise: boolean) =>
    answer && Object.keys(answer.values).length > 0 ? answer.values[name] === "yes" : otherwise;
  const names = notes.unknownAccounts ?? [];
  if (counts.valid === 0) return null;
  return (
    <div className="space-y-3 rounded-lg border border-line p-4">
      <Checkbox
        name="noCases"
        value="yes"
        defaultChecked={isTicked("noCases", isOld)}
        label="These are old answers: open no cases"
        hint={
          isOld
            ? "The newest answer is more than 30 days old. Without the tick, low answers and pleas for contact open cases all the same."
            : "Low answers and pleas for contact open cases, so that somebody calls. Tick it where a call would come too late."
        }
      />
      {names.length > 0 && (
        <div>
          <Checkbox
            name="createAccounts"
            value="yes"
            defaultChecked={isTicked("createAccounts", false)}
            label={`Create the ${countOf(notes.unknownAccountCount, "account")} that nobody knows yet`}
            hint="They come without a tier, so that a person decides. Left alone, these answers count without an account."
          />
          <Disclosure summary="Which accounts">
            <ul className="columns-2 text-sm sm:columns-3">
              {names.map(({ name, rows }) => (
                <li key={name} className="break-inside-avoid truncate">
                  {name} <span className="tabular text-ink-muted">({rows})</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </div>
  );
}

/** Apart from the form above, since forms do not nest. */
export function DiscardButton({ importId, fileName }: { importId: string; fileName: string }) {
  return (
    <ConfirmDialog
      trigger="Discard this file"
      triggerVariant="quiet"
      title="Discard this file?"
      description={`${fileName} is dropped, with what was found in it. No answer was imported from it, so none is lost.`}
      action={`/imports/${importId}/disposal`}
      confirmLabel="Discard it"
      danger
    />
  );
}
