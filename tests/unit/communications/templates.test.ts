import { describe, expect, it } from "vitest";
import { COMMUNICATION_KINDS } from "~/domain/communications/communication";
import { FIGURE_NAME, figureSourceSchema } from "~/domain/communications/figures/figure-source";
import { placeholdersIn, readWords } from "~/domain/communications/markdown/parse";
import {
  gapsIn,
  lastQuarter,
  lastYear,
  type TemplateAbout,
} from "~/domain/communications/templates/template";
import { fits, TEMPLATES, templateOf, templatesFor } from "~/domain/communications/templates/templates";
import { unfinishedIn } from "~/domain/communications/unfinished";
import { toDay } from "~/shared/calendar";

const ABOUTS: TemplateAbout[] = [
  { kind: "plan" as const, code: "CAP-001", title: "Every first visit prepared" },
  { kind: "pilot" as const, code: "PIL-A", title: "Onboarding concierge" },
  null,
].map((subject) => ({ workspace: "Kestrelyn", today: toDay("2026-10-15"), subject }));

describe("templates", () => {
  it("stand ready for every kind of message", () => {
    for (const kind of COMMUNICATION_KINDS) {
      expect(
        TEMPLATES.some((template) => template.kind === kind),
        kind,
      ).toBe(true);
    }
    expect(new Set(TEMPLATES.map(({ id }) => id)).size).toBe(TEMPLATES.length);
    expect(templateOf("nothing")).toBeNull();
    expect(templatesFor("results", "plan").map(({ id }) => id)).toEqual(["results-good", "results-bad"]);
    expect(templatesFor("decision", "plan")).toEqual([]);
  });

  for (const template of TEMPLATES) {
    for (const about of ABOUTS.filter(({ subject }) => fits(template, subject?.kind ?? null))) {
      it(`${template.id} about ${about.subject?.code ?? "the program"} names only figures it brings along`, () => {
        const { subject, opening, body = "", figures = [] } = template.begin(about);
        const { problems } = readWords(opening);
        expect(problems).toEqual([]);
        expect(subject.length).toBeGreaterThan(5);
        expect(subject.length).toBeLessThanOrEqual(200);
        const named = placeholdersIn(`${opening}\n\n${body}`);
        expect(named.figures.toSorted()).toEqual(figures.map(({ name }) => name).toSorted());
        // Whoever has no value is written to all the same.
        expect(named.needed).toEqual([]);
        for (const { name, source } of figures) {
          expect(name).toMatch(FIGURE_NAME);
          expect(figureSourceSchema.safeParse(source).success, name).toBe(true);
        }
      });
    }
  }

  it("leave to their author what only they know, so that it can be found", () => {
    const [, , about] = ABOUTS;
    const press = about && templateOf("press-release")?.begin(about);
    expect(gapsIn(`${press?.subject}\n${press?.opening}`).length).toBeGreaterThan(5);
    expect(gapsIn("[[ open ]] [x](https://a.example) [[two\nlines]]")).toEqual([" open "]);
  });

  it("speak of the last quarter and the last year that are over", () => {
    expect(lastQuarter(toDay("2026-10-15"))).toMatchObject({
      from: "2026-07-01",
      to: "2026-09-30",
      id: "q3",
    });
    expect(lastQuarter(toDay("2026-01-01"))).toMatchObject({
      from: "2025-10-01",
      to: "2025-12-31",
      id: "q4",
    });
    expect(lastQuarter(toDay("2026-10-15")).label).toBe("July to September 2026");
    expect(lastYear(toDay("2026-10-15"))).toEqual({ from: "2025-01-01", to: "2025-12-31", label: "2025" });
  });
});

describe("what nobody wrote yet", () => {
  it("is a gap of a template, or a name in braces that means nothing", () => {
    const words = {
      subject: "",
      opening: "[[who]] {{sbi_q3}} {{recipient.name}} {{Who Knows}}",
      benefit: "",
      change: "",
      link: "",
      body: "x",
    };
    expect(unfinishedIn(words)).toEqual([
      { field: "opening", passage: "who" },
      { field: "opening", passage: "{{Who Knows}}" },
    ]);
  });
});
