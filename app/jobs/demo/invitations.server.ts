import { editSurvey } from "~/commands/surveys/edit-survey.server";
import { importInvitations } from "~/commands/surveys/import-invitations.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";
import { invitationsPerMonth } from "./data/invitations";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

const INSTRUMENT = "2025-01, two questions and a comment";

const listOf = (year: number, months: number): File =>
  new File(
    [
      [
        "month,invited",
        ...Array.from(
          { length: months },
          (_, at) => `${year}-${String(at + 1).padStart(2, "0")},${invitationsPerMonth}`,
        ),
      ].join("\n"),
    ],
    `invitations-${year}.csv`,
  );

/** What is asked has a name from the start; how many were asked comes as a list once a year, and before the review. */
export function invitationScenes(): Scene[] {
  const bringIn = (at: string, year: number, months: number) =>
    scene(at, "mara", async (act, stage) => {
      const surveyId = stage.recall("survey");
      must(await importInvitations(act, { surveyId, file: listOf(year, months) }), `invitations of ${year}`);
    });
  return [
    scene("2025-02-03T15:00", "mara", async (act, stage) => {
      const survey = await findSurvey(act.viewer, stage.recall("survey"));
      if (!survey) throw new Error("The demo's survey is missing.");
      const { id: surveyId, version, name } = survey;
      must(
        await editSurvey(act, { surveyId, version, name, instrument: INSTRUMENT, questions: [] }),
        "the instrument has a name",
      );
    }),
    bringIn("2026-01-05T15:00", 2025, 12),
    bringIn("2026-10-01T13:30", 2026, 9),
  ];
}
