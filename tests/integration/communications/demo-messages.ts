import { beforeAll, describe, expect, test } from "vitest";
import { readMessageListAsk } from "~/domain/communications/message-list";
import { gatesByAudience } from "~/domain/communications/message-moves";
import { unmet } from "~/domain/gate";
import type { Viewer } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import { readReaders } from "~/store/audiences/readers.queries.server";
import { findMessageFacts } from "~/store/communications/message-facts.queries.server";
import { readMessages } from "~/store/communications/message-list.queries.server";
import { listOwedResults } from "~/store/communications/owed-results.queries.server";
import { readProgress } from "~/store/communications/progress.queries.server";
import { database } from "~/store/database.server";
import { listResultWork } from "~/store/work/result-work.queries.server";
import { TEST_NOW, viewerOf } from "../../support/test-database";

/** What the demo told whom, as its pages count it; the demo is told by whoever asks for this. */
export function describeMessagesOfTheDemo(): void {
  describe("the messages of the demo", () => {
    let viewer: Viewer;
    beforeAll(async () => {
      viewer = viewerOf(await database().person.findFirstOrThrow({ where: { role: "leader" } }));
    });

    const message = async (code: string) => {
      const facts = await findMessageFacts(viewer, code, TEST_NOW);
      if (!facts) throw new Error(`${code} is not there.`);
      const progress = await readProgress(
        viewer,
        facts.versions.map(({ id }) => id),
      );
      const told = facts.versions.map(({ id, audience, status }) => {
        const { delivered = 0, acknowledged = 0 } = progress.get(id) ?? {};
        return `${audience}: ${status}${delivered > 0 ? `, ${delivered} reached, ${acknowledged} acknowledged` : ""}`;
      });
      const days = await database().communicationAudience.findMany({
        where: { communicationId: facts.id, firstSentAt: { not: null } },
        select: { firstSentAt: true },
      });
      const sentOn = [
        ...new Set(days.map(({ firstSentAt }) => dayIn(firstSentAt ?? TEST_NOW, viewer.timeZone))),
      ];
      return { facts, told, sentOn, progress };
    };

    test("what was sent reached whom it was for, on its day, and who read it said so", async () => {
      expect([(await message("COM-1")).sentOn, (await message("COM-1")).told]).toEqual([
        ["2025-02-03"],
        ["All employees: closed, 52 reached, 47 acknowledged"],
      ]);
      const { sentOn, told, facts } = await message("COM-2");
      expect(sentOn).toEqual(["2026-01-22"]);
      expect(told).toEqual([
        "All employees: closed, 52 reached, 44 acknowledged",
        expect.stringMatching(/^Customers: closed, \d+ reached, 31 acknowledged$/),
      ]);
      expect(facts.figures.map(({ text }) => text)).toContain("3.996");
      const { sentOn: on, told: both } = await message("COM-8");
      expect(on).toEqual(["2026-09-04"]);
      expect(both).toEqual([
        "Renewals: closed, 6 reached, 5 acknowledged",
        "Finance: closed, 3 reached, 3 acknowledged",
      ]);
    });

    test("six raised a hand for the concierge after the call for volunteers", async () => {
      const { facts, sentOn } = await message("COM-3");
      expect([facts.status, sentOn]).toEqual(["closed", ["2026-05-13"]]);
      const hands = await database().handRaiser.count({ where: { pilotId: facts.about?.id ?? "" } });
      expect(hands).toBe(6);
    });

    test("one answer keeps COM-4 from field service, of 48 people in all, three zones in field service", async () => {
      const { facts, told } = await message("COM-4");
      expect(told).toEqual(["Onboarding: approved", "Sales: approved", "Field service: draft"]);
      expect(facts.versions.reduce((sum, { reach }) => sum + (reach?.reached ?? 0), 0)).toBe(48);
      expect(unmet(gatesByAudience(facts)).map(({ label }) => label)).toEqual([
        "Field service: answer 2: what they do differently, and what it costs in time and effort",
        "Field service: somebody else’s approval",
      ]);
      const audienceId = facts.versions[2]?.register?.id ?? "";
      const readers = await readReaders(database(), viewer.workspaceId, audienceId, { take: 100 });
      expect([...new Set(readers.map(({ timeZone }) => timeZone))].toSorted()).toEqual([
        "America/Chicago",
        "Asia/Tokyo",
        "Europe/Berlin",
      ]);
    });

    test("what CAP-002 did not bring is untold, and its fourteen days are over", async () => {
      const { facts, told } = await message("COM-5");
      expect(told).toEqual(["Tier I team: draft", "Executives: draft"]);
      expect(facts.versions.flatMap(({ words }) => [words.benefit, words.change, words.link])).toEqual(
        Array(6).fill(""),
      );
      expect(facts).toMatchObject({ badNews: true, resultOn: "2026-09-30" });
      const owed = await listOwedResults(viewer, TEST_NOW);
      expect(owed.map(({ about, message: begun, dueOn }) => [about.code, begun?.code, dueOn])).toEqual([
        ["CAP-002", "COM-5", "2026-10-14"],
        ["CAP-001", "COM-4", null],
      ]);
      const item = { text: "Tell what came of CAP-002: operational only", href: "/communications/COM-5" };
      const sam = viewerOf(await database().person.findFirstOrThrow({ where: { name: "Sam Ortiz" } }));
      const devin = viewerOf(await database().person.findFirstOrThrow({ where: { name: "Devin Park" } }));
      expect(await listResultWork(viewer, "2026-10-15")).toMatchObject([item]);
      expect(await listResultWork(viewer, "2026-10-14")).toEqual([]);
      expect(await listResultWork(sam, "2026-10-14")).toMatchObject([item]);
      expect(await listResultWork(devin, "2026-10-15")).toEqual([]);
    });

    test("the report card shows 4.24 as it is today; the webcast waits for its hour", async () => {
      const card = await message("COM-6");
      expect(card.told).toEqual(["Customers: draft", "Partners: draft", "Prospects: draft"]);
      expect(card.facts.figures.find(({ name }) => name === "sbi_q3")?.text).toBe("4.24");
      const webcast = await message("COM-7");
      expect(webcast.told).toEqual(["Customers: scheduled"]);
      expect(webcast.facts.versions[0]).toMatchObject({ sendOn: "2026-10-28", sendTime: "14:00" });
      const [progress] = webcast.progress.values();
      expect(progress?.queued).toBeGreaterThan(0);
      expect(progress?.queued).toBe(webcast.facts.versions[0]?.reach?.reached);
    });

    test("every plan that was approved was announced at its start, and every open one says where it stands", async () => {
      const states: Record<string, string> = {};
      for await (const { code, status, kind } of readMessages(
        viewer,
        readMessageListAsk(new URLSearchParams()),
        TEST_NOW,
      ))
        if (kind === "announcement") states[code] = status;
      expect(states).toMatchObject({
        "A-001": "closed",
        "A-002": "closed",
        "A-003": "closed",
        "A-004": "closed",
        "A-005": "closed",
        "A-007": "approved",
        "A-008": "closed",
      });
      const last: Record<string, string | undefined> = {};
      for (const code of ["P-002R-1", "P-003-3", "P-004-2", "P-005-1", "P-007-1", "P-010-1"])
        last[code] = (await message(code)).sentOn[0];
      expect(last).toEqual({
        "P-002R-1": "2026-10-02",
        "P-003-3": "2026-08-31",
        "P-004-2": "2026-09-28",
        "P-005-1": "2026-10-05",
        "P-007-1": "2026-09-29",
        "P-010-1": "2026-09-28",
      });
      const after = await database().communicationAudience.count({
        where: { communication: { plan: { number: 3 } }, firstSentAt: { gt: new Date("2026-09-01") } },
      });
      expect(after).toBe(0);
    });

    test("the sponsor's last act of any kind is of 14 August", async () => {
      const ilse = await database().person.findFirstOrThrow({ where: { name: "Ilse Brandt" } });
      const last = await database().activity.findFirstOrThrow({
        where: { actorId: ilse.id },
        orderBy: { at: "desc" },
        select: { at: true },
      });
      expect(dayIn(last.at, viewer.timeZone)).toBe("2026-08-14");
      const said = await database().recipient.count({
        where: { email: "ilse@kestrelyn.example", acknowledgedAt: { gt: new Date("2026-08-15") } },
      });
      expect(said).toBe(0);
    });
  });
}
