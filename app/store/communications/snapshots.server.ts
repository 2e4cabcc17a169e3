import { canonicalJson } from "~/domain/activity/activity";
import type { MessageFacts, VersionFacts } from "~/domain/communications/message-facts";
import { namedFigures } from "~/domain/communications/named-figures";
import type { KeptFigure, MessageWords, SnapshotContent } from "~/domain/communications/snapshot";
import type { Prisma } from "~/generated/prisma/client";
import { hashToken, newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";
import type { Tx } from "../database.server";

export const SNAPSHOT_REASONS = ["submitted", "approved", "sent", "told"] as const;
/** told: kept of a message that was brought in after it had been told. */
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

export interface KeptSnapshot {
  id: string;
  number: number;
  hash: string;
  content: SnapshotContent;
}

/** Everything one audience is told as the facts have it, under the next number: what is approved leaves, and nothing else. */
export async function writeSnapshot(
  unit: Unit,
  facts: MessageFacts,
  versionId: string,
  reason: SnapshotReason,
  by: string,
  at: Date,
): Promise<KeptSnapshot> {
  const version = facts.versions.find(({ id }) => id === versionId);
  if (!version) throw new Error(`${facts.code} has no version ${versionId}.`);
  const content = await contentOf(unit.db, facts, version);
  const last = await unit.db.communicationSnapshot.aggregate({
    where: { communicationAudienceId: versionId },
    _max: { number: true },
  });
  const kept = {
    id: newId(),
    number: (last._max.number ?? 0) + 1,
    hash: hashToken(canonicalJson(content)),
  };
  await unit.db.communicationSnapshot.create({
    data: {
      ...kept,
      workspaceId: facts.workspaceId,
      communicationAudienceId: versionId,
      reason,
      content: content as unknown as Prisma.InputJsonObject,
      byId: by,
      at,
    },
  });
  return { ...kept, content };
}

async function contentOf(db: Tx, facts: MessageFacts, version: VersionFacts): Promise<SnapshotContent> {
  const files = await db.communicationFile.findMany({
    where: { communicationId: facts.id, workspaceId: facts.workspaceId, removedAt: null },
    select: { id: true, name: true, mediaType: true, size: true, place: true, alt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return {
    code: facts.code,
    kind: facts.kind,
    audience: version.audience,
    locale: version.register?.locale ?? "en",
    words: version.words,
    translations: Object.fromEntries(version.translations.map(({ locale, words }) => [locale, words])),
    figures: keptFigures(facts, [version.words, ...version.translations.map(({ words }) => words)]),
    event: facts.event,
    files: files.map((file) => ({ ...file, place: file.place === "image" ? "image" : "attachment" })),
  };
}

/** Figures that the words name, as they read now. */
function keptFigures(facts: MessageFacts, texts: readonly MessageWords[]): KeptFigure[] {
  const named = namedFigures(texts);
  return facts.figures
    .filter(({ name }) => named.has(name))
    .map(({ name, label, source, text, exact, note }) => ({
      name,
      label,
      source,
      text: text ?? "",
      exact: exact ?? "",
      note,
    }));
}

/** How often a message was kept: what was never submitted was read by nobody but its authors. */
export const countSnapshots = (db: Tx, { id, workspaceId }: MessageFacts): Promise<number> =>
  db.communicationSnapshot.count({ where: { workspaceId, communicationAudience: { communicationId: id } } });
