import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { noteAuditView } from "~/commands/award/note-audit-view.server";
import { can } from "~/domain/access";
import type { YearReading } from "~/domain/award/award";
import { ruleText, yearSentence } from "~/domain/award/award-words";
import { SUMMIT_YEARS, streakOf, summitGates } from "~/domain/award/summit";
import { actOf } from "~/http/act.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findSummitRecords, listAwardYears, listYearReadings } from "~/store/award/award.queries.server";
import { type AwardRow, YearTable } from "~/ui/award/year-table";
import { ButtonLink } from "~/ui/controls/button";
import { GateList } from "~/ui/feedback/gate-list";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Governance", href: "/measure/governance" },
    { label: "Award", href: "/award" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Award · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "award.read", "Award files are read by the people of the program and its auditors.");
  const [{ readings, today }, records, summit] = await Promise.all([
    listYearReadings(viewer, now()),
    listAwardYears(viewer),
    findSummitRecords(viewer),
  ]);
  if (viewer.auditor) {
    await noteAuditView(actOf(request, viewer), {
      noun: "award",
      recordId: "all",
      what: "the list of award years",
    });
  }
  const held = readings.filter((each) => each.result !== "noData");
  const rows: AwardRow[] = [
    ...held.map((reading) => ({
      year: reading.year,
      reading,
      typed: null,
      filed: records.some((record) => record.year === reading.year && record.decided !== ""),
    })),
    ...records
      .filter((record) => record.typedResult !== "" && !held.some(({ year }) => year === record.year))
      .map((record) => ({
        year: record.year,
        reading: null,
        typed: { won: record.typedResult === "won", source: record.source },
        filed: false,
      })),
  ].toSorted((a, b) => b.year - a.year);
  const decided = rows.flatMap((row) =>
    row.typed
      ? [{ year: row.year, won: row.typed.won }]
      : row.reading && isOver(row.reading)
        ? [{ year: row.year, won: row.reading.result === "met" }]
        : [],
  );
  return {
    rows,
    present: readings[0] ?? null,
    streak: streakOf(decided),
    // An auditor sees the list, not the pages that mend it.
    gates: summitGates({ ...summit, years: decided, today }).map((gate) =>
      viewer.auditor ? { ...gate, href: null } : gate,
    ),
    mayEdit: can(viewer, "playbook.edit", { workspaceId: viewer.workspaceId }),
  };
}

const isOver = ({ result }: YearReading): boolean => result !== "inProgress" && result !== "noData";

export default function AwardPage() {
  const { rows, present, streak, gates, mayEdit } = useLoaderData<typeof loader>();
  const note = mayEdit ? (
    <ButtonLink to="/award/earlier-years" variant="secondary">
      Note an earlier year
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader
        eyebrow="Award"
        title={rows.length === 0 ? "No year can be read yet" : headline(present, streak)}
        lead={ruleText(present?.judged ?? "both")}
        action={note}
        menu={[
          {
            label: "Evidence by component",
            detail: "For a partner to attach to the award",
            href: "/award/components",
          },
        ]}
      />
      <Section title="Years">
        {rows.length === 0 ? (
          <EmptyState
            title="There are no answers yet"
            action={mayEdit ? <ButtonLink to="/imports/new">Bring in answers</ButtonLink> : undefined}
          >
            As soon as answers are here, every calendar year stands here with its index, what it is short of,
            and what the rest of it must bring.
          </EmptyState>
        ) : (
          <YearTable rows={rows} mayEdit={mayEdit} />
        )}
      </Section>
      <Section
        id="summit"
        title="Summit"
        lead={`The class for companies that really changed: ${SUMMIT_YEARS} years running, trained people, and a strategy that is looked at every year.`}
      >
        <GateList gates={gates} leadsTo="Summit" />
      </Section>
    </>
  );
}

function headline(present: YearReading | null, streak: number): string {
  const row = streak === 0 ? "no year in a row yet" : `${streak} of ${SUMMIT_YEARS} years in a row`;
  return present === null || present.result === "noData"
    ? `Award: ${row}`
    : `${yearSentence(present)}; ${row}`;
}
