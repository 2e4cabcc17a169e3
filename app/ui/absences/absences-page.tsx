import { Link } from "@remix-run/react";
import { UserRoundX } from "lucide-react";
import { ABSENCE_STATE_LABELS } from "~/domain/absences/absence";
import type { Day } from "~/shared/calendar";
import { Badge } from "../controls/badge";
import { ButtonLink } from "../controls/button";
import { type Column, DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import type { AbsenceListRow } from "./absence-row";
import { AbsenceStrip } from "./absence-strip";

interface AbsencesPageProps {
  all: boolean;
  today: Day;
  month: string;
  /** Those that touch the month shown. */
  strip: readonly AbsenceListRow[];
  open: readonly AbsenceListRow[];
  past: readonly AbsenceListRow[];
  next: string | null;
  mayAdd: boolean;
}

const TONES = { now: "warn", ahead: undefined, past: undefined, ended: undefined } as const;

const COLUMNS: Column<AbsenceListRow>[] = [
  { id: "person", header: "Person", primary: true, cell: (row) => row.personName },
  {
    id: "days",
    header: "Away",
    cell: (row) => (
      <>
        <DateText value={row.fromDay} mode="day" /> to <DateText value={row.toDay} mode="day" />
      </>
    ),
  },
  { id: "deputy", header: "Deputy", cell: (row) => row.deputyName },
  {
    id: "state",
    header: "State",
    cell: (row) => <Badge tone={TONES[row.state]}>{ABSENCE_STATE_LABELS[row.state]}</Badge>,
  },
  {
    id: "note",
    header: "Note",
    hideOnPhone: true,
    cell: (row) => row.note || <span className="text-ink-faint">–</span>,
  },
];

const Table = ({ caption, rows }: { caption: string; rows: readonly AbsenceListRow[] }) => (
  <DataTable
    caption={caption}
    columns={COLUMNS}
    rows={rows}
    rowKey={(row) => row.id}
    rowHref={(row) => `/absences/${row.id}`}
  />
);

/** Who is away when, and who stands in. */
export function AbsencesPage(props: AbsencesPageProps) {
  const { all, open, past, next, mayAdd } = props;
  const away = open.filter(({ state }) => state === "now");
  const add = (
    <ButtonLink to="/absences/new" variant="primary">
      Enter an absence
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title="Absences"
        lead={`${
          away.length === 0
            ? all
              ? "Everybody is there today."
              : "You are not away, and stand in for nobody today."
            : away
                .map(({ personName, deputyName }) => `${personName} is away, ${deputyName} stands in`)
                .join("; ")
        }${away.length === 0 ? "" : "."} While somebody is away their approvals, verifications and tasks are their deputy's, too.`}
        action={mayAdd ? add : undefined}
      />
      {open.length + past.length === 0 ? (
        <EmptyState title="No absence is on record" icon={<UserRoundX />} action={mayAdd ? add : undefined}>
          A holiday entered here lets somebody else approve, verify and finish tasks meanwhile, and says so on
          every screen.
        </EmptyState>
      ) : (
        <>
          {all && <AbsenceStrip month={props.month} today={props.today} rows={props.strip} />}
          {open.length > 0 && (
            <Section title="Now and ahead" id="ahead">
              <Table caption="Absences of today and ahead" rows={open} />
            </Section>
          )}
          {past.length > 0 && (
            <Section title="On record" id="past" lead="What is over stays as it was.">
              <Table caption="Absences that are over" rows={past} />
              {next && (
                <p className="mt-4">
                  <Link to={`/absences?after=${next}#past`} className="link">
                    Earlier ones
                  </Link>
                </p>
              )}
            </Section>
          )}
        </>
      )}
    </>
  );
}
