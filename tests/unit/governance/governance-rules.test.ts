import { describe, expect, test } from "vitest";
import { unmet } from "~/domain/gate";
import { signatureGates } from "~/domain/governance/charter";
import { compareWords } from "~/domain/governance/compare-words";
import {
  canEditDecision,
  canRecordDecision,
  decisionState,
  parseDecisionCode,
} from "~/domain/governance/decision";
import { decisionSchema } from "~/domain/governance/decision.schema";
import { placeOf } from "~/domain/governance/fields.schema";
import { registerLines } from "~/domain/governance/registers";
import { engagementOf } from "~/domain/governance/sponsor-act";
import { movedOrder, stageGaps } from "~/domain/governance/stage";
import { adoptionGates, reviewDueOn, STRATEGY_NAMES, type StrategyWords } from "~/domain/governance/strategy";
import { canMoveHand, HAND_STATUSES } from "~/domain/governance/team";
import { editMemberSchema } from "~/domain/governance/team.schema";
import { ROLES, type Role, type Viewer } from "~/domain/viewer";

const viewer = (role: Role, personId = "me"): Viewer => ({
  personId,
  workspaceId: "w",
  name: "Me",
  role,
  auditor: false,
  timeZone: "UTC",
  locale: "en",
});

describe("the charter can be signed", () => {
  const words = { vision: "v", purpose: "p", mandate: "m", championId: "c" };
  const champion = { name: "Ilse", role: "executive" as const, active: true };
  const missing = (...args: Parameters<typeof signatureGates>) =>
    unmet(signatureGates(...args)).map((gate) => gate.id);
  test("when all is written and an executive is named", () => expect(missing(words, champion)).toEqual([]));
  test("not with a blank text", () =>
    expect(missing({ ...words, mandate: " \n" }, champion)).toEqual(["mandate"]));
  test("not without a champion, with one who left, or with one who is no executive", () => {
    expect(missing(words, null)).toEqual(["champion"]);
    expect(missing(words, { ...champion, active: false })).toEqual(["champion"]);
    expect(missing(words, { ...champion, role: "owner" })).toEqual(["champion"]);
  });
});

describe("comparing two wordings", () => {
  const say = (before: string, after: string) =>
    compareWords(before, after)
      .map(({ kind, text }) => (kind === "same" ? text : `${kind === "added" ? "+" : "-"}[${text}]`))
      .join("");
  test("marks what was taken out and put in", () => {
    expect(say("No sample lost.", "No sample ever lost.")).toBe("No sample+[ ever] lost.");
    expect(say("up to USD 25,000 a year", "up to USD 40,000 a year")).toBe(
      "up to USD-[ 25,000]+[ 40,000] a year",
    );
  });
  test("from nothing, to nothing, and nothing at all", () => {
    expect(say("", "Vision")).toBe("+[Vision]");
    expect(say("Vision", "")).toBe("-[Vision]");
    expect(compareWords("", "")).toEqual([]);
  });
  test("gives back both texts whatever they are", () => {
    const before = "The quick brown fox\njumps over  the lazy dog ";
    const after = "A quick fox jumps\n\nover the dog today";
    const pieces = compareWords(before, after);
    const of = (drop: string) =>
      pieces
        .filter((each) => each.kind !== drop)
        .map((each) => each.text)
        .join("");
    expect(of("added").replace(/\s+/g, " ").trim()).toBe(before.replace(/\s+/g, " ").trim());
    expect(of("removed").replace(/\s+/g, " ").trim()).toBe(after.replace(/\s+/g, " ").trim());
  });
  test("a very long rewritten text is compared as a whole", () => {
    const long = "word ".repeat(2_000);
    expect(compareWords(long, `${long}end`)).toHaveLength(2);
  });
});

describe("stages", () => {
  test.each([
    [null, false, "ok", ["owner"]],
    ["p", false, "ok", ["owner-left"]],
    ["p", true, " ", ["success"]],
    [null, false, "", ["owner", "success"]],
    ["p", true, "ok", []],
  ])("owner %s, works here %s, success “%s”: %j", (ownerId, ownerActive, success, gaps) => {
    expect(stageGaps({ ownerId, ownerActive, success }).map((gap) => gap.id)).toEqual(gaps);
  });
  test("one place forward or back; nothing moves past the ends", () => {
    expect(movedOrder(["a", "b", "c"], "c", "up")).toEqual(["a", "c", "b"]);
    expect(movedOrder(["a", "b", "c"], "a", "down")).toEqual(["b", "a", "c"]);
    expect(movedOrder(["a", "b"], "a", "up")).toBeNull();
    expect(movedOrder(["a", "b"], "b", "down")).toBeNull();
    expect(movedOrder(["a"], "x", "up")).toBeNull();
  });
});

describe("the strategy", () => {
  const full = Object.fromEntries(STRATEGY_NAMES.map((name) => [name, "said"])) as StrategyWords;
  test("adopting asks each of the twelve fields", () => {
    expect(unmet(adoptionGates(full))).toEqual([]);
    for (const name of STRATEGY_NAMES)
      expect(unmet(adoptionGates({ ...full, [name]: "" })).map((gate) => gate.id)).toEqual([name]);
  });
  test("is looked at twelve months after it was adopted or last reviewed", () => {
    expect(reviewDueOn("2024-02-29", [])).toBe("2025-02-28");
    expect(reviewDueOn("2025-02-10", [{ day: "2026-02-09" }, { day: "2025-08-01" }])).toBe("2027-02-09");
  });
});

