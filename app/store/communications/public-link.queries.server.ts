import type { CommunicationKind } from "~/domain/communications/communication";
import { eventEnd, eventStart } from "~/domain/communications/event-calendar";
import { figuresIn } from "~/domain/communications/figures/write-figure";
import { filledIn } from "~/domain/communications/markdown/filled-in";
import { asMessageState } from "~/domain/communications/message-decision";
import { namedFigures } from "~/domain/communications/named-figures";
import {
  correctedFigures,
  figureDefinition,
  type PageStanding,
  type PublicLinkView,
  type PublicPageView,
  pageStanding,
} from "~/domain/communications/public-link";
import { languageFor, languagesOf, readerParts, wordsIn } from "~/domain/communications/recipient-view";
import type { SnapshotContent } from "~/domain/communications/snapshot";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { hashToken } from "~/shared/id.server";
import { database } from "../database.server";

const PARTS = {
  communication: {
    select: {
      id: true,
      kind: true,
      corrections: {
        select: {
          status: true,
          audiences: {
            where: { status: { in: ["sent", "closed"] }, snapshotId: { not: null } },
            select: { snapshotId: true, sentAt: true, firstSentAt: true },
            orderBy: { sentAt: "desc" },
          },
        },
      },
    },
  },
} satisfies Prisma.PublicLinkInclude;

type Row = Prisma.PublicLinkGetPayload<{ include: typeof PARTS }>;

export interface FoundPage {
  linkId: string;
  workspaceId: string;
  communicationId: string;
  standing: PageStanding;
  /** Of the approved words, while the page is open. */
  snapshot: { at: Date; number: number; content: SnapshotContent } | null;
  corrections: Row["communication"]["corrections"];
  kind: CommunicationKind;
}

/** The page behind an address; null where there never was one. */
export async function findPublicPage(token: string): Promise<FoundPage | null> {
  const row = await database().publicLink.findUnique({
    where: { tokenHash: hashToken(token) },
    include: PARTS,
  });
  if (!row) return null;
  const version = await database().communicationAudience.findFirst({
    where: { id: row.communicationAudienceId, workspaceId: row.workspaceId },
    select: { status: true, snapshotId: true },
  });
  const standing = version ? standingOf(row, version) : "gone";
  const snapshot =
    standing === "open" && version?.snapshotId
      ? await database().communicationSnapshot.findFirst({
          where: { id: version.snapshotId, workspaceId: row.workspaceId },
          select: { at: true, number: true, content: true },
        })
      : null;
  return {
    linkId: row.id,
    workspaceId: row.workspaceId,
    communicationId: row.communicationId,
    standing: standing === "open" && !snapshot ? "correcting" : standing,
    snapshot: snapshot && { ...snapshot, content: snapshot.content as unknown as SnapshotContent },
    corrections: row.communication.corrections,
    kind: row.communication.kind as CommunicationKind,
  };
}

const standingOf = (
  row: Pick<Row, "withdrawnAt" | "communication">,
  version: { status: string; snapshotId: string | null },
): PageStanding =>
  pageStanding({
    withdrawn: row.withdrawnAt !== null,
    kind: row.communication.kind as CommunicationKind,
    status: asMessageState(version.status),
    snapshotId: version.snapshotId,
    corrections: row.communication.corrections.map(({ status }) => asMessageState(status)),
  });

/** What anybody reads there, in a language of their choice. */
export async function readPublicPage(
  found: FoundPage,
  token: string,
  asked: string | null,
): Promise<PublicPageView | null> {
  const { snapshot } = found;
  if (!snapshot) return null;
  const workspace = await database().workspace.findUniqueOrThrow({
    where: { id: found.workspaceId },
    select: { name: true, timeZone: true },
  });
  const { content } = snapshot;
  const locale = languageFor(content, asked, content.locale);
  const words = wordsIn(content, locale);
  const named = namedFigures([words]);
  const figures = figuresIn(content.figures, locale);
  const texts = Object.fromEntries(figures.map(({ name, text }) => [name, text]));
  return {
    workspace: workspace.name,
    kind: found.kind,
    subject: filledIn(words.subject, { figures: texts, merge: {} }),
    locale,
    locales: languagesOf(content),
    parts: readerParts(words),
    figures: figures.map(({ name, label, text, note, source }) => ({
      name,
      label,
      text,
      note,
      named: named.has(name),
      definition: figureDefinition(source),
    })),
    pictures: Object.fromEntries(
      content.files
        .filter(({ place }) => place === "image")
        .map(({ id, alt }) => [id, { src: `/r/${token}/files/${id}?shown`, alt }]),
    ),
    files: content.files
      .filter(({ place }) => place === "attachment")
      .map(({ id, name, size }) => ({ id, name, size })),
    event: content.event && {
      ...content.event,
      start: eventStart(content.event).toISOString(),
      end: eventEnd(content.event).toISOString(),
    },
    timeZone: workspace.timeZone,
    approvedAt: snapshot.at.toISOString(),
    corrected: await correctionOf(found, content),
  };
}

