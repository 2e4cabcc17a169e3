import { aboutFigure, type MessageTemplate, titleOf } from "./template";

export const progress: MessageTemplate = {
  id: "progress",
  kind: "progress",
  label: "Progress",
  hint: "On the way: what is done, what is late, what was learned.",
  needs: "either",
  begin: (about) => {
    const figures =
      about.subject?.kind === "plan"
        ? [
            ...aboutFigure(
              about,
              "kpi_before",
              "Before we began",
              { plan: "kpiBaseline", pilot: "effect" },
              0,
            ),
            ...aboutFigure(about, "kpi_now", "Today", { plan: "kpiNow", pilot: "effect" }, 0),
            ...aboutFigure(about, "kpi_target", "What we aim for", { plan: "kpiTarget", pilot: "effect" }, 0),
          ]
        : [];
    const measured =
      figures.length > 0
        ? "\n\n## Where it stands\n\nBefore we began it was {{kpi_before}}, today it is {{kpi_now}}; we aim for {{kpi_target}}. This is what the work shows. Whether customers feel it, we say when their answers are in."
        : "";
    return {
      subject: `Where we are with “${titleOf(about)}”`.slice(0, 200),
      opening: `## What is done

- [[what was finished since the last message]]
- [[and what else]]

## What is late, or harder than we thought

[[what did not go as planned, and what we do about it; if nothing, say so]]${measured}

## What comes next

[[the next step, who does it, by when]]`,
      figures,
    };
  },
};
