import type { TableProfile } from "~/domain/surveys/column-profile";
import type { Mapping } from "~/domain/surveys/column-role";
import { type Delimiter, isDelimiter } from "~/domain/surveys/delimiter";
import type { DryRunNotes, FirstRows, RowCounts } from "~/domain/surveys/dry-run";
import { type Encoding, isEncoding } from "~/domain/surveys/encoding";
import {
  type CountedTwice,
  type ImportFacts,
  type ImportState,
  STALL_SECONDS,
} from "~/domain/surveys/import";
import type { QualityFinding } from "~/domain/surveys/quality";
import type { Verdict } from "~/domain/surveys/row-verdict";
import type { Viewer } from "~/domain/viewer";
import type { Import, Survey } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";

export interface ImportRecord {
  id: string;
  number: number;
  version: number;
  status: ImportState;
  surveyId: string;
  surveyName: string;
  fileName: string;
  fileSize: number;
  fileHash: string;
  encoding: Encoding;
  delimiter: Delimiter;
  profile: TableProfile;
  mapping: Mapping;
  notes: DryRunNotes;
  createAccounts: boolean;
  counts: RowCounts;
  quality: QualityFinding[];
  /** How many of those taken in do not count, with a reason. */
  setAside: number;
  opensCases: boolean;
  progress: number;
  progressAt: Date | null;
  added: number;
  failure: string | null;
  createdById: string;
  createdAt: Date;
  finishedAt: Date | null;
}

const asRecord = (row: Import & { survey: Survey }): ImportRecord => ({
  id: row.id,
  number: row.number,
  version: row.version,
  status: row.status as ImportState,
  surveyId: row.surveyId,
  surveyName: row.survey.name,
  fileName: row.fileName,
  fileSize: row.fileSize,
  fileHash: row.fileHash,
  encoding: isEncoding(row.encoding) ? row.encoding : "utf-8",
  delimiter: isDelimiter(row.delimiter) ? row.delimiter : ",",
  profile: row.profile as unknown as TableProfile,
  mapping: row.mapping as unknown as Mapping,
  notes: row.notes as unknown as DryRunNotes,
  createAccounts: row.createAccounts,
  counts: {
    rows: row.rows,
    valid: row.valid,
    warning: row.warning,
    duplicate: row.duplicate,
    invalid: row.invalid,
    alreadyThere: row.alreadyThere,
  },
  quality: row.quality as unknown as QualityFinding[],
  setAside: row.setAside,
  opensCases: row.opensCases,
  progress: row.progress,
  progressAt: row.progressAt,
  added: row.added,
  failure: row.failure,
  createdById: row.createdById,
  createdAt: row.createdAt,
  finishedAt: row.finishedAt,
});

export async function findImport(
  viewer: Viewer,
  id: string,
  db: Tx = database(),
): Promise<ImportRecord | null> {
  const row = await db.import.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    include: { survey: true },
  });
  return row ? asRecord(row) : null;
}

/** What the machine asks about an import, as of now. */
export async function findImportFacts(
  viewer: Viewer,
  record: ImportRecord,
  now: Date,
  db: Tx = database(),
): Promise<ImportFacts> {
  const moved = record.progressAt ?? record.createdAt;
  return {
    id: record.id,
    status: record.status,
    added: record.added + record.setAside,
    hasFailed: record.failure !== null,
    isComplete: record.finishedAt !== null,
    isStalled: now.getTime() - moved.getTime() > STALL_SECONDS * 1000,
    countedTwice: await listCountedTwice(viewer, record, db),
  };
}

async function listCountedTwice(viewer: Viewer, record: ImportRecord, db: Tx): Promise<CountedTwice[]> {
  const pairs = Object.keys(record.notes.overall ?? {}).map((key) => key.split(" "));
  if (pairs.length === 0) return [];
  const figures = await db.aggregatedFigure.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      surveyId: record.surveyId,
      withdrawnAt: null,
      OR: pairs.map(([kind = "", month = ""]) => ({ kind, month })),
    },
    orderBy: [{ month: "asc" }, { kind: "asc" }],
  });
  return figures.map((figure) => ({ kind: figure.kind, month: figure.month, figureId: figure.id }));
}

