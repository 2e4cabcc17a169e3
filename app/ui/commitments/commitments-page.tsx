import { Form, Link } from "@remix-run/react";
import type { CommitmentMove, OwnerCommitment, PlanCommitment } from "~/domain/plans/commitments";
import type { Pace } from "~/domain/plans/load";
import { HALT_REASON_LABELS, type HaltReason } from "~/domain/plans/plan";
import type { Day } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { Chip } from "../controls/chip";
import { type Column, DataTable } from "../controls/data-table";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { SubmitButton } from "../form/submit-button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { dayText, plural } from "../plans/plan-words";

export interface CommitmentsPageProps {
  total: number;
  days: number;
  /** Plans whose end was ever moved. */
  moved: number;
  /** The moved ones; of one owner all that were ever promised. */
  plans: readonly PlanCommitment[];
  owners: readonly OwnerCommitment[];
  waiting: readonly CommitmentMove[];
  moves: readonly CommitmentMove[];
  next: string | null;
  filter: { owner: string; ownerName: string; plan: string };
  people: readonly { id: string; name: string }[];
  /** The filter as an address, for links that keep it. */
  query: string;
}

/** Whether promises are kept: every moved date, how far, why, and who agreed. */
export function CommitmentsPage(props: CommitmentsPageProps) {
  const { total, days, moved, plans, owners, waiting, moves, next, filter, query } = props;
  const { locale } = useReader();
  return (
    <>
      <PageHeader
        title="Commitments"
        lead={
          total === 0
            ? "No promised end was ever moved."
            : `${plural(total, "date move")} on ${plural(moved, "plan")}, ${plural(days, "day")} since the first promises.`
        }
        menu={[{ label: "Download as CSV", href: `/commitments.csv${query}` }]}
      />
      <Filter {...props} />
      {waiting.length > 0 && (
        <Section title="Waiting for an answer" id="waiting" lead="Until it is accepted the old end stays.">
          <ul className="space-y-3">
            {waiting.map((move) => (
              <li
                key={move.id}
                className="rounded-lg border border-accent-line bg-accent-soft px-4 py-3 text-sm"
              >
                <MoveWords move={move} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {plans.length > 0 && (
        <Section title="By plan" id="plans">
          <DataTable
            caption={filter.owner ? `Plans ${filter.ownerName} promised` : "Plans whose end was moved"}
            columns={planColumns((day) => dayText(day, locale))}
            rows={plans}
            rowKey={({ id }) => id}
            rowHref={({ code }) => `/plans/${code}#dates`}
            footer={{ plan: "Together", moves: total, days }}
          />
        </Section>
      )}
      {owners.length > 0 && (
        <Section
          title="By owner"
          id="owners"
          lead="How often their dates moved, and how their finished work went: the pace to measure a new date against."
        >
          <DataTable
            caption="Owners, their moved dates and their past pace"
            columns={OWNER_COLUMNS}
            rows={owners}
            rowKey={({ id }) => id}
          />
        </Section>
      )}
      <Section title="Every asked-for date" id="moves" lead="Nothing is ever removed from this record.">
        {moves.length === 0 ? (
          <EmptyState
            title={filter.owner || filter.plan ? "None under this filter" : "No new date was ever asked for"}
          >
            An owner asks the sponsor for a new end on the plan; the answer and the old date stay here.
          </EmptyState>
        ) : (
          <ul className="divide-y divide-line">
            {moves.map((move) => (
              <li key={move.id} className="py-3 text-sm">
                <MoveWords move={move} />
              </li>
            ))}
          </ul>
        )}
        {next && (
          <p className="mt-4">
            <Link to={`/commitments${query ? `${query}&` : "?"}after=${next}#moves`} className="link">
              Earlier ones
            </Link>
          </p>
        )}
      </Section>
    </>
  );
}

function Filter({ filter, people }: CommitmentsPageProps) {
  return (
    <div className="no-print mb-6 flex flex-wrap items-end gap-3">
      <Form method="get" className="flex flex-wrap items-end gap-3">
        {filter.plan && <input type="hidden" name="plan" value={filter.plan} />}
        <Field name="owner" label="Owner" required className="w-56">
          <Select
            key={filter.owner}
            defaultValue={filter.owner}
            options={[
              { value: "", label: "Everybody" },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Field>
        <SubmitButton variant="secondary">Show</SubmitButton>
      </Form>
      {filter.plan && (
        <Chip
          removeHref={filter.owner ? `/commitments?owner=${filter.owner}` : "/commitments"}
          removeLabel={`Show other plans than ${filter.plan}`}
        >
          {filter.plan}
        </Chip>
      )}
    </div>
  );
}

const LOOKS = {
  requested: { tone: "accent", word: "waiting" },
  accepted: { tone: undefined, word: "accepted" },
  declined: { tone: undefined, word: "declined" },
  withdrawn: { tone: undefined, word: "withdrawn" },
} as const;

function MoveWords({ move }: { move: CommitmentMove }) {
  const { locale } = useReader();
  const say = (day: Day) => dayText(day, locale);
  const off = move.status === "declined" || move.status === "withdrawn";
  return (
    <div className="space-y-0.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link to={`/plans/${move.code}#dates`} className="link font-medium">
          {move.code}
        </Link>
        <span className={off ? "tabular text-ink-muted line-through" : "tabular"}>
          {say(move.fromDay)} → {say(move.toDay)}
        </span>
        <Badge>{LOOKS[move.status].word}</Badge>
      </p>
      <p className="break-words">
        {move.reasonKind && (
          <span className="font-medium">{HALT_REASON_LABELS[move.reasonKind as HaltReason]}. </span>
        )}
        {move.reason}
      </p>
      <p className="break-words text-ink-muted">
        Asked by {move.askedBy} on {say(move.askedOn)}
        {move.agreedBy && move.agreedOn && `, ${move.status} by ${move.agreedBy} on ${say(move.agreedOn)}`}
        {move.answer && `: “${move.answer}”`}
      </p>
    </div>
  );
}

const planColumns = (say: (day: Day) => string): Column<PlanCommitment>[] => [
  { id: "plan", header: "Plan", primary: true, cell: ({ code, title }) => `${code} ${title}` },
  { id: "owner", header: "Owner", cell: ({ ownerName }) => ownerName },
  {
    id: "first",
    header: "First promised",
    cell: ({ firstEndOn }) => (firstEndOn ? say(firstEndOn) : "not known"),
  },
  { id: "end", header: "End", cell: ({ endOn }) => (endOn ? say(endOn) : "no end") },
  {
    id: "moves",
    header: "Moves",
    align: "end",
    cell: ({ code, moves }) => (
      <FigureLink href={`/commitments?plan=${code}#moves`} label={`date moves of ${code}`}>
        {moves}
      </FigureLink>
    ),
  },
  { id: "days", header: "Days moved", align: "end", cell: ({ days }) => days },
];

const OWNER_COLUMNS: Column<OwnerCommitment>[] = [
  { id: "owner", header: "Owner", primary: true, cell: ({ name }) => name },
  {
    id: "plans",
    header: "Plans promised",
    align: "end",
    cell: ({ id, name, plans }) => (
      <FigureLink href={`/commitments?owner=${id}#plans`} label={`promised plans of ${name}`}>
        {plans}
      </FigureLink>
    ),
  },
  {
    id: "moves",
    header: "Moves",
    align: "end",
    cell: ({ id, name, moves }) => (
      <FigureLink href={`/commitments?owner=${id}#moves`} label={`date moves of ${name}`}>
        {moves}
      </FigureLink>
    ),
  },
  { id: "days", header: "Days moved", align: "end", cell: ({ days }) => days },
  { id: "pace", header: "Past pace", cell: ({ pace }) => sayPace(pace) },
];

function sayPace({ finished, meanDays, onTime, promised }: Pace): string {
  if (finished === 0) return "none finished yet";
  const mean = meanDays === null ? "" : `, ${plural(meanDays, "day")} on average`;
  return `${plural(finished, "plan")} finished${mean}, ${onTime} of ${promised} by the first promise`;
}
