import type { ActivityVerb } from "~/domain/activity/activity";
import { type MessageState, messageState } from "~/domain/communications/communication";
import { asMessageState, decideVersion } from "~/domain/communications/message-decision";
import type { VersionEvent, VersionEventType } from "~/domain/communications/message-event";
import type { MessageFacts, VersionFacts } from "~/domain/communications/message-facts";
import { done, notFound, type Result } from "~/domain/refusal";
import { Prisma } from "~/generated/prisma/client";
import type { ChangeOf, Unit } from "../commit.server";
import { writeSnapshot } from "./snapshots.server";

export interface VersionMoved {
  versionId: string;
  version: number;
  from: MessageState;
  to: MessageState;
  /** Names of what has to follow, e.g. "mail.message-submitted". */
  effects: string[];
}

interface VersionMoveLine {
  by: string;
  at: Date;
  /** The version number the mover looked at; another one by now: stale. Without it, that of the facts. */
  seen?: number;
  /** A sentence without the actor, where the usual one says too little. */
  summary?: string;
  /** Whoever moves several at once writes one line for all of them. */
  unlogged?: boolean;
  /** Columns beside those the move fixes by itself. */
  columns?: ChangeOf<"communicationAudience">;
}

const VERBS: Record<VersionEventType, ActivityVerb> = {
  SUBMIT: "submitted",
  RETURN: "returned",
  APPROVE: "approved",
  FALL: "returned",
  REWRITE: "withdrawn",
  SCHEDULE: "scheduled",
  UNSCHEDULE: "withdrawn",
  SEND: "sent",
  FINISH: "sent",
  CONTINUE: "resumed",
  CLOSE: "closed",
  CANCEL: "cancelled",
};

const SUMMARIES: Record<VersionEventType, (what: string) => string> = {
  SUBMIT: (what) => `submitted ${what}`,
  RETURN: (what) => `returned ${what}`,
  APPROVE: (what) => `approved ${what}`,
  FALL: (what) => `sent ${what} back: its approval no longer holds`,
  REWRITE: (what) => `put ${what} back to a draft`,
  SCHEDULE: (what) => `scheduled ${what}`,
  UNSCHEDULE: (what) => `took ${what} off its hour`,
  SEND: (what) => `began to send ${what}`,
  FINISH: (what) => `finished sending ${what}`,
  CONTINUE: (what) => `went on sending ${what} to those who were cut off`,
  CLOSE: (what) => `closed ${what}`,
  CANCEL: (what) => `cancelled ${what}`,
};

/**
 * Makes a move of one version as part of a larger change: decide, write, keep the words, log, and let the message
 * show its least advanced version. The facts are those read in the same transaction.
 */
export async function moveVersion(
  unit: Unit,
  facts: MessageFacts,
  versionId: string,
  event: VersionEvent,
  line: VersionMoveLine,
): Promise<Result<VersionMoved>> {
  const version = facts.versions.find(({ id }) => id === versionId);
  if (!version) return notFound("audience of this message");
  const decision = decideVersion(facts, versionId, event);
  if (!decision.ok) return decision;
  const row = await unit.move(
    "communicationAudience",
    { id: versionId, version: line.seen ?? version.version },
    { ...(await broughtBy(unit, facts, versionId, event, line)), ...line.columns, status: decision.status },
  );
  // Who was to be told at an hour that does not hold any more is counted anew when there is another.
  if (version.status === "scheduled" && decision.status !== "sending") {
    await unit.db.recipient.deleteMany({ where: { communicationAudienceId: versionId, letterId: null } });
  }
  await settleMessage(unit, facts.id, line.at);
  if (!line.unlogged) logMove(unit, facts, version, event, decision.status, line.summary);
  return done({
    versionId,
    version: row.version,
    from: version.status,
    to: decision.status,
    effects: decision.effects,
  });
}

function logMove(
  unit: Unit,
  facts: MessageFacts,
  version: VersionFacts,
  event: VersionEvent,
  status: MessageState,
  summary = SUMMARIES[event.type](`${facts.code} for ${version.audience}`),
): void {
  unit.log({
    noun: "communication",
    recordId: facts.id,
    planId: facts.about?.kind === "plan" ? facts.about.id : null,
    verb: VERBS[event.type],
    summary,
    before: { audience: version.audience, status: version.status },
    after: { audience: version.audience, status, ...saidOf(event) },
  });
}

/** The message shows the least advanced of its versions; called by whoever adds or removes one, too. */
export async function settleMessage(unit: Unit, communicationId: string, at: Date): Promise<void> {
  const rows = await unit.db.communicationAudience.findMany({
    where: { communicationId },
    select: { status: true },
  });
  const status = messageState(rows.map((row) => asMessageState(row.status)));
  await unit.db.communication.update({ where: { id: communicationId }, data: { updatedAt: at } });
  await unit.db.communication.updateMany({
    where: { id: communicationId, status: { not: status } },
    data: { status },
  });
}

const saidOf = (event: VersionEvent): Record<string, string> => {
  switch (event.type) {
    case "RETURN":
    case "FALL":
    case "CANCEL":
      return { reason: event.reason };
    case "SCHEDULE":
      return { on: event.on, time: event.time };
    default:
      return {};
  }
};

const NO_APPROVAL = { approvedById: null, approvedAt: null, snapshotId: null } as const;
const NO_HOUR = {
  sendOn: null,
  sendTime: null,
  scheduledById: null,
  scheduledAt: null,
  ratePerHour: null,
  spread: Prisma.DbNull,
} as const;

/** The columns a move fixes; submitting and approving keep the words as they stand at that moment. */
async function broughtBy(
  unit: Unit,
  facts: MessageFacts,
  versionId: string,
  event: VersionEvent,
  { by, at }: VersionMoveLine,
): Promise<ChangeOf<"communicationAudience">> {
  switch (event.type) {
    case "SUBMIT":
      await writeSnapshot(unit, facts, versionId, "submitted", by, at);
      return { submittedById: by, submittedAt: at, returnedReason: "", ...NO_APPROVAL };
    case "APPROVE": {
      const kept = await writeSnapshot(unit, facts, versionId, "approved", by, at);
      return { approvedById: by, approvedAt: at, snapshotId: kept.id, returnedReason: "" };
    }
    case "RETURN":
      return { returnedReason: event.reason, ...NO_APPROVAL };
    case "FALL":
      return { returnedReason: event.reason, ...NO_APPROVAL, ...NO_HOUR };
    case "REWRITE":
      return { submittedById: null, submittedAt: null, ...NO_APPROVAL };
    case "SCHEDULE":
      return {
        sendOn: event.on,
        sendTime: event.time,
        ratePerHour: event.ratePerHour ?? null,
        scheduledById: by,
        scheduledAt: at,
      };
    case "UNSCHEDULE":
      return NO_HOUR;
    case "SEND":
      return { firstSentAt: at };
    case "FINISH":
      return { sentAt: at };
    case "CONTINUE":
      return { sentAt: null, stoppedAt: null, pausedAt: null };
    case "CLOSE":
      return { closedAt: at };
    case "CANCEL":
      return { returnedReason: event.reason, closedAt: at, ...NO_HOUR };
  }
}
