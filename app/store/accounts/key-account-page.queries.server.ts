import { standingPerception } from "~/domain/accounts/perception";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { database } from "../database.server";
import { decisionMakersOf, voicesOf } from "./account-voices.server";
import { listOpenPlansOf, type PlanOfAccount } from "./account-work.queries.server";
import { findOpenEnrolment } from "./enrolment.server";
import { namesOf } from "./key-account.queries.server";

export interface ShownReading {
  id: string;
  day: string;
  perception: string;
  source: string;
  evidence: string;
  by: string;
  responseId: string | null;
  withdrawn: boolean;
  withdrawReason: string;
  /** The one that stands today. */
  standing: boolean;
}

export interface ProtectionWords {
  goals: string;
  risks: string;
  steps: string;
  agreedWith: string;
  agreedOn: string | null;
  nextReviewOn: string | null;
  version: number;
  updatedAt: Date;
}

export interface KeyAccountPage {
  account: {
    id: string;
    name: string;
    tier: string | null;
    status: string;
    keyAccount: boolean;
    perception: string | null;
    ownerId: string | null;
    revenueMinor: bigint | null;
    contractMinor: bigint | null;
    renewsOn: string | null;
    customerSince: string | null;
  };
  enrolment: {
    managerId: string;
    manager: string;
    enrolledOn: string;
    reason: string;
    overCapReason: string;
    version: number;
  } | null;
  past: { manager: string; enrolledOn: string; endedOn: string; endReason: string }[];
  protection: ProtectionWords | null;
  readings: ShownReading[];
  voices: { level: string; n: number; points: number }[];
  lastHeard: string | null;
  plans: PlanOfAccount[];
}

const READINGS = 50;

export async function findKeyAccountPage(
  viewer: Viewer,
  accountId: string,
  window: IndexWindow,
): Promise<KeyAccountPage | null> {
  const { workspaceId } = viewer;
  const db = database();
  const account = await db.account.findFirst({
    where: { id: accountId, workspaceId },
    select: {
      id: true,
      name: true,
      tier: true,
      status: true,
      keyAccount: true,
      perception: true,
      ownerId: true,
      revenueMinor: true,
      contractMinor: true,
      renewsOn: true,
      customerSince: true,
    },
  });
  if (!account) return null;
  const [open, enrolments, protection, readings, voices, heard, plans] = await Promise.all([
    findOpenEnrolment(viewer, accountId),
    db.keyEnrolment.findMany({
      where: { accountId, workspaceId },
      orderBy: [{ enrolledOn: "desc" }, { id: "desc" }],
      take: 20,
    }),
    db.protectionPlan.findFirst({ where: { accountId, workspaceId } }),
    db.perceptionReading.findMany({
      where: { accountId, workspaceId },
      orderBy: [{ day: "desc" }, { createdAt: "desc" }],
      take: READINGS,
    }),
    db.$queryRaw<{ level: string; n: number; points: number }[]>`
      SELECT v."level", v."n", v."points" FROM (${voicesOf(workspaceId, window)}) v
      WHERE v."accountId" = ${accountId}`,
    db.$queryRaw<{ lastHeard: string | null }[]>`
      SELECT h."lastHeard" FROM (${decisionMakersOf(Prisma.sql`${accountId}`)}) h`,
    listOpenPlansOf(viewer, [accountId]),
  ]);
  const names = await namesOf(viewer, [
    ...enrolments.map((row) => row.managerId),
    ...readings.map((row) => row.byId),
  ]);
  const nameOf = (id: string) => names.get(id) ?? "somebody who left";
  const standing = standingPerception(
    readings.toReversed().map((row) => ({ ...row, withdrawn: row.withdrawnAt !== null })),
  );
  const current = enrolments.find((row) => row.id === open?.id);
  return {
    account,
    enrolment: current
      ? {
          managerId: current.managerId,
          manager: nameOf(current.managerId),
          enrolledOn: current.enrolledOn,
          reason: current.reason,
          overCapReason: current.overCapReason,
          version: current.version,
        }
      : null,
    past: enrolments
      .filter((row) => row.endedOn !== null)
      .map((row) => ({
        manager: nameOf(row.managerId),
        enrolledOn: row.enrolledOn,
        endedOn: row.endedOn ?? "",
        endReason: row.endReason,
      })),
    protection: protection && {
      goals: protection.goals,
      risks: protection.risks,
      steps: protection.steps,
      agreedWith: protection.agreedWith,
      agreedOn: protection.agreedOn,
      nextReviewOn: protection.nextReviewOn,
      version: protection.version,
      updatedAt: protection.updatedAt,
    },
    readings: readings.map((row) => ({
      id: row.id,
      day: row.day,
      perception: row.perception,
      source: row.source,
      evidence: row.evidence,
      by: row.byId === "system" ? "Capstan" : nameOf(row.byId),
      responseId: row.responseId,
      withdrawn: row.withdrawnAt !== null,
      withdrawReason: row.withdrawReason,
      standing: row.id === standing?.id,
    })),
    voices,
    lastHeard: heard[0]?.lastHeard ?? null,
    plans,
  };
}

export interface RelationshipAnswer {
  responseId: string;
  day: string;
  survey: string;
  surveyId: string;
  /** The person's name only with their consent. */
  who: string;
  answers: { label: string; kind: string; value: number | null; text: string | null }[];
}

/** What the account said when asked about the relationship: newest first, apart from transaction surveys. */
export async function listRelationshipAnswers(
  viewer: Viewer,
  accountId: string,
): Promise<RelationshipAnswer[]> {
  const rows = await database().response.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      accountId,
      shelf: "",
      survey: { purpose: "relationship" },
    },
    orderBy: [{ day: "desc" }, { id: "desc" }],
    take: 20,
    select: {
      id: true,
      day: true,
      survey: { select: { id: true, name: true } },
      contact: { select: { name: true, consent: true, level: true } },
      answers: {
        select: {
          value: true,
          text: true,
          kind: true,
          question: { select: { label: true, position: true } },
        },
      },
    },
  });
  return rows.map((row) => ({
    responseId: row.id,
    day: row.day,
    survey: row.survey.name,
    surveyId: row.survey.id,
    who: row.contact
      ? row.contact.consent
        ? row.contact.name
        : levelWord(row.contact.level)
      : "Somebody of the account",
    answers: row.answers
      .toSorted((a, b) => a.question.position - b.question.position)
      .map(({ question, ...answer }) => ({ ...answer, label: question.label })),
  }));
}

const levelWord = (level: string | null): string =>
  level === "DM"
    ? "A decision maker"
    : level === "RM"
      ? "A recommender"
      : level === "IF"
        ? "An influencer"
        : "A contact";
