import { describe, expect, test } from "vitest";
import { absenceProblems, type Deputy, roleGap, stateOf } from "~/domain/absences/absence";
import { actingFor, can, type Subject, VERBS } from "~/domain/access";
import { mayAcceptDate } from "~/domain/plans/date-promise";
import { PLAN_STATUSES, PLAN_STEPS } from "~/domain/plans/plan";
import { holdersOf, planSubject } from "~/domain/plans/plan.access";
import { editRefusal } from "~/domain/plans/plan-edit";
import { movesFor } from "~/domain/plans/plan-moves";
import { canBookSpend } from "~/domain/spend/spend.access";
import type { Role, Viewer } from "~/domain/viewer";
import { asViewer, devin, hana, ilse, mara, person, plan, priya, sam } from "../plans/a-plan";

const me = (role: Role, away: { role: Role } | null = { role: "leader" }): Viewer => ({
  personId: "me",
  workspaceId: "here",
  name: "Me",
  role,
  auditor: false,
  timeZone: "UTC",
  locale: "en",
  ...(away
    ? { standsInFor: [{ personId: "away", name: "Away", role: away.role, until: "2026-11-20" }] }
    : {}),
});

const OF_THE_ONE_AWAY: Subject = {
  workspaceId: "here",
  ownIds: ["away"],
  ownerId: "other",
  sponsorId: "away",
  verifierId: "away",
};

describe("standing in for somebody who is away", () => {
  test("hands over approvals, verifications, tasks and the money and fate of pilots, and no other right of theirs", () => {
    const gained = VERBS.filter(
      (verb) => can(me("owner"), verb, OF_THE_ONE_AWAY) && !can(me("owner", null), verb, OF_THE_ONE_AWAY),
    );
    expect(gained).toEqual(["work.update", "plan.approve", "plan.verify", "pilot.fund", "pilot.decide"]);
  });

  test("only where the one who is away stands on the record themselves, whatever their role", () => {
    const others = { ...OF_THE_ONE_AWAY, ownIds: ["other"], sponsorId: "other", verifierId: "other" };
    // An executive may approve any plan; their deputy approves those they sponsor.
    const deputy = me("owner", { role: "executive" });
    expect(can(deputy, "plan.approve", others)).toBe(false);
    expect(can(deputy, "plan.approve", OF_THE_ONE_AWAY)).toBe(true);
    expect(can(deputy, "plan.approve")).toBe(false);
  });

  test("allows nobody what nobody may: their own plan, through themselves or through the one who is away", () => {
    const own = { ...OF_THE_ONE_AWAY, ownerId: "me" };
    const theirs = { ...OF_THE_ONE_AWAY, ownerId: "away" };
    for (const verb of ["plan.approve", "plan.verify"] as const) {
      expect(can(me("owner"), verb, own)).toBe(false);
      expect(can(me("owner"), verb, theirs)).toBe(false);
    }
  });

  test("needs a role that may do it at all, on both sides, and the same workspace", () => {
    expect(can(me("admin"), "plan.approve", OF_THE_ONE_AWAY)).toBe(false);
    expect(can(me("viewer"), "work.update", OF_THE_ONE_AWAY)).toBe(false);
    expect(can(me("owner", { role: "admin" }), "plan.verify", OF_THE_ONE_AWAY)).toBe(false);
    expect(can(me("owner"), "plan.approve", { ...OF_THE_ONE_AWAY, workspaceId: "there" })).toBe(false);
  });

  test("is said only where the right is not the deputy's own", () => {
    expect(actingFor(me("owner"), "plan.approve", OF_THE_ONE_AWAY)?.name).toBe("Away");
    expect(actingFor(me("owner"), "plan.approve", { ...OF_THE_ONE_AWAY, sponsorId: "me" })).toBeNull();
    expect(actingFor(me("owner"), "plan.edit", OF_THE_ONE_AWAY)).toBeNull();
    expect(actingFor(me("owner", null), "plan.approve", OF_THE_ONE_AWAY)).toBeNull();
  });

  test("is no chain: whoever stands in for a deputy who is away gains nothing of the first", () => {
    const away = (id: string, deputyId: string) => ({
      ...person(id),
      away: { until: "2026-11-20" as const, deputyId, deputyName: deputyId },
    });
    const sponsor = { ...away("mara", "sam"), role: "leader" as const };
    const facts = plan({
      status: "inReview",
      sponsor,
      roster: [sponsor, away("sam", "devin"), devin, hana, priya],
    });
    expect(holdersOf("plan.approve", facts).map(({ id }) => id)).not.toContain("devin");
    expect(holdersOf("plan.approve", facts).map(({ id }) => id)).toEqual(["mara", "sam"]);
  });
});

