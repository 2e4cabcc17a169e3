import type { LoaderFunctionArgs } from "@remix-run/node";
import { DECISION_STATE_LABELS, decisionCode } from "~/domain/governance/decision";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { everyDecision } from "~/store/governance/decision.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

const HEADER = [
  "number",
  "day",
  "title",
  "decision",
  "rationale",
  "not_chosen",
  "decided_by",
  "about",
  "page",
  "review_on",
  "state",
  "replaced_by",
];

/** Exactly the rows of the list as it is filtered. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Decisions are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const asked = (name: string) => params.get(name) ?? undefined;
  const today = dayIn(now(), await findTimeZone(viewer.workspaceId));
  const decisions = everyDecision(
    viewer,
    { q: asked("q"), state: asked("state"), by: asked("by"), year: asked("year") },
    today,
  );
  return csvFile("decisions", HEADER, rowsOf(decisions));
}

async function* rowsOf(decisions: ReturnType<typeof everyDecision>) {
  for await (const each of decisions) {
    yield [
      decisionCode(each.number),
      each.day,
      each.title,
      each.decision,
      each.rationale,
      each.alternatives,
      each.decidedBy,
      each.about,
      each.href,
      each.reviewOn,
      DECISION_STATE_LABELS[each.state],
      each.replacedBy === null ? "" : decisionCode(each.replacedBy),
    ];
  }
}
