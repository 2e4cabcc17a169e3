import type { Act } from "~/domain/act";
import { caseCode, isOpenCase } from "~/domain/cases/case";
import { canWorkCase, WHO_WORKS_CASES } from "~/domain/cases/case.access";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { findCaseForChange, listCaseOwners } from "~/store/cases/case.queries.server";
import { commit } from "~/store/commit.server";

/** Hands a case on to somebody else; due days stay as they were promised to the customer. */
export async function assignCase(
  act: Act,
  input: { number: number; version: number; ownerId: string | null },
): Promise<Result<{ number: number; owner: string }>> {
  return commit(act, async (unit) => {
    const record = await findCaseForChange(act.viewer, { number: input.number }, unit.db);
    if (!record || record.status === "withdrawn") return notFound("case");
    if (!canWorkCase(act.viewer, record)) return notPermitted(WHO_WORKS_CASES);
    if (!isOpenCase(record.status))
      return notAllowedNow(`${caseCode(record.number)} is over. Reopen it before you hand it on.`);
    const people = await listCaseOwners(act.viewer, unit.db);
    const owner = people.find((person) => person.id === input.ownerId);
    if (!owner)
      return invalid("Choose somebody who works here and may work on cases.", {
        ownerId: ["Choose one of the list."],
      });
    if (owner.id === record.ownerId) return done({ number: record.number, owner: owner.name });
    await unit.move("customerCase", { id: record.id, version: input.version }, { ownerId: owner.id });
    const before = people.find((person) => person.id === record.ownerId)?.name ?? "nobody";
    // In the conversation too: a case that was handed on is no longer untouched.
    await unit.db.caseNote.create({
      data: {
        id: newId(),
        caseId: record.id,
        kind: "note",
        text: `Handed on from ${before} to ${owner.name}`,
        byId: act.viewer.personId,
        at: act.now,
      },
    });
    unit.log({
      noun: "case",
      recordId: record.id,
      verb: "assigned",
      summary: `handed ${caseCode(record.number)} on from ${before} to ${owner.name}`,
      before: { owner: before },
      after: { owner: owner.name, ownerId: owner.id },
    });
    return done({ number: record.number, owner: owner.name });
  });
}