describe("the deputy of a plan", () => {
  test("has the owner's moves and steps in every state, and may approve as little as they", () => {
    for (const status of PLAN_STATUSES) {
      const facts = plan({ status, deputy: sam, heldFrom: status === "onHold" ? "acting" : null });
      const open = (who: typeof sam) =>
        movesFor(facts, asViewer(who)).map(({ event, permitted }) => `${event} ${permitted}`);
      expect(open(sam)).toEqual(open(hana));
      expect(open(sam)).not.toContain("APPROVE true");
      for (const step of PLAN_STEPS)
        expect(editRefusal(facts, asViewer(sam), step)).toEqual(editRefusal(facts, asViewer(hana), step));
      expect(can(asViewer(sam), "plan.edit", planSubject(facts))).toBe(true);
      expect(can(asViewer(sam), "work.update", planSubject(facts))).toBe(true);
      expect(canBookSpend(asViewer(sam), facts)).toBe(true);
    }
  });

  test("agrees to no new date of their plan either", () => {
    const facts = plan({ status: "acting", deputy: mara, sponsor: ilse });
    expect(mayAcceptDate(asViewer(mara), facts, "hana")).toBe(false);
    expect(mayAcceptDate(asViewer(ilse), facts, "hana")).toBe(true);
  });
});

describe("an absence", () => {
  const deputy: Deputy = { id: "devin", name: "Devin", role: "owner", active: true, auditor: false };
  const asked = {
    id: null,
    personId: "mara",
    personName: "Mara",
    fromDay: "2026-11-02" as const,
    toDay: "2026-11-20" as const,
    deputy,
    today: "2026-10-15" as const,
    others: [],
  };

  test("may be as long as a year and begin in the past, when it is not over", () => {
    expect(absenceProblems(asked)).toEqual({});
    expect(absenceProblems({ ...asked, fromDay: "2026-10-01" })).toEqual({});
    expect(Object.keys(absenceProblems({ ...asked, toDay: "2027-11-20" }))).toEqual(["toDay"]);
    expect(Object.keys(absenceProblems({ ...asked, deputy: { ...deputy, active: false } }))).toEqual([
      "deputyId",
    ]);
  });

  test("may follow another at once; one that was ended stands in nobody's way", () => {
    const other = {
      id: "1",
      personId: "mara",
      deputyId: "sam",
      fromDay: "2026-10-20",
      toDay: "2026-11-01",
      ended: false,
    } as const;
    expect(absenceProblems({ ...asked, others: [other] })).toEqual({});
    const touching = { ...other, toDay: "2026-11-02" } as const;
    expect(Object.keys(absenceProblems({ ...asked, others: [touching] }))).toEqual(["fromDay"]);
    expect(absenceProblems({ ...asked, others: [{ ...touching, ended: true }] })).toEqual({});
    expect(absenceProblems({ ...asked, id: "1", others: [touching] })).toEqual({});
  });

  test("holds on both of its days, by the calendar", () => {
    const days = { fromDay: "2026-11-02", toDay: "2026-11-20", ended: false } as const;
    expect(stateOf(days, "2026-11-01")).toBe("ahead");
    expect(stateOf(days, "2026-11-02")).toBe("now");
    expect(stateOf(days, "2026-11-20")).toBe("now");
    expect(stateOf(days, "2026-11-21")).toBe("past");
    expect(stateOf({ ...days, ended: true }, "2026-11-10")).toBe("ended");
  });

  test("says what a deputy's role leaves out", () => {
    expect(roleGap(deputy)).toBeNull();
    expect(roleGap({ name: "Olu", role: "admin" })).toContain("approves no plans and signs no verdicts");
  });
});
