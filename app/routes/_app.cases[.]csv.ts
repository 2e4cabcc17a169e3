import type { LoaderFunctionArgs } from "@remix-run/node";
import { CASE_CAUSE_LABELS, CASE_STATUS_LABELS, caseCode, outcomeLabel } from "~/domain/cases/case";
import { readCaseFilter } from "~/domain/cases/case-filter";
import type { CaseRow } from "~/domain/cases/case-view";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { caseDay } from "~/store/cases/case.queries.server";
import { readCases } from "~/store/cases/case-list.queries.server";

const HEADER = [
  "case",
  "title",
  "state",
  "cause",
  "level",
  "account",
  "tier",
  "owner",
  "opened_on",
  "acknowledge_by",
  "acknowledged_on",
  "resolve_by",
  "resolved_on",
  "outcome",
];

/** Exactly what the list shows, without its pages. No contact is named in it, so none has to be left out. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Cases are read by the people of the program.");
  const filter = readCaseFilter(new URL(request.url).searchParams);
  const today = await caseDay(viewer, now());
  return csvFile(`cases-${today}`, HEADER, lines(readCases(viewer, filter, today)));
}

async function* lines(rows: AsyncIterable<CaseRow>) {
  for await (const row of rows) {
    yield [
      caseCode(row.number),
      row.title,
      CASE_STATUS_LABELS[row.status],
      CASE_CAUSE_LABELS[row.cause],
      row.value,
      row.account,
      row.tier,
      row.owner,
      row.openedOn,
      row.acknowledgeBy,
      row.acknowledgedOn,
      row.resolveBy,
      row.resolvedOn,
      row.outcome === "" ? "" : outcomeLabel(row.outcome),
    ];
  }
}