describe("decisions", () => {
  test("codes", () => {
    expect(parseDecisionCode("d-12")).toBe(12);
    for (const wrong of ["D-0", "D12", "12", "D-", "D-99999999999", "F-1"])
      expect(parseDecisionCode(wrong)).toBeNull();
  });
  test("state by review day and successor", () => {
    expect(decisionState({ reviewOn: null, replacedById: null }, "2026-10-15")).toBe("standing");
    expect(decisionState({ reviewOn: "2026-10-15", replacedById: null }, "2026-10-15")).toBe("review-due");
    expect(decisionState({ reviewOn: "2026-10-16", replacedById: null }, "2026-10-15")).toBe("standing");
    expect(decisionState({ reviewOn: "2020-01-01", replacedById: "x" }, "2026-10-15")).toBe("replaced");
  });
  test("who records whose", () => {
    const table = ROLES.map((role) => [
      role,
      canRecordDecision(viewer(role), "me"),
      canRecordDecision(viewer(role), "other"),
    ]);
    expect(table).toEqual([
      ["admin", true, true],
      ["leader", true, true],
      ["owner", true, false],
      ["executive", true, false],
      ["viewer", false, false],
    ]);
    const theirs = { workspaceId: "w", decidedById: "other", createdById: "other" };
    expect(canEditDecision(viewer("owner"), theirs)).toBe(false);
    expect(canEditDecision(viewer("owner"), { ...theirs, createdById: "me" })).toBe(true);
    expect(canEditDecision(viewer("leader"), { ...theirs, workspaceId: "elsewhere" })).toBe(false);
  });
  test.each([
    ["CAP-003", "/plans/CAP-003"],
    ["cap-002r", "/plans/CAP-002R"],
    ["F-2", "/findings/F-2"],
    ["D-7", "/decisions/D-7"],
    ["/stages", "/stages"],
    ["http://127.0.0.1:3000/plans/CAP-001?x=1#kpis", "/plans/CAP-001?x=1#kpis"],
    ["https://evil.example/", null],
    ["https://evil.example//plans", null],
    ["//evil.example/plans", null],
    ["javascript:alert(1)", null],
    ["/sign-out", null],
    ["/plans/../sign-out", null],
    ["/plansx", null],
    ["/plans\\evil", null],
  ])("a link “%s” leads to %s", (typed, place) => expect(placeOf(typed)).toBe(place));
  test("a form says what is missing, in words", () => {
    const parsed = decisionSchema.safeParse({
      day: "1026-10-15",
      title: " ",
      decision: "",
      href: "mailto:x",
    });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual(
      expect.arrayContaining(["day", "title", "decision", "decidedById", "href"]),
    );
    for (const issue of parsed.error?.issues ?? []) expect(issue.message).not.toMatch(/expected|invalid/i);
  });
});

test("an executive is engaged for 45 days after an act, quiet from the 46th, and no data is no data", () => {
  expect(engagementOf(null, "2026-10-15")).toEqual({ state: "none", days: null });
  expect(engagementOf("2026-08-31", "2026-10-15")).toEqual({ state: "engaged", days: 45 });
  expect(engagementOf("2026-08-30", "2026-10-15")).toEqual({ state: "quiet", days: 46 });
  expect(engagementOf("2026-08-14", "2026-10-15")).toEqual({ state: "quiet", days: 62 });
});

test("moves of a raised hand, state by state", () => {
  const matrix = HAND_STATUSES.map((from) => [from, ...HAND_STATUSES.filter((to) => canMoveHand(from, to))]);
  expect(matrix).toEqual([
    ["open", "placed", "declined", "lowered"],
    ["placed", "declined"],
    ["declined", "placed"],
    ["lowered"],
  ]);
});

test("somebody on the roster has a name, and does not end before they begin", () => {
  const member = {
    personId: "",
    name: "",
    part: "coreTeam",
    fromDay: "2026-01-02",
    toDay: "",
    version: "1",
    sharePercent: "",
  };
  expect(editMemberSchema.safeParse(member).error?.issues[0]?.path).toEqual(["name"]);
  expect(editMemberSchema.safeParse({ ...member, name: "Wiebke" }).success).toBe(true);
  const backwards = { ...member, name: "Wiebke", toDay: "2026-01-01" };
  expect(editMemberSchema.safeParse(backwards).error?.issues[0]?.path).toEqual(["toDay"]);
  expect(editMemberSchema.safeParse({ ...member, name: "W", sharePercent: "101" }).success).toBe(false);
});

test("registers say what they hold and what needs someone", () => {
  const nothing = {
    policies: 0,
    policiesBad: 0,
    policiesDue: 0,
    forums: 0,
    forumsDraft: 0,
    partners: 0,
    channels: 0,
    channelsGraded: 0,
    trainings: 0,
    trainingPlaces: 0,
    trainingDone: 0,
    awardYears: 0,
    awardDecided: 0,
    packs: 0,
    handsOpen: 0,
    hands: 0,
    decisionsDue: 0,
    decisions: 0,
    members: 0,
  };
  const lines = registerLines(nothing);
  expect(lines.every((line) => line.needs === null)).toBe(true);
  expect(lines.find((line) => line.href === "/trainings")?.fact).toBe("no trainings yet");
  const some = registerLines({
    ...nothing,
    policies: 4,
    policiesBad: 1,
    trainings: 2,
    trainingPlaces: 52,
    trainingDone: 41,
    handsOpen: 2,
    hands: 6,
  });
  expect(some.find((line) => line.href === "/policies")?.needs).toContain(
    "1 that customers would not feel good about",
  );
  expect(some.find((line) => line.href === "/trainings")?.fact).toBe("41 of 52 done (79 %)");
  expect(some.find((line) => line.href === "/team")?.needs).toBe("2 hands wait for an answer");
});