export interface ImportLine {
  id: string;
  number: number;
  status: ImportState;
  surveyId: string;
  surveyName: string;
  fileName: string;
  rows: number;
  added: number;
  by: string;
  createdAt: Date;
}

/** The batches of a workspace, newest first; discarded ones are gone from view. */
export async function listImports(
  viewer: Viewer,
  options: { surveyId?: string; take?: number; beforeNumber?: number } = {},
): Promise<{ lines: ImportLine[]; hasMore: boolean }> {
  const take = options.take ?? 50;
  const rows = await database().import.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      status: { not: "discarded" },
      ...(options.surveyId && { surveyId: options.surveyId }),
      ...(options.beforeNumber && { number: { lt: options.beforeNumber } }),
    },
    select: {
      id: true,
      number: true,
      status: true,
      surveyId: true,
      survey: { select: { name: true } },
      fileName: true,
      rows: true,
      added: true,
      createdById: true,
      createdAt: true,
    },
    orderBy: { number: "desc" },
    take: take + 1,
  });
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: rows.map((row) => row.createdById) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  const lines = rows.slice(0, take).map(({ survey, createdById, status, ...row }) => ({
    ...row,
    status: status as ImportState,
    surveyName: survey.name,
    by: nameOf.get(createdById) ?? "Capstan",
  }));
  return { lines, hasMore: rows.length > take };
}

export interface VerdictLine {
  rowNumber: number;
  verdict: Verdict;
  column: string;
  reason: string;
  responseId: string;
}

/** Rows that are not plainly valid, in the order of the file. */
export async function listVerdicts(
  viewer: Viewer,
  importId: string,
  options: { verdicts?: readonly string[] | null; afterRow?: number; take?: number } = {},
): Promise<VerdictLine[]> {
  const rows = await database().importVerdict.findMany({
    where: {
      importId,
      import: { workspaceId: viewer.workspaceId },
      rowNumber: { gt: options.afterRow ?? 0 },
      ...(options.verdicts && { verdict: { in: [...options.verdicts] } }),
    },
    orderBy: [{ rowNumber: "asc" }, { verdict: "asc" }],
    take: options.take ?? 100,
  });
  return rows.map(({ rowNumber, verdict, column, reason, responseId }) => ({
    rowNumber,
    verdict: verdict as Verdict,
    column,
    reason,
    responseId,
  }));
}

/** The first rows of each verdict that the summary names. */
export async function listFirstRows(viewer: Viewer, importId: string): Promise<FirstRows[]> {
  const found = await Promise.all(
    ["duplicate", "invalid"].map((verdict) =>
      listVerdicts(viewer, importId, { verdicts: [verdict], take: 3 }),
    ),
  );
  return found.flat();
}

/** Another import of the very same file into the same survey, to say so before it is tried again. */
export async function findSameFile(
  viewer: Viewer,
  record: ImportRecord,
): Promise<{ id: string; number: number; status: ImportState } | null> {
  const row = await database().import.findFirst({
    where: {
      workspaceId: viewer.workspaceId,
      surveyId: record.surveyId,
      fileHash: record.fileHash,
      id: { not: record.id },
      status: { in: ["done", "running"] },
    },
    select: { id: true, number: true, status: true },
    orderBy: { number: "desc" },
  });
  return row ? { ...row, status: row.status as ImportState } : null;
}

/** Who accepted an import, as the one in whose name the queue goes on with it. Not narrowed: the queue has no viewer. */
export async function findImporter(importId: string): Promise<Viewer | null> {
  const row = await database().import.findUnique({
    where: { id: importId },
    select: { workspaceId: true, createdById: true },
  });
  if (!row) return null;
  const person = await database().person.findFirst({
    where: { id: row.createdById, workspaceId: row.workspaceId },
  });
  if (!person) return null;
  return {
    personId: person.id,
    workspaceId: row.workspaceId,
    name: person.name,
    role: person.role as Viewer["role"],
    auditor: person.auditor,
    timeZone: person.timeZone,
    locale: person.locale,
  };
}
