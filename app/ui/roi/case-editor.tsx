import { Form } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { differencesOf } from "~/domain/roi/case-differences";
import { afterIntent, type CaseRows, focusAfter, rowsOf, valuesOfRows } from "~/domain/roi/case-form";
import { returnPath } from "~/domain/roi/case-places";
import { type Live, type LiveGround, liveReading } from "~/domain/roi/live-reading";
import { ButtonLink } from "../controls/button";
import { useReader } from "../controls/reader";
import { RefusalNotice } from "../feedback/refusal-notice";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { VersionInput } from "../form/version-input";
import { PageHeader } from "../layout/page-header";
import { LeaveDialog } from "../plans/editor/leave-dialog";
import { useUnsavedGuard } from "../plans/editor/use-unsaved-guard";
import type { FormReply } from "../plans/form-reply";
import { CaseCommon } from "./case-common";
import { CaseLines } from "./case-lines";
import { LiveTotal } from "./live-total";
import type { CaseView } from "./roi-section";
import { StaleCase } from "./stale-case";

export interface CaseEditorProps {
  view: CaseView;
  saved: CaseRows;
  ground: LiveGround;
  metrics: readonly { id: string; name: string }[];
  workspaceRate: string;
  reply?: FormReply | null;
}

/**
 * The form of a business case. Buttons that add or take away a line work without scripts as well: the form comes back with one
 * row more or less and everything that was typed.
 */
export function CaseEditor({ view, saved, ground, metrics, workspaceRate, reply }: CaseEditorProps) {
  const { currency } = useReader();
  const form = useRef<HTMLFormElement>(null);
  const [drawn, setDrawn] = useState(() => startOf(reply, saved));
  const [live, setLive] = useState<Live>(() => liveReading(drawn.rows, ground));
  // A page that is open learns what others save; the form still stands on what it was read at.
  const [readAt] = useState(view.version);
  const { blocker, formEvents } = useUnsavedGuard(Boolean(reply));
  const shownReply = useRef(reply);
  const focus = useRef("");
  // The form was drawn anew, and what had the focus is gone with the old one.
  useEffect(() => {
    if (drawn.round > 0 && focus.current) form.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = "";
  }, [drawn.round]);
  useEffect(() => {
    if (reply === shownReply.current) return;
    shownReply.current = reply;
    const next = startOf(reply, saved);
    setDrawn(({ round }) => ({ round: round + 1, rows: next.rows }));
    setLive(liveReading(next.rows, ground));
  }, [reply, saved, ground]);
  const errors = reply?.fieldErrors ?? {};
  const change = (intent: string) => (event: { preventDefault: () => void }) => {
    if (!form.current) return;
    event.preventDefault();
    const next = afterIntent({ ...typedIn(form.current), intent });
    if (!next) return;
    const rows = rowsOf(next);
    formEvents.onInput();
    focus.current = focusAfter(intent, rows);
    setDrawn(({ round }) => ({ round: round + 1, rows }));
    setLive(liveReading(rows, ground));
  };
  const isStale = reply?.refusal?.kind === "stale";
  const isReadAnew = String(view.version) !== reply?.values.version;
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        eyebrow={`${view.owner.code} · ${view.owner.title}`}
        title="Business case"
        lead="What it costs and what it brings, each line with its source. Every save is a version; the activity keeps them all."
      />
      <div className="space-y-6">
        {isStale ? (
          <StaleCase
            // Until the page has read what they saved, there is nothing to compare with.
            differences={isReadAnew ? differencesOf(rowsOf(reply.values), saved) : null}
            change={isReadAnew ? view.change : null}
          />
        ) : reply?.refusal && reply.refusal.kind !== "invalid" ? (
          <RefusalNotice refusal={reply.refusal} />
        ) : (
          <FormErrors fieldErrors={errors} formErrors={reply?.formErrors} labels={labelsOf(drawn.rows)} />
        )}
        <Form
          method="post"
          ref={form}
          key={drawn.round}
          onInput={(event) => {
            formEvents.onInput();
            setLive(liveReading(rowsOf(typedIn(event.currentTarget)), ground));
          }}
          onSubmit={formEvents.onSubmit}
          // The running total stands at the foot; what is reached by keyboard stops above it.
          className="space-y-8 [&_:is(input,select,textarea,button)]:scroll-mb-24"
        >
          {/* Enter in a field presses the first button of a form: that has to be the one that saves. */}
          <button
            type="submit"
            name="intent"
            value="save"
            tabIndex={-1}
            aria-hidden="true"
            className="sr-only"
          >
            Save
          </button>
          <VersionInput current={isStale ? view.version : readAt} answer={reply} />
          <CaseLines
            title="Costs"
            side="cost"
            rows={drawn.rows}
            errors={errors}
            metrics={metrics}
            change={change}
          />
          <CaseLines
            title="Benefits"
            side="benefit"
            rows={drawn.rows}
            errors={errors}
            metrics={metrics}
            change={change}
          />
          <CaseCommon rows={drawn.rows} errors={errors} workspaceRate={workspaceRate} />
          <LiveTotal live={live} currency={currency} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton name="intent" value="save">
              {isStale ? "Save mine over it" : "Save the case"}
            </SubmitButton>
            <ButtonLink to={returnPath(view.owner)} variant="quiet">
              Cancel
            </ButtonLink>
          </div>
        </Form>
      </div>
      <LeaveDialog
        blocker={blocker}
        where="in this case"
        onSave={() => form.current?.requestSubmit(form.current.querySelector<HTMLButtonElement>(SAVE))}
      />
    </div>
  );
}

const SAVE = 'button[name="intent"][value="save"]';

function startOf(reply: FormReply | null | undefined, saved: CaseRows): { round: number; rows: CaseRows } {
  const came = reply && Object.keys(reply.values).length > 0 ? rowsOf(reply.values) : null;
  return { round: 0, rows: came ?? saved };
}

function typedIn(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") values[name] = value;
  return values;
}

/** The names of the fields as a list of mistakes says them. */
function labelsOf(rows: CaseRows): Record<string, string> {
  return Object.fromEntries(
    Object.keys(valuesOfRows(rows)).map((name) => {
      const line = rows.lines[Number(/^lines\.(\d+)/.exec(name)?.[1] ?? -1)];
      return [name, line ? line.fields.label || "New line" : "This field"];
    }),
  );
}
