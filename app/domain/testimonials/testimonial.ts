import type { Day } from "~/shared/calendar";
import type { Subject } from "../access";
import { CONTACT_LEVELS, type ContactLevel, LEVEL_LABELS } from "../accounts/account";

/** Whether a strong account speaks for us: asked, and what became of it. */
export const TESTIMONIAL_STATUSES = ["asked", "agreed", "declined", "used", "withdrawn"] as const;
export type TestimonialStatus = (typeof TESTIMONIAL_STATUSES)[number];

export const TESTIMONIAL_LABELS: Record<TestimonialStatus, string> = {
  asked: "Asked",
  agreed: "Agreed",
  declined: "Declined",
  used: "Used",
  withdrawn: "Withdrawn",
};

export const isTestimonialStatus = (value: unknown): value is TestimonialStatus =>
  (TESTIMONIAL_STATUSES as readonly unknown[]).includes(value);

export const TESTIMONIAL_STEPS = ["agree", "decline", "use", "withdraw", "reopen"] as const;
export type TestimonialStep = (typeof TESTIMONIAL_STEPS)[number];

/** What can become of it from where it stands. Used may be used again; whoever takes it back may be asked anew. */
const STEPS: Record<TestimonialStatus, Partial<Record<TestimonialStep, TestimonialStatus>>> = {
  asked: { agree: "agreed", decline: "declined" },
  agreed: { use: "used", withdraw: "withdrawn", reopen: "asked" },
  used: { use: "used", withdraw: "withdrawn" },
  declined: { reopen: "asked" },
  withdrawn: {},
};

export const afterStep = (status: TestimonialStatus, step: TestimonialStep): TestimonialStatus | null =>
  STEPS[status][step] ?? null;

/** They speak for us: while it stands. */
export const speaksForUs = (
  { status, until }: { status: TestimonialStatus; until: Day | null },
  today: Day,
) => (status === "agreed" || status === "used") && (until === null || until >= today);

/** How the account stands today: still a candidate, or not, and since it can be said, with what. */
export interface StandingNow {
  state: "reached" | "below" | "few" | "lost";
  /** The rounded index; null without answers enough. */
  shown: string | null;
  n: number;
}

export interface TestimonialView {
  id: string;
  version: number;
  accountId: string;
  account: string;
  tier: string | null;
  accountOwnerId: string | null;
  status: TestimonialStatus;
  contactId: string | null;
  /** The contact's name with consent; else level and tier. */
  voice: string;
  /** Whether the name may stand beside the quote. */
  named: boolean;
  ground: string;
  quote: string;
  terms: string;
  askedOn: Day;
  answeredOn: Day | null;
  until: Day | null;
  usedWhere: string;
  usedOn: Day | null;
  withdrawnOn: Day | null;
  ownerId: string | null;
  owner: string | null;
  now: StandingNow;
}

export const testimonialSubject = (
  workspaceId: string,
  { ownerId, accountOwnerId }: Pick<TestimonialView, "ownerId" | "accountOwnerId">,
): Subject => ({ workspaceId, ownIds: [ownerId, accountOwnerId], ownerId });

/** Who speaks: by name with consent, else by level and tier, as everywhere. */
export function voiceOf(
  contact: { name: string; level: string | null; consent: boolean } | null,
  tier: string | null,
): { voice: string; named: boolean } {
  if (contact?.consent) return { voice: contact.name, named: true };
  const level = CONTACT_LEVELS.find((each): each is ContactLevel => each === contact?.level);
  const who = level ? LEVEL_LABELS[level].one : contact ? "A contact" : "Somebody";
  return { voice: `${who} of a ${tier === null ? "customer" : `tier ${tier} account`}`, named: false };
}

/** Why they: their reading on the day they were asked. */
export const groundWords = (
  reading: { shown: string; n: number; isFew: boolean } | null,
  window: string,
): string =>
  reading === null
    ? `Asked without a reading of 4.0 over ${window}`
    : `${reading.shown} (n ${reading.n}${reading.isFew ? ", few answers" : ""}), ${window}`;

/** What a standing says beside a testimonial; null while nothing has to be said. */
export function standingWords({ state, shown, n }: StandingNow): string | null {
  switch (state) {
    case "reached":
      return null;
    case "below":
      return `Below 4.0 now: ${shown} (n ${n})`;
    case "few":
      return n === 0 ? "No answers in the window now" : `Too few answers now (n ${n})`;
    case "lost":
      return "Lost since";
  }
}
