import { Form } from "@remix-run/react";
import type { Gate } from "~/domain/gate";
import type { DryRunNotes, RowCounts } from "~/domain/surveys/dry-run";
import { countOf } from "~/domain/surveys/survey";
import { ButtonLink } from "../controls/button";
import { ConfirmDialog } from "../controls/confirm-dialog";
import { Disclosure } from "../controls/disclosure";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { Checkbox } from "../form/choices";
import { SubmitButton } from "../form/submit-button";

export interface AcceptFormProps {
  importId: string;
  surveyName: string;
  counts: RowCounts;
  notes: DryRunNotes;
  gates: readonly Gate[];
  mayNot: string | null;
}

/** The decision after the dry run: take the valid rows in, or not. */
export function AcceptForm({ importId, surveyName, counts, notes, gates, mayNot }: AcceptFormProps) {
  const action = `/imports/${importId}/acceptance`;
  if (mayNot) return <Banner title="You can read this check, not accept it.">{mayNot}</Banner>;
  if (gates.some((gate) => !gate.met)) {
    return (
      <div className="rounded-lg border border-warn-line p-4">
        <GateList gates={gates} leadsTo="Import" missingOnly />
      </div>
    );
  }
  const names = notes.unknownAccounts;
  return (
    <Form method="post" action={action} className="space-y-4">
      {names.length > 0 && (
        <div className="rounded-lg border border-line p-4">
          <Checkbox
            name="createAccounts"
            value="yes"
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
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton size="lg" action={action}>
          {counts.valid > 0
            ? `Import ${countOf(counts.valid, "valid row")} into ${surveyName.length > 40 ? "the survey" : surveyName}`
            : "Finish, nothing to add"}
        </SubmitButton>
        <ButtonLink to={`/imports/${importId}/columns`} size="lg">
          Back to the columns
        </ButtonLink>
      </div>
    </Form>
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
