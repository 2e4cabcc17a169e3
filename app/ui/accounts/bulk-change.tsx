import { Form } from "@remix-run/react";
import { TIERS } from "~/domain/accounts/account";
import type { BulkLine, BulkMove } from "~/domain/accounts/bulk-change";
import type { Refusal } from "~/domain/refusal";
import type { FormAnswer } from "~/shared/form-answer";
import { Button, ButtonLink } from "../controls/button";
import { type Column, DataTable } from "../controls/data-table";
import { RefusalNotice } from "../feedback/refusal-notice";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { Section } from "../layout/section";

export interface BulkChangeProps {
  lines: readonly BulkLine[];
  move: BulkMove | null;
  owners: readonly { id: string; name: string }[];
  keep: readonly (readonly [string, string])[];
  answer?: (FormAnswer & { refusal: Refusal | null }) | null;
}

/** First what they are to become, by an address; then the preview, and only its button saves. */
export function BulkChange({ lines, move, owners, keep, answer }: BulkChangeProps) {
  const hidden = keep.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
  return (
    <>
      <Section title="What are they to become?">
        <div className="grid gap-6 sm:grid-cols-2">
          <Form method="get" className="flex flex-wrap items-end gap-3">
            {hidden}
            <input type="hidden" name="move" value="tier" />
            <Field name="to" label="Tier" required idPrefix="tier" className="min-w-0 flex-1 basis-48">
              <Select
                placeholder="Choose a tier"
                defaultValue={move?.kind === "tier" ? move.to : ""}
                options={[
                  { value: "as-proposed", label: "What the rule proposes" },
                  ...TIERS.map((tier) => ({ value: tier, label: `Tier ${tier}` })),
                  { value: "none", label: "No tier" },
                ]}
              />
            </Field>
            <Button type="submit" className="h-10">
              Preview
            </Button>
          </Form>
          <Form method="get" className="flex flex-wrap items-end gap-3">
            {hidden}
            <input type="hidden" name="move" value="owner" />
            <Field name="to" label="Owner" required idPrefix="owner" className="min-w-0 flex-1 basis-48">
              <Select
                placeholder="Choose an owner"
                defaultValue={move?.kind === "owner" ? move.ownerId || "none" : ""}
                options={[
                  ...owners.map((owner) => ({ value: owner.id, label: owner.name })),
                  { value: "none", label: "Nobody" },
                ]}
              />
            </Field>
            <Button type="submit" className="h-10">
              Preview
            </Button>
          </Form>
        </div>
      </Section>
      {move === null ? (
        <Section title="Chosen">
          <Lines lines={lines} move={null} />
        </Section>
      ) : (
        <Preview lines={lines} move={move} answer={answer} />
      )}
    </>
  );
}

function Preview({ lines, move, answer }: Pick<BulkChangeProps, "lines" | "answer"> & { move: BulkMove }) {
  const changing = lines.filter((line) => line.changes);
  const against = changing.filter((line) => line.needsReason);
  const same = lines.length - changing.length;
  return (
    <Section
      title={changing.length === 0 ? "Nothing would change" : `${changing.length} would change`}
      lead={
        same > 0
          ? `${same} ${same === 1 ? "stays" : "stay"} as ${same === 1 ? "it is" : "they are"}.`
          : undefined
      }
    >
      {answer?.refusal && answer.refusal.kind !== "invalid" && (
        <div className="mb-4">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      <Form method="post" className="space-y-5">
        {changing.map((line) => (
          <input key={line.id} type="hidden" name="chosen[]" value={`${line.id}:${line.version}`} />
        ))}
        {move.kind === "owner" ? (
          <input type="hidden" name="ownerId" value={move.ownerId} />
        ) : (
          <input type="hidden" name="tier" value={move.to} />
        )}
        {against.length > 0 && (
          <Field
            name="reason"
            label="Why not what the rule proposes"
            hint={`The rule proposes another tier for ${against.length === 1 ? against[0]?.name : `${against.length} of them`}. Your reason stays in their tier history.`}
            required
            error={answer?.fieldErrors.reason}
            className="max-w-160"
          >
            <TextArea rows={3} maxLength={1000} defaultValue={[answer?.values.reason ?? ""].flat()[0]} />
          </Field>
        )}
        <Lines lines={lines} move={move} />
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to="/measure/accounts" variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton disabled={changing.length === 0}>
            {changing.length === 1 ? "Change 1 account" : `Change ${changing.length} accounts`}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

const SHOWN = 200;

function Lines({ lines, move }: { lines: readonly BulkLine[]; move: BulkMove | null }) {
  const ordered = move === null ? lines : lines.toSorted((a, b) => Number(b.changes) - Number(a.changes));
  const columns: Column<BulkLine>[] = [
    { id: "name", header: "Account", primary: true, cell: (line) => line.name },
    { id: "now", header: "Now", width: "w-40", cell: (line) => line.now },
    ...(move === null
      ? []
      : [
          {
            id: "then",
            header: "Then",
            width: "w-40",
            cell: (line: BulkLine) =>
              line.changes ? <strong>{line.becomes}</strong> : <span className="text-ink-muted">stays</span>,
          },
        ]),
    {
      id: "proposed",
      header: "The rule proposes",
      width: "w-40",
      cell: (line) =>
        line.proposed === null ? (
          <span className="text-ink-muted">nothing</span>
        ) : (
          <>
            Tier {line.proposed}
            {line.needsReason && <span className="ml-1.5 text-xs text-warn">needs a reason</span>}
          </>
        ),
    },
  ];
  return (
    <>
      <DataTable
        caption="Accounts before and after"
        columns={columns}
        rows={ordered.slice(0, SHOWN)}
        rowKey={(line) => line.id}
      />
      {lines.length > SHOWN && (
        <p className="mt-2 text-sm text-ink-muted">and {(lines.length - SHOWN).toLocaleString("en")} more.</p>
      )}
    </>
  );
}
