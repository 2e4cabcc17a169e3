import { Form } from "@remix-run/react";
import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { BENEFIT_KIND_LABELS } from "~/domain/roi/business-case";
import {
  addBig4,
  addLine,
  afterIntent,
  type CaseRows,
  differencesOf,
  focusAfter,
  rowsOf,
  valuesOfRows,
} from "~/domain/roi/case-form";
import { returnPath } from "~/domain/roi/case-places";
import { type Live, type LiveGround, liveReading } from "~/domain/roi/live-reading";
import { ButtonLink } from "../controls/button";
import { Disclosure } from "../controls/disclosure";
import { useReader } from "../controls/reader";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { FormErrors } from "../form/form-errors";
import { SubmitButton } from "../form/submit-button";
import { TextArea, TextInput } from "../form/text-input";
import { VersionInput } from "../form/version-input";
import { PageHeader } from "../layout/page-header";
import { LeaveDialog } from "../plans/editor/leave-dialog";
import { useUnsavedGuard } from "../plans/editor/use-unsaved-guard";
import type { FormReply } from "../plans/form-reply";
import { addButtonClass } from "./add-button";
import { CaseLineFields } from "./case-line-fields";
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
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        eyebrow={`${view.owner.code} · ${view.owner.title}`}
        title="Business case"
        lead="What it costs and what it brings, each line with its source. Every save is a version; the activity keeps them all."
      />
      <div className="space-y-6">
        {isStale ? (
          <StaleCase differences={differencesOf(rowsOf(reply.values), saved)} change={view.change} />
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
          className="space-y-8"
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
          <Lines
            title="Costs"
            side="cost"
            rows={drawn.rows}
            errors={errors}
            metrics={metrics}
            change={change}
          />
          <Lines
            title="Benefits"
            side="benefit"
            rows={drawn.rows}
            errors={errors}
            metrics={metrics}
            change={change}
          />
          <Common rows={drawn.rows} errors={errors} workspaceRate={workspaceRate} />
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

interface LinesProps {
  title: string;
  side: "cost" | "benefit";
  rows: CaseRows;
  errors: Record<string, string[] | undefined>;
  metrics: CaseEditorProps["metrics"];
  change: (intent: string) => (event: { preventDefault: () => void }) => void;
}

function Lines({ title, side, rows, errors, metrics, change }: LinesProps) {
  const own = rows.lines.flatMap((row, at) => (row.fields.side === side ? [{ row, at }] : []));
  const buttons = [
    { intent: addLine(side, "amount"), label: "Add a sum of money" },
    { intent: addLine(side, "factors"), label: "Add a product of figures" },
    ...(side === "benefit" && metrics.length > 0
      ? [{ intent: addLine(side, "effect"), label: "Add a measured effect" }]
      : []),
  ];
  const four =
    side === "benefit"
      ? BIG_4.map((kind) => ({ intent: addBig4(kind), label: BENEFIT_KIND_LABELS[kind] }))
      : [];
  return (
    <section aria-labelledby={`case-${side}`}>
      <h2 id={`case-${side}`} className="mb-3 border-b border-line pb-2 text-sm font-semibold">
        {title}
      </h2>
      {own.length === 0 && <p className="text-sm text-ink-muted">No line yet.</p>}
      <div className="space-y-4">
        {own.map(({ row, at }) => (
          <CaseLineFields
            key={row.fields.id || `new-${at}`}
            row={row}
            at={at}
            errors={errors}
            metrics={metrics}
            change={change}
          />
        ))}
      </div>
      <AddButtons buttons={buttons} change={change} />
      {four.length > 0 && (
        <Disclosure summary="One of the Big 4, with its figures" className="mt-3">
          <p className="text-sm text-ink-muted">
            Margins, not revenue. A kept customer's growth belongs to one of them alone.
          </p>
          <AddButtons buttons={four} change={change} />
        </Disclosure>
      )}
    </section>
  );
}

const BIG_4 = ["acquire", "retain", "grow", "winBack"] as const;

interface AddButtonsProps extends Pick<LinesProps, "change"> {
  buttons: readonly { intent: string; label: string }[];
}

function AddButtons({ buttons, change }: AddButtonsProps) {
  return (
    <div className="flex flex-wrap gap-x-2">
      {buttons.map(({ intent, label }) => (
        <button
          key={intent}
          type="submit"
          name="intent"
          value={intent}
          formNoValidate
          onClick={change(intent)}
          className={addButtonClass}
        >
          <Plus aria-hidden="true" className="size-4" />
          {label}
        </button>
      ))}
    </div>
  );
}

interface CommonProps {
  rows: CaseRows;
  errors: Record<string, string[] | undefined>;
  workspaceRate: string;
}

function Common({ rows: { common }, errors, workspaceRate }: CommonProps) {
  return (
    <section aria-labelledby="case-common">
      <h2 id="case-common" className="mb-3 border-b border-line pb-2 text-sm font-semibold">
        Counted over
      </h2>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <Field name="horizonMonths" label="Horizon in months" required error={errors.horizonMonths}>
          <TextInput defaultValue={common.horizonMonths} inputMode="numeric" className="tabular" />
        </Field>
        <Field name="discountRate" label="Discount rate, % a year" error={errors.discountRate}>
          <TextInput
            defaultValue={common.discountRate}
            inputMode="decimal"
            placeholder={`${workspaceRate} (the workspace's)`}
            className="tabular"
          />
        </Field>
        <Field name="attribution" label="Share that is our own, %" error={errors.attribution}>
          <TextInput defaultValue={common.attribution} inputMode="decimal" className="tabular" />
        </Field>
      </div>
      <p className="mt-1.5 text-sm text-ink-muted">
        The share is taken of benefits that no control group isolated. Costs fall at the beginning of their
        months, benefits at the end.
      </p>
      <div className="mt-4">
        <Field name="note" label="Note" error={errors.note}>
          <TextArea defaultValue={common.note} maxLength={2000} rows={3} />
        </Field>
      </div>
    </section>
  );
}
