import { describe, expect, it } from "vitest";
import { type ChartState, type ChartTransition, layoutChart } from "~/domain/machines/chart-layout";

const states: ChartState[] = [
  { id: "draft", label: "Draft", kind: "main" },
  { id: "open", label: "In progress", kind: "main" },
  { id: "hold", label: "On hold", kind: "side" },
  { id: "closed", label: "Closed", kind: "final" },
];
const moves: ChartTransition[] = [
  { from: "draft", to: "open", event: "START", label: "start" },
  { from: "open", to: "hold", event: "HOLD", label: "hold" },
  { from: "hold", to: "open", event: "RESUME", label: "resume" },
  { from: "open", to: "closed", event: "CLOSE", label: "close" },
  { from: "open", to: "closed", event: "CANCEL", label: "cancel" },
  { from: "open", to: "open", event: "EDIT", label: "edit" },
];

describe("layoutChart", () => {
  const chart = layoutChart(states, moves);

  it("places every state once, inside the drawing, none over another", () => {
    expect(chart.boxes.map((box) => box.id)).toEqual(states.map((state) => state.id));
    for (const box of chart.boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(chart.width);
      expect(box.y + box.height).toBeLessThanOrEqual(chart.height);
      for (const other of chart.boxes)
        if (other !== box)
          expect(
            box.x + box.width <= other.x ||
              other.x + other.width <= box.x ||
              box.y + box.height <= other.y ||
              other.y + other.height <= box.y,
          ).toBe(true);
    }
  });

  it("draws one line for several moves between the same states, and none for a move that stays", () => {
    const closing = chart.edges.filter((edge) => edge.to === "closed");
    expect(closing).toHaveLength(1);
    expect(closing[0]?.labels).toEqual(["close", "cancel"]);
    expect(chart.edges.some((edge) => edge.from === edge.to)).toBe(false);
  });

  it("keeps both ways between two states apart", () => {
    const there = chart.edges.find((edge) => edge.from === "open" && edge.to === "hold");
    const back = chart.edges.find((edge) => edge.from === "hold" && edge.to === "open");
    expect(there?.points.length).toBeGreaterThan(1);
    expect(there?.labelAt).not.toEqual(back?.labelAt);
  });

  it("is the same for the same machine", () => {
    expect(layoutChart(states, moves)).toEqual(chart);
  });

  it("refuses a move to a state that does not exist", () => {
    expect(() => layoutChart(states, [{ from: "draft", to: "gone", event: "X", label: "x" }])).toThrow(
      "draft → gone",
    );
  });
});
