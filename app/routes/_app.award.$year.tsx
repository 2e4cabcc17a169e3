import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { noteAuditView } from "~/commands/award/note-audit-view.server";
import { can } from "~/domain/access";
import { readYearParam } from "~/domain/award/award.schema";
import { ruleText, yearSentence } from "~/domain/award/award-words";
import { figuresOf, frozenFigures, isDecided } from "~/domain/award/filing";
import { actOf } from "~/http/act.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findYearReading, listAwardYears, listPacks } from "~/store/award/award.queries.server";
import { type FiledYear, FilingPanel } from "~/ui/award/filing-panel";
import { MeasureYearSection } from "~/ui/award/measure-year";
import { PackList } from "~/ui/award/pack-list";
import { YearResultPill } from "~/ui/award/year-result";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: (_, params) => [{ label: "Award", href: "/award" }, { label: params.year ?? "" }],
};
export const meta: MetaFunction = ({ params }) => [{ title: `Award ${params.year} · Capstan` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "award.read", "Award files are read by the people of the program and its auditors.");
  const year = readYearParam(params.year);
  const reading = year === null ? null : await findYearReading(viewer, year, now());
  const records = await listAwardYears(viewer);
  if (year === null || !reading || reading.result === "noData") {
    // A year that was only told has no file of its own; it stands among the years.
    if (records.some((each) => each.year === year)) throw redirect("/award");
    throw new Response("There are no answers of such a year here.", { status: 404 });
  }
  const packs = await listPacks(viewer, year);
  if (viewer.auditor) {
    await noteAuditView(actOf(request, viewer), {
      noun: "award",
      recordId: String(year),
      what: `the award file of ${year}`,
    });
  }
  const record = records.find((each) => each.year === year && each.decided !== "");
  const today = figuresOf(reading);
  const then = record?.frozen ? frozenFigures(record.frozen) : today;
  const filed: FiledYear | null = record
    ? {
        decided: record.decided,
        by: record.decidedBy,
        at: record.decidedAt?.toISOString() ?? null,
        note: record.note,
        changed: then === today ? null : { then, today },
      }
    : null;
  return {
    reading,
    filed,
    packs: packs.map((pack) => ({ ...pack, madeAt: pack.madeAt.toISOString() })),
    // An auditor sees counts, never the rows with people behind them.
    linked: can(viewer, "program.read"),
    mayEdit: can(viewer, "playbook.edit", { workspaceId: viewer.workspaceId }),
    canBeFiled: isDecided(reading.result),
  };
}

export default function AwardYearPage() {
  const { reading, filed, packs, linked, mayEdit, canBeFiled } = useLoaderData<typeof loader>();
  const { year, result } = reading;
  const inOrder = reading.measures.toSorted((a, b) => Number(b.judged) - Number(a.judged));
  return (
    <>
      <PageHeader
        eyebrow={`Award file ${year}`}
        title={yearSentence(reading)}
        lead={ruleText(reading.judged)}
        meta={<YearResultPill result={result} />}
      />
      {inOrder.map((each) => (
        <MeasureYearSection key={each.measure} year={each} linked={linked} />
      ))}
      <FilingPanel year={year} result={result} filed={filed} mayFile={mayEdit} canBeFiled={canBeFiled} />
      <PackList year={year} packs={packs} mayMake={mayEdit} />
    </>
  );
}
