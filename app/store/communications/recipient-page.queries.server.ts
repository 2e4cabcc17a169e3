import { eventEnd, eventStart } from "~/domain/communications/event-calendar";
import { figuresIn } from "~/domain/communications/figures/write-figure";
import { filledIn } from "~/domain/communications/markdown/filled-in";
import { mergeValuesOf } from "~/domain/communications/markdown/merge-fields";
import { namedFigures } from "~/domain/communications/named-figures";
import {
  languageFor,
  languagesOf,
  type ReaderPage,
  readerParts,
  wordsIn,
} from "~/domain/communications/recipient-view";
import type { KeptFigure } from "~/domain/communications/snapshot";
import { isPilotOver, type PilotStatus } from "~/domain/pilots/pilot";
import { recipientLink, recipientToken } from "~/shared/recipient-link.server";
import { database } from "../database.server";
import type { MessageReader } from "./reader.queries.server";
import { listReaderThread } from "./reader-thread.queries.server";
import { mayRefuse } from "./refusing.queries.server";

/** The message of one reader as their letter said it, in a language of their choice. */
export async function findRecipientPage(reader: MessageReader, asked: string | null): Promise<ReaderPage> {
  const { content } = reader.snapshot;
  const token = recipientToken(reader.recipientId);
  const locale = languageFor(content, asked, reader.locale);
  const words = wordsIn(content, locale);
  const figures = figuresIn(content.figures, locale);
  const merge = mergeValuesOf(reader);
  const named = namedFigures([words]);
  const [thread, correction, corrects, refusal, hand] = await Promise.all([
    listReaderThread(reader),
    findCorrection(reader),
    findCorrected(reader),
    findRefusal(reader),
    findHand(reader),
  ]);
  const { event } = content;
  return {
    token,
    code: reader.message.code,
    kind: reader.message.kind,
    workspace: reader.workspace,
    name: reader.name,
    locale,
    locales: languagesOf(content),
    timeZone: reader.timeZone,
    subject: filledIn(words.subject, { figures: textsOf(figures), merge }),
    parts: readerParts(words),
    figures: figures.map(({ name, label, text, note }) => ({
      name,
      label,
      text,
      note,
      named: named.has(name),
    })),
    merge,
    pictures: Object.fromEntries(
      content.files
        .filter(({ place }) => place === "image")
        .map(({ id, alt }) => [id, { src: `/m/${token}/files/${id}?shown`, alt }]),
    ),
    files: content.files
      .filter(({ place }) => place === "attachment")
      .map(({ id, name, size }) => ({ id, name, size })),
    event: event && {
      ...event,
      start: eventStart(event).toISOString(),
      end: eventEnd(event).toISOString(),
    },
    sentAt: reader.sentAt?.toISOString() ?? null,
    acknowledgedAt: reader.acknowledgedAt?.toISOString() ?? null,
    ...thread,
    correction,
    corrects,
    refusal,
    hand,
  };
}

const textsOf = (figures: readonly KeptFigure[]): Record<string, string> =>
  Object.fromEntries(figures.map(({ name, text }) => [name, text]));

/** A correction that has left: to this reader by a page of their own, to others at least by its day. */
async function findCorrection(reader: MessageReader): Promise<ReaderPage["correction"]> {
  const own = await database().recipient.findFirst({
    where: {
      workspaceId: reader.workspaceId,
      email: reader.email,
      status: "handed",
      communication: { correctsId: reader.message.id },
    },
    select: { id: true, createdAt: true, handedAt: true },
    orderBy: { createdAt: "desc" },
  });
  if (own) {
    return { href: recipientLink(own.id), at: (own.handedAt ?? own.createdAt).toISOString() };
  }
  const told = await database().communicationAudience.findFirst({
    where: {
      workspaceId: reader.workspaceId,
      status: { in: ["sent", "closed"] },
      communication: { correctsId: reader.message.id },
    },
    select: { sentAt: true, firstSentAt: true },
    orderBy: { sentAt: "desc" },
  });
  const at = told?.sentAt ?? told?.firstSentAt;
  return at ? { href: null, at: at.toISOString() } : null;
}

async function findCorrected({
  message,
  workspaceId,
}: MessageReader): Promise<{ subject: string; code: string } | null> {
  if (!message.correctsId) return null;
  return database().communication.findFirst({
    where: { id: message.correctsId, workspaceId },
    select: { subject: true, code: true },
  });
}

async function findRefusal(reader: MessageReader): Promise<ReaderPage["refusal"]> {
  if (!mayRefuse(reader)) return null;
  const rows = await database().messageRefusal.findMany({
    where: {
      workspaceId: reader.workspaceId,
      email: reader.email,
      audienceId: { in: ["", reader.audienceId ?? ""] },
      endedAt: null,
    },
    select: { audienceId: true },
  });
  const state = rows.some(({ audienceId }) => audienceId === "")
    ? "all"
    : rows.length > 0
      ? "audience"
      : "none";
  return { state, audience: reader.audience };
}

/** A call for volunteers is answered by a hand; that of the pilot it speaks of, or of the program. */
async function findHand({ message, recipientId, workspaceId }: MessageReader): Promise<ReaderPage["hand"]> {
  if (message.kind !== "callForVolunteers") return null;
  const hand = await database().handRaiser.findUnique({
    where: { recipientId },
    select: { answer: true },
  });
  const pilot = message.pilotId
    ? await database().pilot.findFirst({
        where: { id: message.pilotId, workspaceId },
        select: { status: true },
      })
    : null;
  return {
    raised: hand !== null,
    answer: hand?.answer ?? "",
    closed: pilot !== null && isPilotOver(pilot.status as PilotStatus),
  };
}
