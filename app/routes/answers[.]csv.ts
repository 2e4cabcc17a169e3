import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AnswerRow } from "~/domain/indices/answer-row";
import { readIndexQuery, readScores } from "~/domain/indices/index-filter";
import { settleQuestion } from "~/domain/indices/own-scale";
import { type CsvCell, csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { eachAnswer } from "~/store/surveys/answers.queries.server";
import { findIndexWorkspace } from "~/store/surveys/index.queries.server";
import { findIndexOptions } from "~/store/surveys/index-company.queries.server";

const HEADER = [
  "answer",
  "date",
  "index",
  "value",
  "question",
  "survey",
  "account",
  "tier",
  "contact_level",
  "contact",
  "stage",
  "region",
  "channel",
  "comment",
];

/** The very rows behind a figure; a contact is named only with consent. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Answers are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const [workspace, options] = await Promise.all([findIndexWorkspace(viewer), findIndexOptions(viewer)]);
  const asked = readIndexQuery(params, dayIn(now(), workspace.timeZone));
  const { filter } = settleQuestion(asked.filter, options);
  const { window } = asked;
  const rows = eachAnswer(viewer, { filter, window, scores: readScores(params, filter), sort: "newest" });
  return csvFile(
    `answers-${filter.measure}-${window.from}-${window.to}`,
    HEADER,
    cells(rows, filter.measure),
  );
}

async function* cells(rows: AsyncIterable<AnswerRow>, measure: string): AsyncGenerator<CsvCell[]> {
  for await (const row of rows) {
    yield [
      row.answerId,
      row.day,
      measure,
      row.value,
      row.question,
      row.survey,
      row.account,
      row.tier,
      row.level,
      row.contact,
      row.stage,
      row.region,
      row.channel,
      row.comment,
    ];
  }
}
