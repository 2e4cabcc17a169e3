import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { dryRunSentence, resultSentence } from "~/domain/surveys/dry-run";
import { batchCode } from "~/domain/surveys/import";
import { gatesOfImport, movesForImport } from "~/domain/surveys/import.machine";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { VERDICTS, type Verdict } from "~/domain/surveys/row-verdict";
import { placeIn } from "~/http/page-place.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import {
  findImport,
  findImportFacts,
  findSameFile,
  listFirstRows,
  listVerdicts,
} from "~/store/surveys/import.queries.server";
import { Banner } from "~/ui/feedback/banner";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { AcceptForm, DiscardButton } from "~/ui/surveys/accept-form";
import { CountTiles } from "~/ui/surveys/count-tiles";
import { ErrorFileLink, FailureBanner, ImportMoves, ImportReach } from "~/ui/surveys/import-outcome";
import { ImportProgress } from "~/ui/surveys/import-progress";
import { ImportSteps } from "~/ui/surveys/import-steps";
import { ImportPill } from "~/ui/surveys/import-table";
import { VerdictTable } from "~/ui/surveys/verdict-table";

export const handle: FrameHandle = {
  crumbs: (data) => [
    { label: "Surveys", href: "/surveys" },
    { label: "Imports", href: "/imports" },
    { label: (data as { batch?: string } | undefined)?.batch ?? "Import" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.batch ?? "Import"} · Capstan` },
];

const AT_ONCE = 50;
const isVerdict = (value: string | null): value is Exclude<Verdict, "valid"> =>
  value !== "valid" && (VERDICTS as readonly string[]).includes(value ?? "");
const NOT_TAKEN_IN = ["invalid", "duplicate", "alreadyThere"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Imports are read by the people of the program.");
  const record = await findImport(viewer, params.importId ?? "");
  if (!record) throw new Response("There is no such import here.", { status: 404, statusText: "Not found" });
  const mayEdit = can(viewer, "survey.edit");
  if (record.status === "uploaded" && mayEdit) throw redirect(`/imports/${record.id}/columns`);
  const query = new URL(request.url).searchParams;
  const asked = query.get("verdict");
  // What stays out comes first; remarks alone are shown where nothing does.
  const staysOut = record.counts.rows > record.counts.valid;
  const only = isVerdict(asked) ? asked : staysOut ? null : ("warning" as const);
  const after = placeIn(request, "after") ?? 0;
  const facts = await findImportFacts(viewer, record, now());
  const verdicts = await listVerdicts(viewer, record.id, {
    verdicts: only ? [only] : NOT_TAKEN_IN,
    afterRow: after,
    take: AT_ONCE + 1,
  });
  const rows = verdicts.slice(0, AT_ONCE);
  const { counts, added } = record;
  return {
    id: record.id,
    batch: batchCode(record.number),
    status: record.status,
    surveyId: record.surveyId,
    surveyName: record.surveyName,
    fileName: record.fileName,
    counts,
    notes: record.notes,
    progress: record.progress,
    added,
    failure: record.failure,
    isStalled: facts.isStalled,
    summary: dryRunSentence(counts, await listFirstRows(viewer, record.id)),
    outcome: resultSentence(added, counts),
    acceptGates: gatesOfImport(facts, "ACCEPT"),
    moves: movesForImport(facts),
    sameFile: record.status === "checked" ? await findSameFile(viewer, record) : null,
    verdicts: rows,
    only,
    nextAfter: verdicts.length > AT_ONCE ? (rows.at(-1)?.rowNumber ?? null) : null,
    isFirst: after === 0,
    mayNot: mayEdit ? null : MAY_NOT.import,
  };
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Import() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${page.batch} · ${page.fileName}`}
        title={titleOf(page)}
        meta={
          <>
            <ImportPill status={page.status} />
            <Link to={`/surveys/${page.surveyId}`} className="link">
              {page.surveyName}
            </Link>
          </>
        }
      />
      <StepsOf page={page} />
      <div className="space-y-8">
        <State page={page} />
        {page.status !== "uploaded" && page.status !== "discarded" && (
          <Section title="Rows that are not plainly valid">
            {page.verdicts.length === 0 && page.isFirst ? (
              <p className="text-sm text-ink-muted">There is none: every row is plainly valid.</p>
            ) : (
              <VerdictTable
                rows={page.verdicts}
                counts={page.counts}
                only={page.only}
                path={`/imports/${page.id}`}
                nextAfter={page.nextAfter}
                isFirst={page.isFirst}
              />
            )}
          </Section>
        )}
      </div>
    </>
  );
}

/** The answer first: what the check found, or what came of the import. */
function titleOf({ status, summary, outcome, counts, added }: Page): string {
  switch (status) {
    case "uploaded":
      return "Columns are to be mapped";
    case "checked":
      return counts.valid === 0 ? `Nothing new in this file: ${summary}` : summary;
    case "running":
      return "Importing";
    case "done":
      return outcome;
    case "undone":
      return `Undone: ${added.toLocaleString("en-US")} responses no longer count`;
    case "failed":
      return "The import stopped";
    case "discarded":
      return "This file was discarded before it was imported";
  }
}

function StepsOf({ page }: { page: Page }) {
  if (page.status === "checked") return <ImportSteps step={3} hrefs={{ 2: `/imports/${page.id}/columns` }} />;
  if (page.status === "running" || page.status === "failed") return <ImportSteps step={4} />;
  return page.status === "done" ? <ImportSteps step={5} /> : null;
}

function State({ page }: { page: Page }) {
  const { id, counts } = page;
  const notIn = counts.rows - page.added;
  if (page.status === "uploaded")
    return <Banner title="Its columns are not mapped yet.">{page.mayNot}</Banner>;
  if (page.status === "discarded") return null;
  if (page.status === "checked") {
    return (
      <>
        <CountTiles counts={counts} />
        {page.sameFile && (
          <Banner
            tone="warn"
            title={`This very file was imported before, as ${batchCode(page.sameFile.number)}.`}
          >
            Rows that are in already are recognised by their response id and are not added again.{" "}
            <Link to={`/imports/${page.sameFile.id}`} className="link">
              See that import
            </Link>
          </Banner>
        )}
        <p className="text-sm text-ink-muted">No answer has been added yet.</p>
        <AcceptForm
          importId={id}
          surveyName={page.surveyName}
          counts={counts}
          notes={page.notes}
          gates={page.acceptGates}
          mayNot={page.mayNot}
        />
        <div className="flex flex-wrap gap-2">
          <ErrorFileLink importId={id} rows={counts.rows - counts.valid} />
          {!page.mayNot && <DiscardButton importId={id} fileName={page.fileName} />}
        </div>
      </>
    );
  }
  if (page.status === "running") {
    return (
      <ImportProgress
        importId={id}
        rows={counts.rows}
        progress={page.progress}
        added={page.added}
        isStalled={page.isStalled}
        mayRetry={!page.mayNot}
      />
    );
  }
  return (
    <>
      {page.status === "failed" && <FailureBanner failure={page.failure ?? "nothing"} added={page.added} />}
      {page.status === "done" && <CountTiles counts={counts} />}
      <div className="flex flex-wrap gap-2">
        {page.status === "done" && page.added > 0 && (
          <ImportReach surveyId={page.surveyId} firstDay={page.notes.firstDay} lastDay={page.notes.lastDay} />
        )}
        {page.status !== "undone" && <ErrorFileLink importId={id} rows={notIn} />}
        <ImportMoves importId={id} moves={page.moves} mayNot={page.mayNot} />
      </div>
    </>
  );
}
