import type { LoaderFunctionArgs } from "@remix-run/node";
import { problem } from "~/domain/intake/reply";
import { parsePilotCode } from "~/domain/pilots/pilot";
import { plainFigures } from "~/domain/roi/plain-figures";
import { problemAnswer } from "~/http/api.server";
import { answerReading } from "~/http/api-read.server";
import { database } from "~/store/database.server";
import { findPilotFacts } from "~/store/pilots/pilot-facts.queries.server";
import { readPilot } from "~/store/pilots/pilot-reading.server";
import { readCases } from "~/store/roi/case.queries.server";

/** One pilot as its page shows it: the reading, the case line by line, what was decided. Nobody's name is in it. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answerReading(request, async ({ viewer, at, today }) => {
    const code = params.code ?? "";
    const facts = parsePilotCode(code) === null ? null : await findPilotFacts(viewer, code, at);
    if (!facts) return noPilot(code);
    const [reading, cases] = await Promise.all([
      readPilot(database(), viewer, facts.id, at),
      readCases(viewer, { pilotIds: [facts.id] }, at),
    ]);
    return {
      asOf: today,
      code: facts.code,
      title: facts.title,
      question: facts.question,
      state: facts.status,
      round: facts.round,
      startedOn: facts.startedOn,
      endsOn: facts.endOn,
      endedOn: facts.endedOn,
      planHash: facts.lock?.hash ?? null,
      reading: reading && {
        ...reading,
        looks: reading.looks.map(({ takenByName: _, ...look }) => look),
      },
      case: plainFigures(cases.get(facts.id) ?? null),
      decisions: facts.decisions.map(({ round, choice, signedOn }) => ({ round, choice, signedOn })),
    };
  });
export { loader as action };

const noPilot = (code: string): Response =>
  problemAnswer(
    problem(
      "not-found",
      `There is no pilot ${code.slice(0, 40)}.`,
      "GET /api/v1/pilots lists the pilots there are.",
    ),
  );
