import type { Act } from "~/domain/act";
import { caseCode } from "~/domain/cases/case";
import { canOpenCase } from "~/domain/cases/case.access";
import type { OpenCase } from "~/domain/cases/case.schema";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { addWorkingDays } from "~/domain/workspace/working-days";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { findCaseRules, findOwnerByRule, listCaseOwners } from "~/store/cases/case.queries.server";
import { commit, type Unit } from "~/store/commit.server";

/** Opens a case by hand: from an answer, from an account, or because somebody called. */
export async function openCase(
  act: Act,
  input: OpenCase,
): Promise<Result<{ number: number; isNew: boolean }>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  if (!canOpenCase(viewer)) {
    return notPermitted("Cases are opened by owners, executives, CX leaders and administrators.");
  }
  return commit<{ number: number; isNew: boolean }>(act, async (unit) => {
    const made = input.key ? await unit.db.customerCase.findUnique({ where: { id: input.key } }) : null;
    if (made?.workspaceId === workspaceId) return done({ number: made.number, isNew: false });
    const about = await findAbout(unit, workspaceId, input);
    if (!about.ok) return about;
    const { key, stage, accountId, contactId, accountOwnerId, value } = about.value;
    const there = key
      ? await unit.db.customerCase.findFirst({ where: { workspaceId, key, status: { not: "withdrawn" } } })
      : null;
    if (there) return done({ number: there.number, isNew: false });
    const ownerId =
      input.ownerId ?? (await findOwnerByRule(viewer, { accountOwnerId, stage }, unit.db)) ?? viewer.personId;
    const people = await listCaseOwners(viewer, unit.db);
    if (!people.some((person) => person.id === ownerId))
      return invalid("Choose somebody who may work on cases.", { ownerId: ["Choose one of the list."] });
    const rules = await findCaseRules(workspaceId, unit.db);
    const today = dayIn(act.now, rules.timeZone);
    const { lastCaseNumber: number } = await unit.db.workspace.update({
      where: { id: workspaceId },
      data: { lastCaseNumber: { increment: 1 } },
      select: { lastCaseNumber: true },
    });
    const id = made ? newId() : (input.key ?? newId());
    // A case that was withdrawn with its answer left its key behind; the answer has a new case now.
    if (key) await unit.db.customerCase.updateMany({ where: { workspaceId, key }, data: { key: null } });
    await unit.db.customerCase.create({
      data: {
        id,
        workspaceId,
        number,
        status: "new",
        key,
        cause: "manual",
        title: input.title,
        responseId: input.responseId,
        accountId,
        contactId,
        ownerId,
        value,
        openedAt: act.now,
        openedOn: today,
        acknowledgeBy: addWorkingDays(today, rules.acknowledgeDays, rules.calendar),
        resolveBy: addWorkingDays(today, rules.resolveDays, rules.calendar),
        createdById: viewer.personId,
      },
    });
    if (input.note !== "") {
      await unit.db.caseNote.create({
        data: { id: newId(), caseId: id, kind: "note", text: input.note, byId: viewer.personId, at: act.now },
      });
    }
    unit.log({
      noun: "case",
      recordId: id,
      verb: "created",
      summary: `opened ${caseCode(number)} “${input.title}”`,
      after: { title: input.title, ownerId, accountId, contactId, responseId: input.responseId },
    });
    return done({ number, isNew: true });
  });
}

interface About {
  key: string | null;
  stage: string;
  accountId: string | null;
  contactId: string | null;
  accountOwnerId: string | null;
  value: number | null;
}

/** Whom it is about; an answer brings its own account and contact. */
async function findAbout(unit: Unit, workspaceId: string, input: OpenCase): Promise<Result<About>> {
  const response = input.responseId
    ? await unit.db.response.findFirst({
        where: { id: input.responseId, workspaceId },
        include: { answers: { where: { kind: { in: ["satisfaction", "loyalty", "rating"] } } } },
      })
    : null;
  if (input.responseId && !response)
    return invalid("This answer is no longer here. Open the case without it.", {
      responseId: ["This answer is no longer here."],
    });
  const accountId = response?.accountId ?? input.accountId;
  const contactId = response?.contactId ?? input.contactId;
  const account = accountId
    ? await unit.db.account.findFirst({ where: { id: accountId, workspaceId } })
    : null;
  if (accountId && !account)
    return invalid("There is no such account here.", { accountId: ["Choose one of the list."] });
  const contact = contactId
    ? await unit.db.contact.findFirst({ where: { id: contactId, workspaceId } })
    : null;
  if (contactId && !contact)
    return invalid("There is no such contact here.", { contactId: ["Choose one of the list."] });
  const values = (response?.answers ?? []).flatMap(({ value }) => (value === null ? [] : [value]));
  return done({
    key: response ? `response:${response.surveyId}:${response.externalId}` : null,
    stage: response?.stage ?? "",
    accountId: account?.id ?? null,
    contactId: contact?.id ?? null,
    accountOwnerId: account?.ownerId ?? null,
    value: values.length > 0 ? Math.min(...values) : null,
  });
}
