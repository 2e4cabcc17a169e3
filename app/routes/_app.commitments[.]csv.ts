import type { LoaderFunctionArgs } from "@remix-run/node";
import { HALT_REASON_LABELS, type HaltReason, parsePlanCode } from "~/domain/plans/plan";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { daysBetween } from "~/shared/calendar";
import { listCommitmentMoves } from "~/store/plans/commitments.queries.server";

const HEADER = [
  "plan",
  "title",
  "owner",
  "from",
  "to",
  "days",
  "state",
  "reason",
  "words",
  "asked_by",
  "asked_on",
  "answered_by",
  "answered_on",
  "answer",
];

/** Every asked-for date under the page's filter, the latest first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Commitments are read by the people of the program.");
  const asked = new URL(request.url).searchParams;
  const plan = asked.get("plan") ?? "";
  const ask = {
    owner: asked.get("owner") || undefined,
    plan: parsePlanCode(plan) ? plan : undefined,
  };
  return csvFile("commitments", HEADER, lines());

  async function* lines() {
    let cursor: string | undefined;
    do {
      const page = await listCommitmentMoves(viewer, { ...ask, cursor, take: 500 });
      for (const move of page.rows) {
        yield [
          move.code,
          move.title,
          move.ownerName,
          move.fromDay,
          move.toDay,
          daysBetween(move.fromDay, move.toDay),
          move.status,
          move.reasonKind ? HALT_REASON_LABELS[move.reasonKind as HaltReason] : "",
          move.reason,
          move.askedBy,
          move.askedOn,
          move.agreedBy,
          move.agreedOn,
          move.answer,
        ];
      }
      cursor = page.next ?? undefined;
    } while (cursor);
  }
}
