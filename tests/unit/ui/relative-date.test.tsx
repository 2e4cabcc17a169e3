import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DateText } from "~/ui/controls/date-text";
import { ReaderProvider } from "~/ui/controls/reader";
import { dateWords, dayWords, dueWords, exactDate } from "~/ui/controls/relative-date";

const chicago = { locale: "en-US", timeZone: "America/Chicago", today: "2026-10-15" };

describe("dateWords", () => {
  it.each([
    ["2026-10-15", "today"],
    ["2026-10-16", "tomorrow"],
    ["2026-10-14", "yesterday"],
    ["2026-10-18", "in 3 days"],
    ["2026-10-29", "in 14 days"],
    ["2026-10-30", "Oct 30"],
    ["2026-10-01", "14 days ago"],
    ["2026-09-30", "Sep 30"],
    ["2027-01-29", "Jan 29, 2027"],
  ])("says %s as %s", (value, words) => {
    expect(dateWords(value, chicago)).toBe(words);
  });

  it("counts days across the change of the clocks", () => {
    expect(dateWords("2026-11-02", { ...chicago, today: "2026-10-31" })).toBe("in 2 days");
  });

  it("keeps a calendar day in every zone, and moves an instant to the reader's day", () => {
    for (const timeZone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
      expect(dateWords("2026-10-15", { ...chicago, timeZone })).toBe("today");
    // Midnight in London is still yesterday evening in Chicago.
    expect(dateWords("2026-10-15T00:30:00Z", chicago)).toMatch(/^yesterday, 7:30\sPM$/);
    expect(dateWords("2026-10-15T00:30:00Z", { ...chicago, timeZone: "Europe/London" })).toMatch(/^today, /);
  });

  it("says the plain date where the reader's day is not known", () => {
    expect(dateWords("2026-10-15", { ...chicago, today: "" })).toBe("Oct 15, 2026");
  });
});

describe("dayWords", () => {
  it.each([
    ["2026-10-15", "today"],
    ["2026-10-16", "tomorrow"],
    ["2026-10-14", "yesterday"],
    ["2026-10-23", "Oct 23"],
    ["2026-10-01", "Oct 1"],
    ["2027-01-29", "Jan 29, 2027"],
  ])("lets %s follow a preposition as %s", (value, words) => {
    expect(dayWords(value, chicago)).toBe(words);
  });
});

describe("dueWords", () => {
  it.each([
    ["2026-10-15", "due today"],
    ["2026-10-18", "due in 3 days"],
    ["2026-10-14", "1 day overdue"],
    ["2026-09-01", "44 days overdue"],
    ["2027-01-29", "due Jan 29, 2027"],
  ])("says %s as %s", (value, words) => {
    expect(dueWords(value, chicago)).toBe(words);
  });
});

describe("DateText", () => {
  it("takes the reader from around it and keeps the exact date for the hover", () => {
    const html = renderToStaticMarkup(
      <ReaderProvider reader={{ ...chicago, locale: "de-DE", currency: "EUR" }}>
        <DateText value="2027-03-01" />
      </ReaderProvider>,
    );
    expect(html).toContain('dateTime="2027-03-01"');
    expect(html).toContain('title="Montag, 1. März 2027"');
    expect(html).toContain(">1. März 2027<");
  });

  it("turns loud when a promise is late, and only then", () => {
    const late = renderToStaticMarkup(<DateText {...chicago} value="2026-10-14" mode="due" />);
    const near = renderToStaticMarkup(<DateText {...chicago} value="2026-10-16" mode="due" />);
    expect(late).toContain("text-bad");
    expect(near).not.toContain("text-bad");
  });

  it("names the zone of an instant", () => {
    expect(exactDate("2026-10-15T14:02:00Z", chicago)).toMatch(/October 15, 2026.*9:02\sAM CDT/);
  });
});
