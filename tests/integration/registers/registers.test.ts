import { beforeEach, describe, expect, test } from "vitest";
import { assessChannel } from "~/commands/channels/assess-channel.server";
import { addForum } from "~/commands/forums/add-forum.server";
import { approveForum } from "~/commands/forums/approve-forum.server";
import { editForum } from "~/commands/forums/edit-forum.server";
import { logIntervention } from "~/commands/forums/log-intervention.server";
import { addPartner } from "~/commands/partners/add-partner.server";
import { endPartner } from "~/commands/partners/end-partner.server";
import { evaluatePartner } from "~/commands/partners/evaluate-partner.server";
import { shareScorecard } from "~/commands/partners/share-scorecard.server";
import { withdrawScorecard } from "~/commands/partners/withdraw-scorecard.server";
import { addPolicy } from "~/commands/policies/add-policy.server";
import { editPolicy } from "~/commands/policies/edit-policy.server";
import { retirePolicy } from "~/commands/policies/retire-policy.server";
import { reviewPolicy } from "~/commands/policies/review-policy.server";
import { addPlaces } from "~/commands/trainings/add-places.server";
import { addTraining } from "~/commands/trainings/add-training.server";
import { markPlaces } from "~/commands/trainings/mark-places.server";
import type { Act } from "~/domain/act";
import type { Refusal, Result } from "~/domain/refusal";
import type { Workspace } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { listChannels } from "~/store/channels/channel.queries.server";
import { findForum, listInterventions } from "~/store/forums/forum.queries.server";
import { findSharedScorecard, listScores } from "~/store/partners/partner.queries.server";
import { findComplaints, findPolicy, listPolicies } from "~/store/policies/policy.queries.server";
import { findTraining, listPlaces } from "~/store/trainings/training.queries.server";
import { actFor, actOf, aPerson, aWorkspace, freshDatabase, TEST_NOW } from "../../support/test-database";
import { csv, imported } from "../surveys/an-import";

freshDatabase();

let workspace: Workspace;
let leader: Act;
let owner: Act;
let viewer: Act;
let stranger: Act;
beforeEach(async () => {
  workspace = await aWorkspace();
  leader = actOf(await aPerson(workspace, "leader", { name: "Mara" }));
  owner = actOf(await aPerson(workspace, "owner", { name: "Amir" }));
  viewer = actOf(await aPerson(workspace, "viewer"));
  stranger = await actFor("leader");
});

const today = TEST_NOW.toISOString().slice(0, 10) as Day;
const kindOf = (result: Result<unknown>): Refusal["kind"] | null => (result.ok ? null : result.refusal.kind);
function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
}
const fieldsOf = (result: Result<unknown>) =>
  !result.ok && result.refusal.kind === "invalid" ? Object.keys(result.refusal.fieldErrors) : [];

