import type { KeptAnswers } from "~/domain/intake/edited-response";
import { newId } from "~/shared/id.server";
import type { Tx } from "../database.server";

/**
 * What the survey holds of these response ids. Those set aside by a person are there as well: a program that
 * sends them again does not bring them back.
 */
export async function listKeptAnswers(
  db: Tx,
  surveyId: string,
  externalIds: readonly string[],
): Promise<Map<string, KeptAnswers>> {
  if (externalIds.length === 0) return new Map();
  const rows = await db.response.findMany({
    where: { surveyId, shelf: { in: ["", "excluded"] }, externalId: { in: [...externalIds] } },
    select: {
      id: true,
      externalId: true,
      day: true,
      answers: { select: { value: true, text: true, question: { select: { key: true } } } },
    },
  });
  return new Map(
    rows.map((row) => [
      row.externalId,
      {
        responseId: row.id,
        day: row.day,
        answers: new Map(row.answers.map(({ question, value, text }) => [question.key, { value, text }])),
      },
    ]),
  );
}

/** Words that came after their response. They have no value, so no tally moves. */
export async function addWords(
  db: Tx,
  into: { workspaceId: string; responseId: string; day: string; questions: ReadonlyMap<string, string> },
  words: readonly { key: string; text: string }[],
): Promise<number> {
  const rows = words.flatMap(({ key, text }) => {
    const questionId = into.questions.get(key);
    return questionId ? [{ questionId, text }] : [];
  });
  const response = await db.response.findUniqueOrThrow({
    where: { id: into.responseId },
    select: { shelf: true },
  });
  await db.answer.createMany({
    data: rows.map(({ questionId, text }) => ({
      id: newId(),
      workspaceId: into.workspaceId,
      responseId: into.responseId,
      questionId,
      kind: "verbatim",
      day: into.day,
      shelf: response.shelf,
      text,
    })),
    skipDuplicates: true,
  });
  return rows.length;
}
