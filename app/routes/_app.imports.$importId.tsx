import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { dryRunSentence, resultSentence } from "~/domain/surveys/dry-run";
import { batchCode, isOldNews } from "~/domain/surveys/import";
import { gatesOfImport, movesForImport } from "~/domain/surveys/import.machine";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { CHECK_LABELS, isOpenCheck, openFindings } from "~/domain/surveys/quality";
import { VERDICTS, type Verdict } from "~/domain/surveys/row-verdict";
import type { Viewer } from "~/domain/viewer";
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
import { listDoubtful, listSetAside } from "~/store/surveys/response.queries.server";
import { Chip } from "~/ui/controls/chip";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { DoubtfulTable } from "~/ui/surveys/doubtful-table";
import { StateOfImport, StepsOfImport, titleOfImport } from "~/ui/surveys/import-state";
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
  const check = query.get("check") ?? "";
  const doubtful =
    check === "aside" || isOpenCheck(check) ? await doubtfulRows(viewer, record.id, check, after) : null;
  const { counts, added, setAside } = record;
  return {
    id: record.id,
    batch: batchCode(record.number),
    status: record.status,
    surveyId: record.surveyId,
    surveyName: record.surveyName,
    fileName: record.fileName,
    counts,
    notes: record.notes,
    quality: record.quality,
    isOld: isOldNews(record.notes.lastDay ?? null, record.notes.today),
    progress: record.progress,
    added,
    setAside,
    doubtful,
    failure: record.failure,
    isStalled: facts.isStalled,
    summary: dryRunSentence(counts, await listFirstRows(viewer, record.id)),
    outcome: resultSentence(added, counts, setAside),
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

/** Rows that one check found, or all that are set aside; they stand in the place of the other rows. */
async function doubtfulRows(viewer: Viewer, importId: string, check: string, afterRow: number) {
  const options = { afterRow, take: AT_ONCE + 1 };
  const found = isOpenCheck(check)
    ? await listDoubtful(viewer, importId, check, options)
    : await listSetAside(viewer, importId, options);
  const rows = found.slice(0, AT_ONCE);
  return {
    check,
    label: isOpenCheck(check) ? CHECK_LABELS[check] : "Set aside",
    rows,
    nextAfter: found.length > AT_ONCE ? (rows.at(-1)?.rowNumber ?? null) : null,
  };
}

export default function Import() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        eyebrow={`${page.batch} · ${page.fileName}`}
        title={titleOfImport(page)}
        meta={
          <>
            <ImportPill status={page.status} />
            <Link to={`/surveys/${page.surveyId}`} className="link">
              {page.surveyName}
            </Link>
          </>
        }
      />
      <StepsOfImport {...page} />
      <div className="space-y-8">
        <StateOfImport view={page} />
        {page.status !== "uploaded" && page.status !== "discarded" && <Rows page={page} />}
      </div>
    </>
  );
}

function Rows({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const path = `/imports/${page.id}`;
  const tabs = (
    <nav aria-label="Which rows" className="mb-3 flex flex-wrap gap-2">
      <Chip href={`${path}#rows`} selected={page.doubtful === null}>
        Not plainly valid
      </Chip>
      {openFindings(page.quality).map(({ check, rows }) => (
        <Chip key={check} href={`${path}?check=${check}#rows`} selected={page.doubtful?.check === check}>
          {CHECK_LABELS[check]} ({rows.toLocaleString("en-US")})
        </Chip>
      ))}
      {page.setAside > 0 && page.status !== "undone" && (
        <Chip href={`${path}?check=aside#rows`} selected={page.doubtful?.check === "aside"}>
          Set aside ({page.setAside.toLocaleString("en-US")})
        </Chip>
      )}
    </nav>
  );
  const hasTabs = openFindings(page.quality).length > 0 || page.setAside > 0;
  if (page.doubtful) {
    const { check, label, rows, nextAfter } = page.doubtful;
    const list = `${path}?check=${check}`;
    return (
      <Section title={`Rows: ${label}`} id="rows">
        {tabs}
        {rows.length === 0 ? (
          <p className="text-sm text-ink-muted">There is none.</p>
        ) : (
          <DoubtfulTable
            caption={label}
            rows={rows}
            mayEdit={!page.mayNot}
            here={list}
            firstHref={page.isFirst ? null : list}
            nextHref={nextAfter === null ? null : `${list}&after=${nextAfter}`}
            summary="In the order of the file"
          />
        )}
      </Section>
    );
  }
  return (
    <Section title="Rows that are not plainly valid" id="rows">
      {hasTabs && tabs}
      {page.verdicts.length === 0 && page.isFirst ? (
        <p className="text-sm text-ink-muted">There is none: every row is plainly valid.</p>
      ) : (
        <VerdictTable
          rows={page.verdicts}
          counts={page.counts}
          only={page.only}
          path={path}
          nextAfter={page.nextAfter}
          isFirst={page.isFirst}
        />
      )}
    </Section>
  );
}
