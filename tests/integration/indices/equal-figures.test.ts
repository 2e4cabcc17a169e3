import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createKey } from "~/commands/intake/create-key.server";
import { FIGURE_HEADER, type IndexFigure } from "~/domain/indices/index-figures";
import { loader as indexPage } from "~/routes/_app.index";
import { loader as answersList } from "~/routes/answers[.]csv";
import { loader as api } from "~/routes/api.v1.index";
import { loader as indexFile } from "~/routes/index[.]csv";
import { action as signIn } from "~/routes/sign-in";
import { setClock } from "~/shared/clock.server";
import { countAnswers } from "~/store/surveys/answers.queries.server";
import { actOf, aPerson, aWorkspace, sharedDatabase, viewerOf } from "../../support/test-database";
import { PASSWORD, Visitor, withSignIn } from "../../support/visitor";
import { FLOOR } from "./index-reader";
import { seedKestrelyn } from "./seed-answers";

const SITE = "http://127.0.0.1:3000";

/** Filters as people put them together; each is asked of page, list, file and interface. */
const QUERIES = [
  "",
  "measure=loyalty",
  "measure=csat&tier=I",
  "tier=I",
  "level=DM&from=2026-04&to=2026-06",
  "tier=II&level=IF",
  "stage=Onboard&from=2025-10&to=2025-12",
  "region=Europe&channel=E-mail",
  "from=2025-01&to=2025-12",
  "from=2026-06-30&to=2026-09-29&tier=I",
  "stage=Nowhere",
];

type Line = Record<(typeof FIGURE_HEADER)[number], string>;

describe("a figure is the same on the page, in the list, in the file and for other programs", () => {
  sharedDatabase();
  const visitor = new Visitor();
  let secret = "";
  let viewer: ReturnType<typeof viewerOf>;
  beforeAll(async () => {
    setClock(new Date("2026-10-15T14:00:00Z"));
    const workspace = await aWorkspace({ statusFloor: FLOOR });
    const [leader, admin] = [await aPerson(workspace, "leader"), await aPerson(workspace, "admin")];
    viewer = viewerOf(leader);
    const { surveyId } = await seedKestrelyn(workspace);
    const key = await createKey(actOf(admin), {
      name: "Board",
      scopes: ["figures.read"],
      surveyId,
      systemId: "",
      shape: "plain",
      expiresOn: "",
    });
    if (!key.ok) throw new Error(JSON.stringify(key.refusal));
    secret = key.value.secret;
    await withSignIn(leader);
    await visitor.post(signIn, "/sign-in", { email: leader.email, password: PASSWORD });
  });
  afterAll(() => setClock(null));

  const ask = async (door: unknown, path: string, headers: Record<string, string> = {}) => {
    const request = new Request(`${SITE}${path}`, {
      headers: { cookie: visitor.request("/").headers.get("cookie") ?? "", ...headers },
    });
    const args = { request, params: {}, context: { nonce: "", requestId: "test", clientIp: "" } };
    return (await (door as (given: typeof args) => Promise<unknown>)(args)) as Response;
  };
  const linesOf = async <Row>(response: Response): Promise<Row[]> =>
    parse(await response.text(), { bom: true, columns: true }) as Row[];

  test.each(QUERIES)("?%s", async (query) => {
    const page = (await ask(indexPage, `/index?${query}`)) as unknown as Awaited<
      ReturnType<typeof indexPage>
    >;
    const lines = await linesOf<Line>(await ask(indexFile, `/index.csv?${query}`));
    const answers = await linesOf<{ value: string }>(await ask(answersList, `/answers.csv?${query}`));
    const program = (await (
      await ask(api, `/api/v1/index?${query}`, { authorization: `Bearer ${secret}`, cookie: "" })
    ).json()) as { figures: IndexFigure[]; sentence: string };
    const [whole] = lines;
    expect(Object.keys(whole ?? {})).toEqual([...FIGURE_HEADER]);

    // Tile and file.
    const { overall } = page;
    expect(whole).toMatchObject({
      cut: "all",
      n: String(overall.n),
      points: String(overall.points),
      shown: overall.n === 0 ? "" : overall.shown,
      status: overall.status,
      lower_95: overall.lower === null ? "" : String(overall.lower),
      upper_95: overall.upper === null ? "" : String(overall.upper),
    });
    // List and the rows behind.
    const listed = await countAnswers(viewer, { filter: page.filter, window: page.window, scores: [] });
    expect(listed.reduce((sum, row) => sum + row.count, 0)).toBe(overall.n);
    expect(answers).toHaveLength(overall.n);
    if (page.filter.measure !== "csat") {
      expect(answers.reduce((sum, row) => sum + Number(row.value), 0)).toBe(overall.points);
    } else {
      expect(answers.filter((row) => Number(row.value) >= 4)).toHaveLength(overall.points);
    }
    // Other programs.
    expect(program.sentence).toBe(page.sentence);
    expect(program.figures.map((row) => [row.cut, row.key, row.n, row.points, row.exact, row.shown])).toEqual(
      lines.map((line) => [
        line.cut,
        line.key,
        Number(line.n),
        Number(line.points),
        line.exact,
        line.shown || null,
      ]),
    );
    // The map on the page, cell by cell.
    for (const row of page.grid?.rows.slice(0, -1) ?? []) {
      for (const [at, cell] of row.cells.slice(0, -1).entries()) {
        if (cell.figure === null) continue;
        const label = `${row.label}, ${page.grid?.columns[at]?.toLowerCase()}`;
        const line = lines.find((one) => one.cut === "tier and level" && one.label === label);
        expect([label, line?.shown, line?.n]).toEqual([label, cell.figure, String(cell.n)]);
      }
    }
    // The months of the chart.
    for (const point of page.trend) {
      const line = lines.find((one) => one.cut === "month" && one.key === point.month);
      expect([point.month, line?.n, line?.shown || "no data"]).toEqual([
        point.month,
        String(point.n),
        point.shown,
      ]);
    }
  });

  test("an exact figure stays exact: calendar 2025 is 1994/499, shown 4.00 and not reached", async () => {
    const [whole] = await linesOf<Line>(await ask(indexFile, "/index.csv?from=2025-01&to=2025-12"));
    expect(whole).toMatchObject({
      n: "499",
      points: "1994",
      exact: "1994/499",
      shown: "4.00",
      status: "atRisk",
      level_5: "206",
      level_1: "22",
    });
    expect(Number(whole?.unrounded).toFixed(6)).toBe("3.995992");
  });

  test("a contact without consent stays nameless in the answers handed out", async () => {
    const rows = await linesOf<{ contact: string; contact_level: string }>(
      await ask(answersList, "/answers.csv?from=2025-01&to=2026-09"),
    );
    expect(rows).toHaveLength(881);
    expect(rows.filter((row) => row.contact === "").length).toBeGreaterThan(0);
    expect(rows.every((row) => row.contact_level !== "")).toBe(true);
  });
});
