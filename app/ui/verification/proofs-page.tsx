import { Link } from "@remix-run/react";
import type { ProofFact } from "~/domain/plans/plan-facts";
import { quarterOf, sayQuarter } from "~/domain/plans/plan-filter";
import type { JudgedTogether } from "~/domain/verification/judged-together";
import { isAlarm, type LaterView } from "~/domain/verification/later-view";
import type { Day } from "~/shared/calendar";
import { type Column, DataTable } from "../controls/data-table";
import { useReader } from "../controls/reader";
import { Tabs } from "../controls/tabs";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { dayText } from "../plans/plan-words";
import { JudgedTable } from "./judged-table";
import { LaterList } from "./later-list";

interface Running {
  planCode: string;
  planTitle: string;
  ownerName: string | null;
  verifierName: string | null;
  mine: boolean;
  proof: ProofFact | null;
}

interface ProofsPageProps {
  today: Day;
  running: readonly Running[];
  moreRunning: number;
  quarters: readonly string[];
  quarter: string;
  together: JudgedTogether;
  later: readonly LaterView[];
  mayAnswer: boolean;
}

/** Everything that is being proved, was judged, or is read again: the verifier's own page. */
export function ProofsPage(props: ProofsPageProps) {
  const { today, running, moreRunning, quarters, quarter, together, later, mayAnswer } = props;
  const alarms = later.filter(isAlarm);
  return (
    <>
      <PageHeader
        title="Proofs"
        lead={leadOf(running, alarms.length)}
        action={
          <Link to="/help/proof" className="link text-sm">
            How a plan proves itself
          </Link>
        }
      />
      <Section
        title="Being proved"
        lead="Counts alone: until its evaluation date nobody sees where a proof is heading."
      >
        {running.length === 0 ? (
          <EmptyState title="Nothing is being proved now">
            A plan comes here when its work is implemented and the months of its window begin to count.
          </EmptyState>
        ) : (
          <RunningTable running={running} today={today} />
        )}
        {moreRunning > 0 && (
          <p className="mt-2 text-sm">
            <Link to="/plans?state=monitoring" className="link">
              and {moreRunning} more in monitoring
            </Link>
          </p>
        )}
      </Section>
      <Section title={`Judged in ${sayQuarter(quarter)}`} id="judged">
        {quarters.length > 1 && (
          <div className="mb-4">
            <Tabs
              label="Quarter"
              tabs={quarters.slice(0, 8).map((each) => ({
                label: sayQuarter(each),
                href: `/proofs?quarter=${each}#judged`,
                current: each === quarter,
              }))}
            />
          </div>
        )}
        {together.plans.length === 0 ? (
          <p className="text-base text-ink-muted">
            No verdict was signed{quarter === quarterOf(today) ? " in this quarter yet" : ""}.
          </p>
        ) : (
          <JudgedTable together={together} />
        )}
      </Section>
      <Section
        title="Does it last?"
        lead="Six and twelve months after “effective” the same question is asked again."
      >
        {later.length === 0 ? (
          <p className="text-base text-ink-muted">
            No plan was effective yet, so nothing is to be read again.
          </p>
        ) : (
          <LaterList readings={later} today={today} mayAnswer={mayAnswer} />
        )}
      </Section>
    </>
  );
}

function leadOf(running: readonly Running[], alarms: number): string {
  const waiting = running.filter(({ mine }) => mine).length;
  const parts = [
    running.length === 0
      ? "No plan is being proved"
      : `${running.length} ${running.length === 1 ? "plan is" : "plans are"} being proved${waiting > 0 ? `, ${waiting} of them for you to verify` : ""}`,
    alarms > 0 ? `${alarms} ${alarms === 1 ? "effect is" : "effects are"} no longer shown` : null,
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}

function RunningTable({ running, today }: { running: readonly Running[]; today: Day }) {
  const { locale } = useReader();
  const columns: Column<Running>[] = [
    {
      id: "plan",
      header: "Plan",
      primary: true,
      cell: (row) => (
        <>
          {row.planTitle} <span className="tabular font-normal text-ink-muted">{row.planCode}</span>
        </>
      ),
    },
    { id: "owner", header: "Owner", cell: (row) => row.ownerName ?? "none" },
    { id: "verifier", header: "Verifier", cell: (row) => row.verifierName ?? "none named" },
    {
      id: "window",
      header: "Window",
      cell: ({ proof }) =>
        proof
          ? `${proof.monthsDone} of ${proof.monthsNeeded} months${proof.completeMonths ? ` (${proof.completeMonths})` : ""}`
          : "no effective date",
    },
    {
      id: "n",
      header: "n",
      align: "end",
      cell: ({ proof }) => (proof ? `${proof.n} of ${proof.neededN}` : "–"),
    },
    {
      id: "close",
      header: "Earliest close",
      cell: ({ proof }) =>
        proof ? (
          proof.earliestClose <= today ? (
            <strong className="font-medium">can be read now</strong>
          ) : (
            dayText(proof.earliestClose, locale)
          )
        ) : (
          "–"
        ),
    },
  ];
  return (
    <DataTable
      caption="Plans that are being proved"
      columns={columns}
      rows={running}
      rowKey={(row) => row.planCode}
      rowHref={(row) => `/plans/${row.planCode}/verdict`}
    />
  );
}