describe("the policy register", () => {
  const FEE = { name: "Late fee", text: "", ownerId: null, controls: "", words: "late fee" };

  test("asks its question, proposes what a no proposes, and is retired and brought back", async () => {
    expect(kindOf(await addPolicy(owner, FEE))).toBe("not-permitted");
    const key = newId();
    const both = await Promise.all([addPolicy(leader, { ...FEE, key }), addPolicy(leader, { ...FEE, key })]);
    const ids = both.map((each) => value(each).id);
    expect(ids).toEqual([key, key]);
    expect(fieldsOf(await addPolicy(leader, FEE))).toEqual(["name"]);
    expect(
      kindOf(await addPolicy(leader, { ...FEE, name: "Other", ownerId: stranger.viewer.personId })),
    ).toBe("invalid");

    const id = key;
    expect((await findPolicy(leader.viewer, id, today))?.state).toBe("unanswered");
    const no = { id, version: 1, feelsGood: "no" as const, why: "Fined for our delay.", nextReviewOn: null };
    expect(kindOf(await reviewPolicy(owner, no))).toBe("not-permitted");
    expect(kindOf(await reviewPolicy(stranger, no))).toBe("not-found");
    expect(fieldsOf(await reviewPolicy(leader, { ...no, nextReviewOn: today }))).toEqual(["nextReviewOn"]);
    expect(value(await reviewPolicy(leader, no)).feelsGood).toBe(false);
    expect(kindOf(await reviewPolicy(leader, no))).toBe("stale");
    expect((await listPolicies(leader.viewer, today))[0]).toMatchObject({ state: "bad", reviewedOn: today });

    // Whoever owns a policy answers for it.
    value(await editPolicy(leader, { ...FEE, ownerId: owner.viewer.personId, id, version: 2 }));
    expect(kindOf(await editPolicy(leader, { ...FEE, id, version: 2 }))).toBe("stale");
    value(await reviewPolicy(owner, { ...no, version: 3, feelsGood: "yes", why: "" }));
    value(await retirePolicy(leader, { id, retire: true }));
    expect((await findPolicy(leader.viewer, id, today))?.state).toBe("retired");
    expect(kindOf(await reviewPolicy(leader, { ...no, version: 5 }))).toBe("not-allowed-now");
    value(await retirePolicy(leader, { id, retire: false }));
    expect((await findPolicy(leader.viewer, id, today))?.state).toBe("good");
    expect(await findPolicy(stranger.viewer, id, today)).toBeNull();
  });

  test("shows how customers speak of it, beside those who do not, whatever stands in the words", async () => {
    const day = today;
    const rows = [
      `1,${day},2,"A late fee, again"`,
      `2,${day},1,Your LATE FEE is unfair`,
      `3,${day},5,100% happy_all`,
      `4,${day},4,`,
    ];
    await imported(leader, csv(["response_id,date,satisfaction,comment", ...rows].join("\n")), {
      surveyName: "S",
    });
    const found = await findComplaints(leader.viewer, "late fee", day);
    expect(found).toMatchObject({
      mentions: 2,
      mentioning: { n: 2, points: 3 },
      others: { n: 1, points: 5 },
    });
    expect(found?.quotes).toHaveLength(2);
    expect((await findComplaints(leader.viewer, "100%", day))?.mentions).toBe(1);
    expect((await findComplaints(leader.viewer, "y_a", day))?.mentions).toBe(1);
    expect((await findComplaints(leader.viewer, "%", day))?.mentions).toBe(1);
    expect(await findComplaints(leader.viewer, " , ", day)).toBeNull();
    expect((await findComplaints(stranger.viewer, "late fee", day))?.mentions).toBe(0);
  });
});

describe("the agreements of a community", () => {
  const ALL = {
    model: "a",
    intervention: "b",
    procedures: "c",
    responsibilities: "d",
    training: "e",
    engagement: "f",
  };

  test("are approved whole, by another than the owner, and a change asks again", async () => {
    const who = { name: "Forum", ownerId: owner.viewer.personId, approverId: leader.viewer.personId };
    expect(kindOf(await addForum(owner, who))).toBe("not-permitted");
    const { id } = value(await addForum(leader, who));
    const edit = { ...who, ...ALL, training: "", nextReviewOn: null, id };
    value(await editForum(owner, { ...edit, version: 1 }));
    expect(kindOf(await editForum(viewer, { ...edit, version: 2 }))).toBe("not-permitted");
    const blank = await approveForum(leader, { id, version: 2 });
    expect(
      !blank.ok && blank.refusal.kind === "incomplete" ? blank.refusal.gaps.map((gap) => gap.id) : null,
    ).toEqual(["training"]);
    value(await editForum(owner, { ...edit, training: "e", version: 2 }));
    expect(kindOf(await approveForum(owner, { id, version: 3 }))).toBe("not-permitted");
    value(await approveForum(leader, { id, version: 3 }));
    expect(await findForum(viewer.viewer, id)).toMatchObject({
      status: "approved",
      approvedBy: "Mara",
      complete: 6,
    });
    expect(kindOf(await approveForum(leader, { id, version: 4 }))).toBe("not-allowed-now");
    // A new day for the next look changes nothing that was approved.
    expect(
      value(await editForum(owner, { ...edit, training: "e", nextReviewOn: "2030-01-01" as Day, version: 4 }))
        .asksAgain,
    ).toBe(false);
    expect(value(await editForum(owner, { ...edit, training: "more", version: 5 })).asksAgain).toBe(true);
    expect((await findForum(leader.viewer, id))?.status).toBe("draft");

    const entry = { id, day: today, what: "An attack", action: "Hidden", key: newId() };
    value(await logIntervention(owner, entry));
    value(await logIntervention(owner, entry));
    expect(kindOf(await logIntervention(viewer, entry))).toBe("not-permitted");
    expect(kindOf(await logIntervention(stranger, entry))).toBe("not-found");
    expect((await listInterventions(leader.viewer, id)).rows).toHaveLength(1);
    expect((await listInterventions(stranger.viewer, id)).rows).toHaveLength(0);
  });
});

