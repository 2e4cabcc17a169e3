import { describe, expect, test } from "vitest";
import { editView } from "~/commands/views/edit-view.server";
import { orderView } from "~/commands/views/order-view.server";
import { removeView } from "~/commands/views/remove-view.server";
import { restoreView } from "~/commands/views/restore-view.server";
import { saveView } from "~/commands/views/save-view.server";
import { updateView } from "~/commands/views/update-view.server";
import type { Act } from "~/domain/act";
import type { SaveView } from "~/domain/views/saved-view.schema";
import { saveViewSchema } from "~/domain/views/saved-view.schema";
import { database } from "~/store/database.server";
import { findView, findViewBar, listViews } from "~/store/views/view.queries.server";
import { actFor, freshDatabase } from "../../support/test-database";
import { aProgram, refusal, value } from "./a-program";

freshDatabase();

const view = (change: Partial<SaveView> = {}): SaveView => ({
  list: "plans",
  name: "Mine by end",
  query: "mine=1&sort=end",
  sharedWith: "nobody",
  ...change,
});

const namesOf = async (act: Act) => (await listViews(act.viewer, "plans")).map(({ name }) => name);

describe("a saved view", () => {
  test("opens by its address, and says when the list shows something else", async () => {
    const { as } = await aProgram();
    const { id, href } = value(await saveView(as("mara"), view()));
    expect(href).toBe(`/plans?mine=1&sort=end&saved=${id}`);
    const barOf = (query: string) => findViewBar(as("mara").viewer, "plans", new URLSearchParams(query));
    expect(await barOf(`sort=end&saved=${id}&mine=1&after=abc`)).toMatchObject({
      current: { name: "Mine by end", mayChange: true },
      changed: false,
    });
    const changed = await barOf(`mine=1&sort=end&state=open&saved=${id}`);
    expect(changed).toMatchObject({ changed: true, query: "mine=1&sort=end&state=open" });
    const { version } = changed.current ?? { version: 0 };
    value(await updateView(as("mara"), { id, version, query: changed.query }));
    expect(await barOf(`mine=1&sort=end&state=open&saved=${id}`)).toMatchObject({ changed: false });
    // Somebody who read it before comes second.
    expect(refusal(await updateView(as("mara"), { id, version, query: "" })).kind).toBe("stale");
  });

  test("is one text for one list, however the browser ordered it", () => {
    const parsed = saveViewSchema.parse({
      list: "plans",
      name: " Board ",
      query: "?state=open&cols=owner,state&after=xyz&saved=1&q=&mine=1",
    });
    expect(parsed).toMatchObject({ name: "Board", query: "cols=owner%2Cstate&mine=1&state=open" });
    expect(saveViewSchema.safeParse({ list: "people", name: "x", query: "" }).success).toBe(false);
    expect(saveViewSchema.safeParse({ list: "plans", name: " ", query: "" }).success).toBe(false);
    expect(
      saveViewSchema.safeParse({ list: "plans", name: "x", query: `q=${"a".repeat(9000)}` }).success,
    ).toBe(false);
  });

  test("is seen by those it is shared with, and by nobody else", async () => {
    const program = await aProgram();
    const { as } = program;
    const { id } = value(await saveView(as("sam"), view()));
    expect(await namesOf(as("devin"))).toEqual([]);
    expect(await findView(as("mara").viewer, id)).toBeNull();
    value(await editView(as("sam"), { id, version: 1, name: "Owners' own", sharedWith: "owner", opens: [] }));
    expect(await namesOf(as("devin"))).toEqual(["Owners' own"]);
    expect(await namesOf(as("ilse"))).toEqual([]);
    expect(await findView((await actFor("leader")).viewer, id)).toBeNull();
  });

  test("is changed by its owner, and by a leader once it is shared", async () => {
    const { as } = await aProgram();
    const { id } = value(await saveView(as("sam"), view({ sharedWith: "everyone" })));
    const edit = { id, version: 1, name: "Renamed", sharedWith: "everyone" as const, opens: [] };
    expect(refusal(await editView(as("devin"), edit))).toMatchObject({ kind: "not-permitted" });
    expect(refusal(await updateView(as("devin"), { id, version: 1, query: "" })).kind).toBe("not-permitted");
    expect(refusal(await removeView(as("vera"), { id, version: 1 })).kind).toBe("not-permitted");
    expect(value(await editView(as("mara"), edit))).toEqual({ name: "Renamed" });
  });

  test("a list opens with the view a leader chose for the role, one for each role", async () => {
    const { as } = await aProgram();
    const first = value(await saveView(as("mara"), view({ name: "First" }))).id;
    const second = value(await saveView(as("mara"), view({ name: "Second", query: "state=open" }))).id;
    const opens = { sharedWith: "nobody" as const, opens: ["owner" as const] };
    value(await editView(as("mara"), { id: first, version: 1, name: "First", ...opens }));
    const bar = () => findViewBar(as("sam").viewer, "plans", new URLSearchParams());
    expect((await bar()).opensWith).toBe(`/plans?mine=1&sort=end&saved=${first}`);
    value(await editView(as("mara"), { id: second, version: 1, name: "Second", ...opens }));
    expect((await bar()).opensWith).toBe(`/plans?state=open&saved=${second}`);
    expect(await namesOf(as("sam"))).toEqual(["Second"]);
    // Whoever asks for all plans gets all plans.
    const all = await findViewBar(as("sam").viewer, "plans", new URLSearchParams("saved=all"));
    expect(all.opensWith).toBeNull();
    const own = value(await saveView(as("sam"), view({ sharedWith: "everyone" }))).id;
    expect(
      refusal(
        await editView(as("sam"), {
          id: own,
          version: 1,
          name: "Mine by end",
          sharedWith: "everyone",
          opens: ["owner"],
        }),
      ),
    ).toMatchObject({ kind: "not-permitted" });
  });

  test("is deleted and brought back; its name is free meanwhile", async () => {
    const { as } = await aProgram();
    const { id } = value(await saveView(as("sam"), view()));
    const { version } = value(await removeView(as("sam"), { id, version: 1 }));
    expect(await namesOf(as("sam"))).toEqual([]);
    expect(refusal(await removeView(as("sam"), { id, version })).kind).toBe("not-found");
    value(await restoreView(as("sam"), { id, version }));
    expect(value(await restoreView(as("sam"), { id, version })).name).toBe("Mine by end");
    expect(await namesOf(as("sam"))).toEqual(["Mine by end"]);
    expect(refusal(await saveView(as("sam"), view()))).toMatchObject({
      kind: "invalid",
      fieldErrors: { name: [expect.stringContaining("already")] },
    });
    value(await removeView(as("sam"), { id, version: version + 1 }));
    const again = value(await saveView(as("sam"), view())).id;
    expect(refusal(await restoreView(as("sam"), { id, version: version + 2 })).kind).toBe("not-found");
    expect(await namesOf(as("sam"))).toEqual(["Mine by end"]);
    expect(again).not.toBe(id);
  });

  test("stands where its owner puts it", async () => {
    const { as } = await aProgram();
    const ids = [];
    for (const name of ["A", "B", "C"]) ids.push(value(await saveView(as("sam"), view({ name }))).id);
    value(await orderView(as("sam"), { id: ids[2] ?? "", direction: "up" }));
    value(await orderView(as("sam"), { id: ids[0] ?? "", direction: "down" }));
    expect(await namesOf(as("sam"))).toEqual(["C", "A", "B"]);
    expect(refusal(await orderView(as("devin"), { id: ids[0] ?? "", direction: "up" })).kind).toBe(
      "not-found",
    );
  });

  test("outlives its owner and still opens", async () => {
    const { as, people } = await aProgram();
    const { id } = value(
      await saveView(as("sam"), view({ query: `owner=${people.sam.id}`, sharedWith: "everyone" })),
    );
    await database().person.update({ where: { id: people.sam.id }, data: { active: false } });
    expect(await findView(as("devin").viewer, id)).toMatchObject({ ownerActive: false, ownerName: "Sam" });
    expect(value(await removeView(as("mara"), { id, version: 1 })).name).toBe("Mine by end");
  });

  test("every change of it stands in the log", async () => {
    const { as, workspace } = await aProgram();
    const { id } = value(await saveView(as("sam"), view({ sharedWith: "everyone" })));
    value(await removeView(as("sam"), { id, version: 1 }));
    const lines = await database().activity.findMany({
      where: { workspaceId: workspace.id, recordId: id },
      orderBy: { seq: "asc" },
    });
    expect(lines.map(({ verb, summary }) => [verb, summary])).toEqual([
      ["shared", "saved the view “Mine by end” of plans, shared with: everybody"],
      ["deleted", "deleted the view “Mine by end”"],
    ]);
  });
});
