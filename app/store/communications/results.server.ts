import type { Act } from "~/domain/act";
import { putPlaceholdersBack, typedOver } from "~/domain/communications/claims/typed-over";
import type { CommunicationKind } from "~/domain/communications/communication";
import type { DraftedMessage } from "~/domain/communications/results/drafted-message";
import type { Day } from "~/shared/calendar";
import type { Unit } from "../commit.server";
import { nextCommunicationCode } from "./communication.queries.server";
import { listAnnounced, writeDraft } from "./draft.server";
import { readFigures } from "./figures/figure-values.server";

interface ResultOf {
  workspaceId: string;
  planId?: string;
  pilotId?: string;
  kind: Extract<CommunicationKind, "results" | "decision">;
  /** The day on which it became known. */
  on: Day;
  message: DraftedMessage;
  /** The number of the message, where it is known already. */
  code?: string;
  /** How the log tells of it. */
  summary: (code: string) => string;
}

/** A result exists from now on: the message that tells it is begun, for those who were told of the beginning. */
export async function draftResult(unit: Unit, act: Act, result: ResultOf): Promise<string> {
  const { workspaceId, planId, pilotId, kind, on, message } = result;
  const about = planId ? { planId } : { pilotId: pilotId ?? "" };
  const code = result.code ?? (await nextCommunicationCode(unit.db, workspaceId));
  const recordId = await writeDraft(unit.db, {
    workspaceId,
    ...about,
    code,
    kind,
    subject: message.subject,
    opening: await withPlaceholders(unit, act, workspaceId, message),
    figures: message.figures,
    badNews: message.badNews,
    resultOn: on,
    byId: act.viewer.personId,
    at: act.now,
    audiences: await listAnnounced(unit.db, about),
  });
  unit.log({
    noun: "communication",
    recordId,
    ...(planId && { planId }),
    verb: "created",
    summary: result.summary(code),
    after: { code, kind, subject: message.subject, badNews: message.badNews },
  });
  return code;
}

/** What people wrote of the result before there was a message may name its values: in it they are live. */
async function withPlaceholders(
  unit: Unit,
  act: Act,
  workspaceId: string,
  { opening, figures }: DraftedMessage,
): Promise<string> {
  const live = await readFigures(unit.db, { workspaceId }, figures, act.now);
  return putPlaceholdersBack({ opening }, typedOver(null, { opening }, live)).opening;
}