describe("a partner", () => {
  const FIELDS = { name: "Brightpath", does: "", ownerId: null, contactName: "", contactEmail: "" };

  test("is evaluated, and reads its own scorecard by a link that can be withdrawn", async () => {
    const { id } = value(await addPartner(leader, FIELDS));
    const score = { id, day: today, summary: "", grades: { vision: { grade: 1, evidence: "Seen" } } };
    expect(kindOf(await evaluatePartner(owner, score))).toBe("not-permitted");
    expect(kindOf(await evaluatePartner(stranger, score))).toBe("not-found");
    value(await evaluatePartner(leader, score));
    expect(await listScores(stranger.viewer, id)).toEqual([]);
    const first = value(await shareScorecard(leader, { id })).token;
    const second = value(await shareScorecard(leader, { id })).token;
    expect(await findSharedScorecard(first, TEST_NOW)).toBeNull();
    expect(await findSharedScorecard(second, TEST_NOW)).toMatchObject({
      name: "Brightpath",
      last: { day: today },
    });
    expect(await findSharedScorecard(second, new Date(TEST_NOW.getTime() + 31 * 86_400_000))).toBeNull();
    expect(await findSharedScorecard("\0", TEST_NOW)).toBeNull();
    value(await withdrawScorecard(leader, { id }));
    expect(await findSharedScorecard(second, TEST_NOW)).toBeNull();
    const third = value(await shareScorecard(leader, { id })).token;
    value(await endPartner(leader, { id, end: true }));
    expect(await findSharedScorecard(third, TEST_NOW)).toBeNull();
    expect(kindOf(await evaluatePartner(leader, score))).toBe("not-allowed-now");
  });
});

describe("service channels", () => {
  test("are four, assessed or not, and two at once do not overwrite each other", async () => {
    const input = {
      form: "helpDesk" as const,
      version: 0,
      ownerId: null,
      grade: 2,
      strengths: "s",
      weaknesses: "w",
    };
    expect(kindOf(await assessChannel(owner, input))).toBe("not-permitted");
    const both = await Promise.all([
      assessChannel(leader, input),
      assessChannel(leader, { ...input, grade: 3 }),
    ]);
    expect(both.map((each) => kindOf(each)).sort()).toEqual([null, "stale"].sort());
    expect((await listChannels(leader.viewer, today)).map((each) => each.grade === null)).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect((await listChannels(stranger.viewer, today)).every((each) => each.grade === null)).toBe(true);
  });
});

describe("the training register", () => {
  test("knows who is to take it and who has, and pages through all of them", async () => {
    const fields = { title: "Customers", about: "", customerRelations: true, dueOn: null };
    expect(kindOf(await addTraining(owner, fields))).toBe("not-permitted");
    const { id } = value(await addTraining(leader, fields));
    const names = Array.from({ length: 230 }, (_, at) => ({
      name: `Person ${String(at).padStart(3, "0")}`,
      unit: "",
    }));
    expect(value(await addPlaces(leader, { id, names }))).toEqual({ added: 230, already: 0 });
    expect(
      value(await addPlaces(leader, { id, names: [...names.slice(0, 2), { name: "person 002", unit: "" }] })),
    ).toEqual({
      added: 0,
      already: 3,
    });
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listPlaces>> = await listPlaces(leader.viewer, id, { after });
      pages.push(...page.rows.map((row) => row.name));
      after = page.next;
    } while (after);
    expect(pages).toEqual(names.map(({ name }) => name));
    const { rows } = await listPlaces(leader.viewer, id, {});
    const mark = {
      id,
      places: rows.slice(0, 41).map((row) => row.id),
      mark: "completed" as const,
      completedOn: today,
    };
    expect(kindOf(await markPlaces(stranger, mark))).toBe("not-found");
    expect(fieldsOf(await markPlaces(leader, { ...mark, completedOn: "2099-01-01" as Day }))).toEqual([
      "completedOn",
    ]);
    expect(value(await markPlaces(leader, mark)).changed).toBe(41);
    expect(await findTraining(viewer.viewer, id)).toMatchObject({ places: 230, completed: 41 });
    expect(value(await markPlaces(leader, { ...mark, mark: "open", completedOn: null })).changed).toBe(41);
    expect((await findTraining(viewer.viewer, id))?.completed).toBe(0);
  });
});
