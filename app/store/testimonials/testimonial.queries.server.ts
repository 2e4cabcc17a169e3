import { isCustomer } from "~/domain/accounts/account";
import { THRESHOLD } from "~/domain/indices/index-reading";
import type { IndexWindow } from "~/domain/indices/index-window";
import { roundHalfUp } from "~/domain/measurement/exact-decimal";
import { tally } from "~/domain/measurement/level-counts";
import {
  isTestimonialStatus,
  type StandingNow,
  type TestimonialView,
  voiceOf,
} from "~/domain/testimonials/testimonial";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";
import { listAnswersOfAccounts } from "../indices/testimonials.queries.server";

/** As many as one page holds. */
export const TESTIMONIALS = 100;

/** Who was asked to speak for us, the latest first, with how the account stands today. */
export async function listTestimonials(
  viewer: Viewer,
  window: IndexWindow,
  which: Prisma.TestimonialWhereInput = {},
  from = 0,
): Promise<{ rows: TestimonialView[]; total: number }> {
  const { workspaceId } = viewer;
  const db = database();
  const where = { AND: [{ workspaceId }, which] };
  const [rows, total] = await Promise.all([
    db.testimonial.findMany({
      where,
      include: { account: { select: { name: true, tier: true, status: true, ownerId: true } } },
      orderBy: [{ askedOn: "desc" }, { id: "desc" }],
      skip: from,
      take: TESTIMONIALS,
    }),
    db.testimonial.count({ where }),
  ]);
  if (rows.length === 0) return { rows: [], total };
  const [contacts, people, answers] = await Promise.all([
    db.contact.findMany({
      where: { workspaceId, id: { in: rows.flatMap(({ contactId }) => contactId ?? []) } },
      select: { id: true, name: true, level: true, consent: true },
    }),
    db.person.findMany({
      where: { workspaceId, id: { in: rows.flatMap(({ ownerId }) => ownerId ?? []) } },
      select: { id: true, name: true },
    }),
    listAnswersOfAccounts(viewer, window),
  ]);
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    total,
    rows: rows.map(({ account, workspaceId: _, createdById, createdAt, ...row }) => {
      const contact = row.contactId === null ? null : (contactOf.get(row.contactId) ?? null);
      return {
        ...row,
        ...voiceOf(contact, account.tier),
        account: account.name,
        tier: account.tier,
        accountOwnerId: account.ownerId,
        status: isTestimonialStatus(row.status) ? row.status : "asked",
        askedOn: row.askedOn as Day,
        answeredOn: row.answeredOn as Day | null,
        until: row.until as Day | null,
        usedOn: row.usedOn as Day | null,
        withdrawnOn: row.withdrawnOn as Day | null,
        owner: row.ownerId === null ? null : (nameOf.get(row.ownerId) ?? null),
        now: standingNow(account.status, answers.counts.get(row.accountId) ?? {}, answers.fewFloor),
      };
    }),
  };
}

function standingNow(
  status: string,
  counts: Readonly<Record<number, number>>,
  fewFloor: number,
): StandingNow {
  const counted = tally(counts);
  const n = counted.valid ? counted.n : 0;
  if (!isCustomer(status)) return { state: "lost", shown: null, n };
  if (!counted.valid || n < fewFloor) return { state: "few", shown: null, n };
  return {
    state: counted.points >= THRESHOLD * n ? "reached" : "below",
    shown: roundHalfUp(counted.points, n, 2),
    n,
  };
}

export async function findTestimonial(
  viewer: Viewer,
  id: string,
  window: IndexWindow,
): Promise<TestimonialView | null> {
  const { rows } = await listTestimonials(viewer, window, { id });
  return rows[0] ?? null;
}