/** What a correction that has left says of the figures on the page. */
async function correctionOf(
  { corrections, workspaceId }: FoundPage,
  { figures }: SnapshotContent,
): Promise<PublicPageView["corrected"]> {
  const [left] = corrections
    .flatMap(({ audiences }) => audiences)
    .sort((a, b) => (b.sentAt?.getTime() ?? 0) - (a.sentAt?.getTime() ?? 0));
  if (!left?.snapshotId) return null;
  const row = await database().communicationSnapshot.findFirst({
    where: { id: left.snapshotId, workspaceId },
    select: { at: true, content: true },
  });
  if (!row) return null;
  const corrected = row.content as unknown as SnapshotContent;
  return {
    at: (left.sentAt ?? left.firstSentAt ?? row.at).toISOString(),
    figures: correctedFigures(figures, corrected.figures),
  };
}

/** How often it was read, without knowing by whom. */
export async function countView(linkId: string, at: Date): Promise<void> {
  await database().publicLink.updateMany({
    where: { id: linkId, withdrawnAt: null },
    data: { views: { increment: 1 }, lastViewedAt: at },
  });
}

/** A picture in the approved words, or a file beside them. */
export async function findPublicFile(found: FoundPage, fileId: string) {
  if (!found.snapshot?.content.files.some(({ id }) => id === fileId)) return null;
  return database().communicationFile.findFirst({
    where: { id: fileId, workspaceId: found.workspaceId, communicationId: found.communicationId },
    select: { name: true, mediaType: true, size: true, bytes: true },
  });
}

const MOST = 60;

/** The public pages of a message, standing ones first. */
export async function listPublicLinks(viewer: Viewer, messageId: string): Promise<PublicLinkView[]> {
  const { workspaceId } = viewer;
  const rows = await database().publicLink.findMany({
    where: { workspaceId, communicationId: messageId },
    include: PARTS,
    orderBy: [{ withdrawnAt: { sort: "asc", nulls: "first" } }, { createdAt: "desc" }],
    take: MOST,
  });
  if (rows.length === 0) return [];
  const [versions, people] = await Promise.all([
    database().communicationAudience.findMany({
      where: { workspaceId, communicationId: messageId },
      select: { id: true, audience: true, status: true, snapshotId: true },
    }),
    database().person.findMany({
      where: {
        workspaceId,
        id: {
          in: rows.flatMap(({ byId, withdrawnById }) => [byId, ...(withdrawnById ? [withdrawnById] : [])]),
        },
      },
      select: { id: true, name: true },
    }),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const version = versions.find(({ id }) => id === row.communicationAudienceId);
    return {
      id: row.id,
      version: row.version,
      audience: version?.audience ?? "an audience that was removed",
      by: names.get(row.byId) ?? "somebody who left",
      createdAt: row.createdAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
      withdrawnBy: row.withdrawnById && (names.get(row.withdrawnById) ?? "somebody who left"),
      views: row.views,
      lastViewedAt: row.lastViewedAt?.toISOString() ?? null,
      standing: version ? standingOf(row, version) : "gone",
    };
  });
}

export interface PublishableVersion {
  id: string;
  audience: string;
  status: string;
  snapshotId: string | null;
}

export const listPublishable = (viewer: Viewer, messageId: string): Promise<PublishableVersion[]> =>
  database().communicationAudience.findMany({
    where: { workspaceId: viewer.workspaceId, communicationId: messageId },
    select: { id: true, audience: true, status: true, snapshotId: true },
    orderBy: { position: "asc" },
  });
