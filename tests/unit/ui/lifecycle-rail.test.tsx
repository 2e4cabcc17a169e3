import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { describe, expect, it } from "vitest";
import type { Gate } from "~/domain/gate";
import { LifecycleRail } from "~/ui/lifecycle/lifecycle-rail";
import { condenseRail, type RailState } from "~/ui/lifecycle/rail-state";

const states: RailState[] = [
  { id: "a", label: "Draft", phase: "past", at: "2026-06-01", by: "Mara" },
  { id: "b", label: "Planned", phase: "skipped" },
  { id: "c", label: "In review", phase: "present" },
  { id: "d", label: "Approved", phase: "future" },
];

describe("condenseRail", () => {
  it("counts without what was skipped", () => {
    const condensed = condenseRail(states);
    expect([condensed.step, condensed.total]).toEqual([2, 3]);
    expect(condensed.present?.label).toBe("In review");
    expect(condensed.next?.label).toBe("Approved");
  });

  it("stands as far as it came when no state of the rail is the present one", () => {
    const condensed = condenseRail(
      states.map((state) => (state.phase === "present" ? { ...state, phase: "past" as const } : state)),
    );
    expect(condensed).toMatchObject({ step: 2, total: 3, present: null });
  });

  it("has nothing next at the end", () => {
    expect(condenseRail([{ id: "z", label: "Closed", phase: "present" }]).next).toBeNull();
  });
});

describe("LifecycleRail", () => {
  const gate = (met: boolean): Gate => ({
    id: "owner",
    label: "Owner",
    met,
    detail: "none yet",
    href: "/plans/1#owner",
  });
  const draw = (met: boolean) =>
    renderToStaticMarkup(
      <StaticRouter location="/plans/1">
        <LifecycleRail label="Plan" states={states} next={{ label: "Approved", gates: [gate(met)] }} />
      </StaticRouter>,
    );

  it("opens the gates by itself when the move is blocked, each with the place that mends it", () => {
    const html = draw(false);
    expect(html).toMatch(/<details open=""/);
    expect(html).toContain("1 missing");
    expect(html).toContain('href="/plans/1#owner"');
  });

  it("keeps them closed when everything is in place", () => {
    const html = draw(true);
    expect(html).not.toMatch(/<details open=""/);
    expect(html).toContain("ready");
  });

  it("marks the present state for those who hear it", () => {
    expect(draw(true)).toMatch(/aria-current="step"[^>]*>.*?In review/s);
  });
});
