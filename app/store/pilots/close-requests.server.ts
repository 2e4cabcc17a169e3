import type { Act } from "~/domain/act";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { Unit } from "../commit.server";

/** Money that was asked for what has ended is asked for no longer; nobody is left with a question about it. */
export async function closeRequests(
  unit: Unit,
  { viewer, now }: Act,
  { id: pilotId, code, today }: Pick<PilotFacts, "id" | "code" | "today">,
  answer: string,
): Promise<void> {
  const open = await unit.db.fundingRequest.findMany({
    where: { pilotId, status: "open" },
    select: { id: true, version: true },
  });
  for (const request of open) {
    const answered = { answeredById: viewer.personId, answeredOn: today, answeredAt: now };
    await unit.move("fundingRequest", request, { status: "withdrawn", answer, ...answered });
    unit.log({
      noun: "funding",
      recordId: pilotId,
      verb: "withdrawn",
      summary: `let the request for money for ${code} rest: ${answer}`,
      after: { requestId: request.id },
    });
  }
}
