import { describe, expect, it } from "vitest";
import { redirectWithToast, takeToast } from "~/http/flash.server";
import { requireViewer, requireVisit } from "~/http/session.server";
import { action as signIn } from "~/routes/sign-in";
import { database } from "~/store/database.server";
import { aPerson, aWorkspace, freshDatabase } from "../../support/test-database";
import { PASSWORD, SITE, Visitor, withSignIn } from "../../support/visitor";

freshDatabase();

const refusal = async (work: Promise<unknown>): Promise<Response> => {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
  throw new Error("Nobody was turned away.");
};
const enter = async (change: { auditor?: boolean } = {}) => {
  const workspace = await aWorkspace();
  const person = await withSignIn(await aPerson(workspace, change.auditor ? "viewer" : "owner", change));
  const visitor = new Visitor();
  await visitor.post(signIn, "/sign-in", { email: person.email, password: PASSWORD });
  return { visitor, person };
};

describe("who is here", () => {
  it("sends whoever is not signed in to the sign-in page and back again", async () => {
    await aWorkspace();
    const answer = await refusal(requireViewer(new Request(`${SITE}/plans/CAP-001?tab=tasks`)));
    expect(answer.headers.get("location")).toBe(
      `/sign-in?next=${encodeURIComponent("/plans/CAP-001?tab=tasks")}`,
    );
    const posted = await refusal(
      requireViewer(new Request(`${SITE}/plans/CAP-001/approval`, { method: "POST" })),
    );
    expect(posted.headers.get("location")).toBe("/sign-in");
  });

  it("sends everyone to the set-up while there is no workspace", async () => {
    expect((await refusal(requireViewer(new Request(SITE)))).headers.get("location")).toBe("/set-up");
  });

  it("refuses a change that another site sends in somebody's name", async () => {
    const { visitor } = await enter();
    const init = { method: "POST", headers: { origin: "https://evil.example" } };
    const request = new Request(visitor.request("/x"), init);
    request.headers.set("cookie", visitor.request().headers.get("cookie") ?? "");
    expect((await refusal(requireViewer(request))).status).toBe(403);
  });

  it("narrows an auditor to what is open to them, whatever the page would show", async () => {
    const { visitor } = await enter({ auditor: true });
    expect((await requireVisit(visitor.request("/open-to-you"))).viewer.auditor).toBe(true);
    expect((await requireVisit(visitor.request("/profile"))).viewer.auditor).toBe(true);
    expect((await refusal(requireViewer(visitor.request("/")))).headers.get("location")).toBe("/open-to-you");
    for (const path of ["/plans", "/people", "/index", "/answers?kind=nps", "/profileX", "/search?q=a"]) {
      expect((await refusal(requireViewer(visitor.request(path)))).status, path).toBe(403);
    }
  });

  it("takes one statement", async () => {
    const { visitor } = await enter();
    const client = database();
    let statements = 0;
    const counting = client.$extends({
      query: {
        $allOperations({ args, query }) {
          statements += 1;
          return query(args);
        },
      },
    });
    const held = globalThis as unknown as { capstanOpened: { client: unknown } };
    held.capstanOpened.client = counting;
    try {
      await requireViewer(visitor.request("/work"));
    } finally {
      held.capstanOpened.client = client;
    }
    expect(statements).toBe(1);
  });
});

describe("a word after a change", () => {
  it("is shown once, with its way back, and cannot be forged", async () => {
    const visitor = new Visitor();
    const answer = await redirectWithToast("/plans", {
      message: "CAP-001 is approved.",
      undo: { url: "https://evil.example/steal", fields: { a: "b" } },
    });
    expect(answer.headers.get("location")).toBe("/plans");
    const [pair = ""] = (answer.headers.get("set-cookie") ?? "").split(";");
    const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    visitor.cookies.set(name, value);
    const taken = await takeToast(visitor.request());
    expect(taken.toast).toMatchObject({
      text: "CAP-001 is approved.",
      tone: "good",
      undo: { action: "/", fields: { a: "b" } },
    });
    expect(new Headers(taken.headers).get("set-cookie")).toContain("Max-Age=0");
    const forged = Buffer.from(JSON.stringify({ id: "1", text: "Hello", tone: "good" })).toString("base64");
    visitor.cookies.set(name, encodeURIComponent(forged));
    expect((await takeToast(visitor.request())).toast).toBeNull();
  });
});
