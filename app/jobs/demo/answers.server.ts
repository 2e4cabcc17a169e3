import { acceptImport } from "~/commands/surveys/accept-import.server";
import { checkImport } from "~/commands/surveys/check-import.server";
import { runImport } from "~/commands/surveys/run-import.server";
import { startImport } from "~/commands/surveys/start-import.server";
import { undoImport } from "~/commands/surveys/undo-import.server";
import type { Act } from "~/domain/act";
import type { ColumnRole } from "~/domain/surveys/column-role";
import { findImport } from "~/store/surveys/import.queries.server";
import { CASES_FROM } from "./cases.server";
import { demoAccounts } from "./data/accounts";
import { demoContacts } from "./data/contacts";
import { type DemoAnswer, readAnswers } from "./data/read-answers.server";
import { must, type Scene, type Stage } from "./stage.server";

const SURVEY = "KestrelWatch customer survey";
const COLUMNS: [header: string, role: ColumnRole, label: string][] = [
  ["response_id", "responseId", ""],
  ["date", "date", ""],
  ["account", "account", ""],
  ["contact_email", "contact", ""],
  ["satisfaction", "satisfaction", "How well did we meet your expectations?"],
  ["loyalty", "loyalty", "Would you recommend Kestrelyn?"],
  ["stage", "stage", ""],
  ["channel", "channel", ""],
  ["region", "region", ""],
  ["comment", "verbatim", "In your own words"],
];

/** Each month's answers come in on the last evening of the month, as Mara imports them. */
export function answerScenes(): Scene[] {
  const months = new Map<string, DemoAnswer[]>();
  for (const answer of readAnswers()) {
    const month = answer.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), answer]);
  }
  return [...months].map(([month, answers]) => ({
    at: `${lastDay(month)}T22:00`,
    who: "mara",
    tell: async (act, stage) => {
      const importId = await bringIn(act, month, answers, stage);
      if (month === SEPTEMBER) stage.keep("september", importId);
    },
  }));
}

const SEPTEMBER = "2026-09";
const lastDay = (month: string): string => {
  const [year = 0, at = 0] = month.split("-").map(Number);
  return `${month}-${String(new Date(Date.UTC(year, at, 0)).getUTCDate()).padStart(2, "0")}`;
};

async function bringIn(
  act: Act,
  month: string,
  answers: readonly DemoAnswer[],
  stage: Stage,
): Promise<string> {
  const file = new File([csvOf(answers)], `${month}.csv`, { type: "text/csv" });
  const { importId } = must(
    await startImport(act, {
      surveyId: stage.knows("survey") ? stage.recall("survey") : "",
      surveyName: SURVEY,
      file,
    }),
    `${month}: the file is chosen`,
  );
  const record = await findImport(act.viewer, importId);
  if (record) stage.keep("survey", record.surveyId);
  const columns = COLUMNS.map(([header, role, label]) => ({ header, role, label, notApplicable: [] }));
  must(await checkImport(act, { importId, dateOrder: null, columns }), `${month}: dry run`);
  must(await acceptImport(act, { importId, opensCases: month >= CASES_FROM }), `${month}: accepted`);
  // The queue would do it in a second; the demo does not wait for it.
  must(await runImport({ ...act, door: "import" }, { importId }), `${month}: imported`);
  return importId;
}

/** The state before September was imported: taken back as on screen, so that signed results keep their figures. */
export async function takeSeptemberBack(act: Act, importId: string): Promise<void> {
  must(await undoImport(act, { importId }), "September is taken back");
}

function csvOf(answers: readonly DemoAnswer[]): string {
  const accountOf = new Map(
    demoContacts.map((contact) => [
      contact.email,
      demoAccounts.find((account) => account.slug === contact.accounts[0])?.name ?? "",
    ]),
  );
  const rows = answers.map((answer) => [
    answer.responseId,
    answer.date,
    accountOf.get(answer.contactEmail) ?? "",
    answer.contactEmail,
    answer.satisfaction,
    answer.loyalty,
    answer.stage,
    answer.channel,
    answer.region,
    answer.comment ?? "",
  ]);
  const cell = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
  return [COLUMNS.map(([header]) => header), ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
}
