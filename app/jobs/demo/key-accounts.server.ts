import { approveSegmentation } from "~/commands/accounts/approve-segmentation.server";
import { enrolKeyAccount } from "~/commands/accounts/enrol-key-account.server";
import { readPerceptions } from "~/commands/accounts/read-perceptions.server";
import { saveProtection } from "~/commands/accounts/save-protection.server";
import { saveScorecard } from "~/commands/accounts/save-scorecard.server";
import { saveSegmentation } from "~/commands/accounts/save-segmentation.server";
import { startSegmentation } from "~/commands/accounts/start-segmentation.server";
import { acceptImport } from "~/commands/surveys/accept-import.server";
import { checkImport } from "~/commands/surveys/check-import.server";
import { editSurvey } from "~/commands/surveys/edit-survey.server";
import { runImport } from "~/commands/surveys/run-import.server";
import { startImport } from "~/commands/surveys/start-import.server";
import { changeHolidays } from "~/commands/workspace/change-holidays.server";
import { PERCEPTIONS } from "~/domain/accounts/perception";
import type { Act } from "~/domain/act";
import type { ColumnRole } from "~/domain/surveys/column-role";
import type { Viewer } from "~/domain/viewer";
import { findAccountByName } from "~/store/accounts/account-record.queries.server";
import { findImport } from "~/store/surveys/import.queries.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";
import { demoContacts } from "./data/contacts";
import { type DemoKeyAccount, demoKeyAccounts, demoReviews } from "./data/key-accounts";
import { scene } from "./scene.server";
import { must, type Scene, type Stage } from "./stage.server";

async function accountIdOf(viewer: Viewer, name: string): Promise<string> {
  const found = await findAccountByName(viewer, name);
  if (!found) throw new Error(`The demo knows no account ${name}.`);
  return found.id;
}

/** The protection program, the yearly reviews, and the holidays that came later. */
export const keyAccountScenes = (): Scene[] => [
  ...demoKeyAccounts.flatMap(protectedAccount),
  scene("2025-02-10T15:00", "mara", async (act, stage) => {
    must(
      await saveScorecard(act, {
        managerId: stage.idOf("leo"),
        measures: ["revenue", "retention", "decisionMakers", "perception"],
        note: "No account lost, and decision makers at 4.0 or above. Upsell is welcome and not counted.",
        trainedOn: "2025-02-07",
        training: "Three days on key account work, with two customers in the room",
        version: 0,
      }),
      "what Leo is judged by",
    );
  }),
  ...demoReviews.flatMap(reviewed),
  scene("2026-09-01T15:00", "olu", async (act) => {
    for (const [day, name] of HOLIDAYS) {
      must(await changeHolidays(act, { kind: "add", holiday: { day, name } }), `${name} is a holiday`);
    }
  }),
  scene("2026-09-28T15:00", "mara", relationshipSurvey),
];

const HOLIDAYS = [
  ["2026-11-26", "Thanksgiving"],
  ["2026-12-25", "Christmas Day"],
  ["2027-01-01", "New Year’s Day"],
] as const;

const protectedAccount = (story: DemoKeyAccount): Scene[] => [
  scene(`${story.enrolledOn}T15:00`, "mara", async (act, stage) => {
    must(
      await enrolKeyAccount(act, {
        accountId: await accountIdOf(act.viewer, story.account),
        managerId: stage.idOf("leo"),
        enrolledOn: story.enrolledOn,
        reason: story.reason,
        overCapReason: "",
      }),
      `${story.account} is protected`,
    );
  }),
  scene(`${story.protection.agreedOn}T16:00`, "leo", async (act) => {
    must(
      await saveProtection(act, {
        accountId: await accountIdOf(act.viewer, story.account),
        version: 0,
        ...story.protection,
      }),
      `${story.account}: the plan`,
    );
  }),
];

const reviewed = (review: (typeof demoReviews)[number]): Scene[] => [
  scene(review.writtenAt, "mara", async (act) => {
    const { year, whoQualifies, whatChanges, howMeasured } = review;
    must(await startSegmentation(act, { year }), `the review of ${year} begins`);
    must(
      await saveSegmentation(act, { year, version: 1, whoQualifies, whatChanges, howMeasured }),
      `the review of ${year} is written`,
    );
  }),
  scene(review.approvedAt, "ilse", async (act) => {
    must(
      await approveSegmentation(act, { year: review.year, version: 2 }),
      `the review of ${review.year} is approved`,
    );
  }),
];

const COLUMNS: [header: string, role: ColumnRole, label: string][] = [
  ["response_id", "responseId", ""],
  ["date", "date", ""],
  ["account", "account", ""],
  ["contact_email", "contact", ""],
  ["perception", "perception", "What do you see in us?"],
  ["words", "verbatim", "Why do you see us so?"],
];

const emailOf = (start: string): string => {
  const found = demoContacts.find((contact) => contact.email.startsWith(start));
  if (!found) throw new Error(`The demo knows no contact ${start}.`);
  return found.email;
};

/** Five answers about the relationship, imported like any others and kept apart from the index. */
async function relationshipSurvey(act: Act, _stage: Stage): Promise<void> {
  const rows = demoKeyAccounts.map(({ account, survey }, at) => [
    `KA-2026-${at + 1}`,
    survey.day,
    account,
    emailOf(survey.email),
    String(PERCEPTIONS.indexOf(survey.perception) + 1),
    survey.words,
  ]);
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const text = [COLUMNS.map(([header]) => header), ...rows]
    .map((row) => row.map(cell).join(","))
    .join("\r\n");
  const file = new File([text], "key-accounts-2026.csv", { type: "text/csv" });
  const surveyName = "Key account relationship survey";
  const { importId } = must(
    await startImport(act, { surveyId: "", surveyName, file }),
    "the relationship survey is chosen",
  );
  const record = await findImport(act.viewer, importId);
  const survey = record && (await findSurvey(act.viewer, record.surveyId));
  if (!survey) throw new Error("The demo lost its relationship survey.");
  must(
    await editSurvey(act, {
      surveyId: survey.id,
      version: survey.version,
      name: surveyName,
      purpose: "relationship",
      instrument: "2026, two questions, one person per key account",
      questions: [],
    }),
    "it is about the relationship",
  );
  const columns = COLUMNS.map(([header, role, label]) => ({ header, role, label, notApplicable: [] }));
  must(await checkImport(act, { importId, dateOrder: null, columns }), "the relationship survey: dry run");
  must(await acceptImport(act, { importId, opensCases: false }), "the relationship survey: accepted");
  must(await runImport({ ...act, door: "import" }, { importId }), "the relationship survey: imported");
  // The queue would do it in a second; the demo does not wait for it.
  must(await readPerceptions({ ...act, door: "import" }, { surveyId: survey.id }), "what they see in us");
}
