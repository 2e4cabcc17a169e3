import { Form, Link } from "@remix-run/react";
import { Check } from "lucide-react";
import { type OccurrenceState, RHYTHM_LABELS, type Rhythm } from "~/domain/governance/cadence";
import { ButtonLink } from "../controls/button";
import { ConfirmDialog } from "../controls/confirm-dialog";
import { DateText } from "../controls/date-text";
import { Banner } from "../feedback/banner";
import { Field } from "../form/field";
import { SubmitButton } from "../form/submit-button";
import { TextArea } from "../form/text-input";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { OccurrenceBadge } from "./occurrence-badge";

interface DateShown {
  planned: string;
  due: string;
  state: OccurrenceState;
  record: { heldOn: string; note: string; by: string } | null;
}

interface CadenceEntryPageProps {
  entry: {
    id: string;
    title: string;
    purpose: string;
    rhythm: Rhythm;
    firstOn: string;
    ownerName: string | null;
    href: string;
    version: number;
    endedOn: string | null;
  };
  reading: { held: number; missed: number };
  dates: readonly DateShown[];
  mayHold: boolean;
  mayEdit: boolean;
}

export function CadenceEntryPage({ entry, reading, dates, mayHold, mayEdit }: CadenceEntryPageProps) {
  return (
    <>
      <PageHeader
        title={entry.title}
        lead={entry.purpose || undefined}
        meta={
          <>
            <span>{RHYTHM_LABELS[entry.rhythm]}</span>
            <span>{entry.ownerName ?? "nobody owns it"}</span>
            <span>
              since <DateText value={entry.firstOn} mode="day" />
            </span>
            {entry.href && (
              <Link to={entry.href} className="link">
                Where it is done
              </Link>
            )}
          </>
        }
        action={
          mayEdit && (
            <>
              <ConfirmDialog
                trigger={entry.endedOn ? "Let it go on" : "End it"}
                title={entry.endedOn ? `Let “${entry.title}” go on?` : `End “${entry.title}”?`}
                description={
                  entry.endedOn
                    ? "Its dates are due again, those in between too."
                    : "No date is due any more. What was held stays on record, and it can go on later."
                }
                action={`/cadence/${entry.id}/end`}
                fields={{ version: String(entry.version) }}
                confirmLabel={entry.endedOn ? "Go on" : "End it"}
              />
              {!entry.endedOn && <ButtonLink to={`/cadence/${entry.id}/edit`}>Change it</ButtonLink>}
            </>
          )
        }
      />
      {entry.endedOn && (
        <div className="mb-6">
          <Banner tone="info" title="This rhythm has ended">
            Its last day was <DateText value={entry.endedOn} />.
          </Banner>
        </div>
      )}
      <Section
        title="Dates"
        lead={
          reading.held + reading.missed > 0
            ? `${reading.held} of ${reading.held + reading.missed} held in the last twelve months.`
            : "None has passed yet."
        }
      >
        <ul className="divide-y divide-line">
          {dates.map((date) => (
            <DateRow key={date.planned} entry={entry} date={date} mayHold={mayHold} />
          ))}
        </ul>
        {!mayHold && (
          <p className="mt-3 text-sm text-ink-muted">
            Whoever owns it, a CX leader or an administrator says what was held.
          </p>
        )}
      </Section>
    </>
  );
}

function DateRow({
  entry,
  date,
  mayHold,
}: {
  entry: { id: string; title: string };
  date: DateShown;
  mayHold: boolean;
}) {
  const address = `/cadence/${entry.id}/holding`;
  const passed = date.state !== "ahead";
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium">
          <DateText value={date.due} />
          <OccurrenceBadge state={date.state} />
          {date.planned !== date.due && (
            <span className="text-xs font-normal text-ink-muted">
              moved from <DateText value={date.planned} mode="day" />, no working day
            </span>
          )}
        </p>
        {date.record && (
          <p className="mt-0.5 text-sm break-words whitespace-pre-line text-ink-muted">
            {date.record.note ? `${date.record.note} · ` : ""}
            {date.record.by}, <DateText value={date.record.heldOn} />
          </p>
        )}
      </div>
      {mayHold && passed && (
        <div className="no-print flex flex-wrap items-start gap-2">
          {date.record ? (
            <Form method="post" action={`/cadence/${entry.id}/release`} preventScrollReset>
              <input type="hidden" name="planned" value={date.planned} />
              <SubmitButton variant="quiet" size="sm" action={`/cadence/${entry.id}/release`}>
                Take it back
              </SubmitButton>
            </Form>
          ) : (
            <>
              <Form method="post" action={address} preventScrollReset>
                <input type="hidden" name="planned" value={date.planned} />
                <input type="hidden" name="outcome" value="held" />
                <SubmitButton
                  variant="secondary"
                  size="sm"
                  action={address}
                  icon={<Check aria-hidden="true" />}
                >
                  Held
                </SubmitButton>
              </Form>
              <ConfirmDialog
                trigger="With a note"
                triggerVariant="quiet"
                size="sm"
                title={`${entry.title}: held`}
                description="What was settled, in a few words."
                action={address}
                fields={{ planned: date.planned, outcome: "held" }}
                confirmLabel="Held"
              >
                <NoteField prefix={`held-${date.planned}`} label="Note" />
              </ConfirmDialog>
              {date.state !== "today" && (
                <ConfirmDialog
                  trigger="It fell out"
                  triggerVariant="quiet"
                  size="sm"
                  title={`${entry.title}: it fell out`}
                  description="It stays visible as missed, with the reason."
                  action={address}
                  fields={{ planned: date.planned, outcome: "missed" }}
                  confirmLabel="It fell out"
                >
                  <NoteField prefix={`missed-${date.planned}`} label="Why" required />
                </ConfirmDialog>
              )}
            </>
          )}
        </div>
      )}
    </li>
  );
}

const NoteField = ({ prefix, label, required }: { prefix: string; label: string; required?: boolean }) => (
  <Field name="note" label={label} idPrefix={prefix} required={required}>
    <TextArea rows={3} />
  </Field>
);
