import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";
import { EXCLUDED } from "./shelf.server";

export type ResponseState = "counts" | "excluded" | "undone";

export interface ResponseRecord {
  id: string;
  externalId: string;
  surveyId: string;
  surveyName: string;
  importId: string | null;
  importNumber: number | null;
  rowNumber: number;
  day: string;
  state: ResponseState;
  excludedReason: string;
}

const stateOf = (shelf: string): ResponseState =>
  shelf === "" ? "counts" : shelf === EXCLUDED ? "excluded" : "undone";

export async function findResponse(
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<ResponseRecord | null> {
  const row = await db.response.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    include: { survey: { select: { name: true } }, import: { select: { number: true } } },
  });
  return (
    row && {
      id: row.id,
      externalId: row.externalId,
      surveyId: row.surveyId,
      surveyName: row.survey.name,
      importId: row.importId,
      importNumber: row.import?.number ?? null,
      rowNumber: row.rowNumber,
      day: row.day,
      state: stateOf(row.shelf),
      excludedReason: row.excludedReason,
    }
  );
}

export interface ResponsePage extends ResponseRecord {
  account: { id: string; name: string; tier: string | null } | null;
  /** The name only with consent; the level in any case. */
  contact: { id: string; name: string | null; level: string | null } | null;
  facts: { label: string; value: string }[];
  answers: {
    id: string;
    question: string;
    kind: string;
    value: number | null;
    text: string | null;
    scaleMin: number | null;
    scaleMax: number | null;
  }[];
}

/** One response with all that was answered. */
export async function findResponsePage(viewer: Viewer, id: string): Promise<ResponsePage | null> {
  const record = await findResponse(viewer, id);
  if (!record) return null;
  const row = await database().response.findUniqueOrThrow({
    where: { id: record.id },
    include: {
      account: { select: { id: true, name: true, tier: true } },
      contact: { select: { id: true, name: true, level: true, consent: true } },
      answers: { include: { question: true }, orderBy: { question: { position: "asc" } } },
    },
  });
  const attributes = Object.entries((row.attributes ?? {}) as Record<string, unknown>);
  return {
    ...record,
    account: row.account,
    contact: row.contact && {
      id: row.contact.id,
      name: row.contact.consent ? row.contact.name : null,
      level: row.contact.level,
    },
    facts: [
      { label: "Journey stage", value: row.stage },
      { label: "Channel", value: row.channel },
      { label: "Region", value: row.region },
      ...attributes.map(([label, value]) => ({ label, value: String(value) })),
    ].filter((fact) => fact.value !== ""),
    answers: row.answers.map(({ id: answerId, question, kind, value, text }) => ({
      id: answerId,
      question: question.label,
      kind,
      value,
      text,
      scaleMin: question.scaleMin,
      scaleMax: question.scaleMax,
    })),
  };
}

export interface DoubtfulLine {
  rowNumber: number;
  responseId: string;
  reason: string;
  /** The response it became; null before the import, or where it stayed out. */
  id: string | null;
  state: ResponseState | null;
}

/** Rows that a quality check found, in the order of the file, with what became of them. */
export async function listDoubtful(
  viewer: Viewer,
  importId: string,
  check: string,
  options: { afterRow?: number; take?: number } = {},
): Promise<DoubtfulLine[]> {
  const rows = await database().$queryRaw<
    { rowNumber: number; responseId: string; reason: string; id: string | null; shelf: string | null }[]
  >`
    SELECT d."rowNumber", d."responseId", d."reason", r."id", r."shelf"
    FROM "ImportVerdict" d
    JOIN "Import" m ON m."id" = d."importId" AND m."workspaceId" = ${viewer.workspaceId}
    LEFT JOIN "Response" r ON r."importId" = d."importId" AND r."rowNumber" = d."rowNumber"
    WHERE d."importId" = ${importId} AND d."verdict" = ${check} AND d."rowNumber" > ${options.afterRow ?? 0}
    ORDER BY d."rowNumber" LIMIT ${options.take ?? 50}`;
  return rows.map(({ shelf, ...row }) => ({ ...row, state: shelf === null ? null : stateOf(shelf) }));
}

/** Responses of an import that are set aside, in the order of the file. */
export async function listSetAside(
  viewer: Viewer,
  importId: string,
  options: { afterRow?: number; take?: number } = {},
): Promise<DoubtfulLine[]> {
  const rows = await database().response.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      importId,
      shelf: EXCLUDED,
      rowNumber: { gt: options.afterRow ?? 0 },
    },
    select: { id: true, externalId: true, rowNumber: true, excludedReason: true },
    orderBy: { rowNumber: "asc" },
    take: options.take ?? 50,
  });
  return rows.map((row) => ({
    rowNumber: row.rowNumber,
    responseId: row.externalId,
    reason: row.excludedReason,
    id: row.id,
    state: "excluded" as const,
  }));
}
