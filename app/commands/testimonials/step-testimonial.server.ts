import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { ActivityVerb } from "~/domain/activity/activity";
import { gate } from "~/domain/plans/wording";
import {
  done,
  incomplete,
  invalid,
  notAllowedNow,
  notFound,
  notPermitted,
  type Result,
  stale,
} from "~/domain/refusal";
import {
  afterStep,
  TESTIMONIAL_LABELS,
  type TestimonialStatus,
  type TestimonialStep,
  type TestimonialView,
  testimonialSubject,
} from "~/domain/testimonials/testimonial";
import type { StepTestimonial } from "~/domain/testimonials/testimonial.schema";
import type { Day } from "~/shared/calendar";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { type ChangeOf, commit } from "~/store/commit.server";
import { findTestimonial } from "~/store/testimonials/testimonial.queries.server";

const VERBS: Record<TestimonialStep, ActivityVerb> = {
  agree: "accepted",
  decline: "declined",
  use: "shared",
  withdraw: "withdrawn",
  reopen: "undone",
};
const WORDS: Record<TestimonialStep, string> = {
  agree: "agreed to speak for us",
  decline: "does not want to speak for us",
  use: "speaks for us",
  withdraw: "took back that it speaks for us",
  reopen: "has not answered yet",
};

/** What became of it: they agreed, declined, it was used, they took it back. */
export async function stepTestimonial(
  act: Act,
  { id, ...input }: StepTestimonial & { id: string },
): Promise<Result<{ id: string; account: string; status: TestimonialStatus; version: number }>> {
  const { viewer } = act;
  const { window, today } = await findAccountSettings(viewer, act.now);
  const found = await findTestimonial(viewer, id, window);
  if (!found) return notFound("testimonial");
  if (!can(viewer, "win-back.work", testimonialSubject(viewer.workspaceId, found))) {
    return notPermitted("This is for whoever asked them or looks after the account, or for a CX leader.");
  }
  if (input.version !== undefined && input.version !== found.version) {
    return stale(`Somebody else changed this meanwhile; it is “${TESTIMONIAL_LABELS[found.status]}” now.`, {
      status: found.status,
      version: found.version,
    });
  }
  const status = afterStep(found.status, input.step);
  if (status === null) {
    return notAllowedNow(`It is “${TESTIMONIAL_LABELS[found.status]}”; from there this cannot become of it.`);
  }
  const day = (input.day ?? today) as Day;
  const wrong = wrongWith(found, input, day, today);
  if (wrong) return invalid("This cannot be written down like this.", wrong);
  if (input.step === "use" && (input.quote ?? found.quote) === "" && found.terms === "") {
    return incomplete("It cannot be used yet: nothing was agreed to.", [
      gate("terms", "What they agreed to", false, "their name, a quote, a call", null),
    ]);
  }
  const change = changeOf(input, status, day);
  return commit(act, async (unit) => {
    const row = await unit.move("testimonial", { id, version: found.version }, change);
    unit.log({
      noun: "testimonial",
      recordId: id,
      verb: VERBS[input.step],
      summary: `wrote down that ${found.account} ${WORDS[input.step]}${input.step === "use" ? `: ${input.usedWhere}` : ""}`,
      before: { status: found.status },
      after: { ...change },
    });
    return done({ id, account: found.account, status, version: row.version });
  });
}

function wrongWith(
  found: TestimonialView,
  input: StepTestimonial,
  day: Day,
  today: Day,
): Record<string, string[]> | null {
  if (day > today) return { day: ["This day is still to come."] };
  if (day < found.askedOn) return { day: ["They were asked later than this day."] };
  if (input.step === "use" && found.answeredOn !== null && day < found.answeredOn) {
    return { day: [`They agreed on ${found.answeredOn}; nothing could be used before.`] };
  }
  if (input.step === "use" && input.usedWhere === "") return { usedWhere: ["Say where it is used."] };
  if (input.step === "use" && found.until !== null && found.until < day) {
    return { day: [`They agreed until ${found.until}; ask them again.`] };
  }
  if (input.step === "agree" && input.until && input.until < day)
    return { until: ["This day has passed by then."] };
  return null;
}

function changeOf(input: StepTestimonial, status: TestimonialStatus, day: Day): ChangeOf<"testimonial"> {
  const said = {
    ...(input.quote !== undefined && { quote: input.quote }),
    ...(input.terms !== undefined && input.terms !== "" && { terms: input.terms }),
  };
  switch (input.step) {
    case "agree":
      return { status, ...said, answeredOn: day, until: input.until ?? null };
    case "decline":
      return { status, answeredOn: day };
    case "use":
      return { status, ...said, usedOn: day, usedWhere: input.usedWhere };
    case "withdraw":
      // What they took back is quoted nowhere any more.
      return { status, withdrawnOn: day, quote: "" };
    case "reopen":
      return { status, answeredOn: null, until: null };
  }
}
