import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { createKey } from "~/commands/intake/create-key.server";
import { portfolioRecord } from "~/domain/roi/portfolio-export";
import { loader as page } from "~/routes/_app.portfolio";
import { loader as csv } from "~/routes/_app.portfolio[.]csv";
import { loader as json } from "~/routes/_app.portfolio[.]json";
import { loader as pilots } from "~/routes/api.v1.pilots._index";
import { loader as onePilot } from "~/routes/api.v1.pilots.$code";
import { action as signIn } from "~/routes/sign-in";
import { setClock } from "~/shared/clock.server";
import { database } from "~/store/database.server";
import { actOf, TEST_NOW } from "../../support/test-database";
import { Visitor } from "../../support/visitor";

const SITE = "http://127.0.0.1:3000";

/** The demo's pilots to the digit, wherever they are read; the demo is told by whoever asks for this. */
export function describePilotsOfTheDemo(): void {
  describe("the pilots of the demo", () => {
    const visitor = new Visitor();
    let secret = "";
    beforeAll(async () => {
      setClock(TEST_NOW);
      await visitor.post(signIn, "/sign-in", { email: "mara@kestrelyn.example", password: "no sample lost" });
      const admin = await database().person.findFirstOrThrow({ where: { role: "admin" } });
      const survey = await database().survey.findFirstOrThrow({ select: { id: true } });
      const key = await createKey(actOf(admin), {
        name: "Board pack",
        scopes: ["figures.read"],
        surveyId: survey.id,
        systemId: "",
        shape: "plain",
        expiresOn: "",
      });
      if (!key.ok) throw new Error(JSON.stringify(key.refusal));
      secret = key.value.secret;
    });

    const ask = async (door: unknown, path: string, params: Record<string, string> = {}) => {
      const isProgram = path.startsWith("/api");
      const headers: Record<string, string> = isProgram
        ? { authorization: `Bearer ${secret}` }
        : { cookie: visitor.request("/").headers.get("cookie") ?? "" };
      const request = new Request(`${SITE}${path}`, { headers });
      const args = { request, params, context: { nonce: "", requestId: "test", clientIp: "" } };
      return (await (door as (given: typeof args) => Promise<unknown>)(args)) as Response;
    };
    const onPage = async (query: string) =>
      (await ask(page, `/portfolio${query}`)) as unknown as Awaited<ReturnType<typeof page>>;

    test("page, files and interface say the same, in the same order", async () => {
      for (const query of ["", "?show=pilots", "?class=withControl&sort=-roi", "?state=over&sort=name"]) {
        const { rows } = await onPage(query);
        const records = rows.map(portfolioRecord);
        const file = (await (await ask(json, `/portfolio.json${query}`)).json()) as { rows: object[] };
        expect(file.rows, query).toEqual(records);
        const lines = parse(await (await ask(csv, `/portfolio.csv${query}`)).text(), {
          bom: true,
          columns: true,
        }) as Record<string, string>[];
        expect(lines, query).toEqual(
          records.map((record) =>
            Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, String(cell ?? "")])),
          ),
        );
        const program = (await (await ask(pilots, `/api/v1/pilots${query}`)).json()) as {
          pilots: { code: string; case: { netMinor: string | null; roi: number | null } }[];
        };
        expect(
          program.pilots.map(({ code, case: { netMinor, roi } }) => [code, netMinor, roi]),
          query,
        ).toEqual(
          rows
            .filter(({ kind }) => kind === "pilot")
            .map(({ code, money }) => [
              code,
              money.netMinor === null ? null : String(money.netMinor),
              money.roi,
            ]),
        );
      }
    });

    test("return and interval are those of the acceptance figures; no value yet stands last", async () => {
      const { rows, totals } = await onPage("?show=pilots");
      const percent = (ratio: number | null) => (ratio === null ? null : (ratio * 100).toFixed(1));
      expect(
        rows.map(({ code, money }) => [
          code,
          money.netMinor,
          percent(money.roi),
          percent(money.roiLower),
          percent(money.roiUpper),
          percent(money.naiveRoi),
          money.evidence,
          money.assumed,
        ]),
      ).toEqual([
        ["PIL-A", 603_500n, "33.5", "-2.4", "69.4", "98.6", "withControl", false],
        ["PIL-B", -2_380_800n, "-76.8", "-107.5", "-46.1", null, "withControl", true],
        ["PIL-C", null, null, null, null, null, null, false],
      ]);
      expect(totals).toMatchObject([{ evidence: "withControl", count: 2, netMinor: -1_777_300n }]);
    });

    test("one pilot for a program: its reading, its case, and nobody's name", async () => {
      const a = await (await ask(onePilot, "/api/v1/pilots/PIL-A", { code: "PIL-A" })).json();
      expect(a).toMatchObject({
        state: "evaluating",
        reading: { sentence: "−10.5 hours per project (−13.4 to −7.7)", phase: "final" },
        case: { benefitMinor: "2403500", costMinor: "1800000" },
        decisions: [],
      });
      const hour = (a as { case: { breakEven: { unit: string; at: number }[] } }).case.breakEven.find(
        ({ unit }) => unit.includes("hour") && unit.startsWith("USD"),
      );
      expect(hour?.at.toFixed(2)).toBe("71.15");
      const text = await (await ask(onePilot, "/api/v1/pilots/PIL-C", { code: "PIL-C" })).text();
      const c = JSON.parse(text) as { reading: { looks: { p: number; alpha: number; decisive: boolean }[] } };
      const [look] = c.reading.looks;
      expect([look?.p.toFixed(4), look?.alpha.toFixed(4), look?.decisive]).toEqual([
        "0.0117",
        "0.0114",
        false,
      ]);
      expect(text).not.toMatch(/Leo Marsh|Ilse Brandt/);
      expect(await ask(onePilot, "/api/v1/pilots/PIL-Z", { code: "PIL-Z" })).toMatchObject({ status: 404 });
      expect(await ask(onePilot, "/api/v1/pilots/x", { code: "\0".repeat(9) })).toMatchObject({
        status: 404,
      });
    });

    test("every pilot was granted before the sponsor's last act, and has customers' words", async () => {
      const granted = await database().fundingRequest.findMany({ where: { status: "granted" } });
      expect(granted.map(({ answeredOn }) => answeredOn).toSorted()).toEqual([
        "2026-05-29",
        "2026-06-26",
        "2026-08-12",
      ]);
      const counts = await database().pilotEvidence.groupBy({
        by: ["pilotId"],
        where: { kind: "customer" },
        _count: true,
      });
      expect(counts.map(({ _count }) => _count)).toEqual([2, 2, 2]);
    });
  });
}
