import type { Act } from "~/domain/act";
import type { AnswerInput } from "~/domain/communications/answer.schema";
import { maySendMessage, WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import { questionsPath } from "~/domain/communications/questions";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result, stale } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import {
  type AnswerLetter,
  findSentWords,
  writeAnswerLetters,
} from "~/store/communications/answer-letters.server";
import { claimMade } from "~/store/communications/claims-made.server";
import { planIdOf } from "~/store/communications/message-standing.server";
import { findQuestionForMove, type QuestionForMove } from "~/store/communications/question-move.server";
import { listReachable } from "~/store/communications/reachable.server";
import { writeLetterGroup } from "~/store/letters/group.write.server";

/** Letters that are written in one transaction. */
const PORTION = 500;

type Answer = Omit<AnswerInput, "intent"> & { questionId: string };

/**
 * Answers a question: to whoever asked, or to everybody who got the same version. Those read question and answer
 * without the name of who asked; the letters of many follow in portions, and pressed again the rest of them.
 */
export async function answerQuestion(act: Act, input: Answer): Promise<Result<{ letters: number }>> {
  const { viewer, now } = act;
  const answered = await commit(act, async (unit) => {
    const question = await findQuestionForMove(unit.db, viewer.workspaceId, input.questionId);
    if (!question) return notFound("question");
    const { message } = question;
    if (!maySendMessage(viewer, message)) return notPermitted(WHO_SENDS_MESSAGES);
    const made = input.key ? await unit.db.messageAnswer.findUnique({ where: { id: input.key } }) : null;
    const content = await findSentWords(unit.db, viewer.workspaceId, question.versionId);
    // The rest of them reads what the first ones read, whatever the form that was pressed again says.
    const isAgain = made?.questionId === question.id;
    const said = isAgain ? made : input;
    const letter = (groupId: string | null): AnswerLetter => ({
      workspaceId: viewer.workspaceId,
      subject: message.subject,
      content,
      asked: question.text,
      askedForAll: said.asked || question.text,
      text: said.text,
      by: viewer.name,
      groupId,
      at: now,
    });
    if (isAgain) return done({ question, letter: letter(made.groupId), asker: false });
    if (question.status === "closed") {
      return notAllowedNow("This question was set aside. Open it again first.");
    }
    if (question.version !== input.version) {
      return stale("Somebody answered or set this question aside meanwhile. Nothing of yours was sent.");
    }
    const toAll = input.to === "all";
    const refused = await refusedClaims(unit, question, input, { at: now, locale: content?.locale ?? "en" });
    if (refused) return refused;
    const group = toAll
      ? await writeLetterGroup(unit, {
          workspaceId: viewer.workspaceId,
          kind: "stakeholder-answer",
          subject: message.subject,
          href: questionsPath(message.code),
          createdById: viewer.personId,
          at: now,
        })
      : null;
    await unit.db.messageAnswer.create({
      data: {
        id: made || !input.key ? newId() : input.key,
        questionId: question.id,
        text: input.text,
        toAll,
        asked: toAll ? input.asked || question.text : "",
        byId: viewer.personId,
        at: now,
        groupId: group?.id ?? null,
      },
    });
    await unit.move(
      "messageQuestion",
      { id: question.id, version: question.version },
      { status: "answered", settledById: viewer.personId, settledAt: now },
    );
    const asker = await tellAsker(unit, question, letter(group?.id ?? null));
    unit.log({
      noun: "message-question",
      recordId: message.id,
      planId: planIdOf(message),
      verb: "answered",
      summary: toAll
        ? `answered a question about ${message.code} to everybody of “${question.audience}”`
        : `answered a question about ${message.code}`,
      after: { questionId: question.id, text: input.text, toAll },
    });
    return done({ question, letter: letter(group?.id ?? null), asker });
  });
  if (!answered.ok) return answered;
  const { question, letter, asker } = answered.value;
  const others = letter.groupId ? await tellOthers(act, question, letter) : 0;
  return done({ letters: others + (asker ? 1 : 0) });
}

/** An answer claims no more than the message it answers for; nor does the question as everybody reads it. */
async function refusedClaims(
  unit: Unit,
  { message, text }: QuestionForMove,
  input: Answer,
  line: { at: Date; locale: string },
): Promise<ReturnType<typeof invalid> | null> {
  const why = await claimMade(unit.db, message, { ...line, text: input.text });
  if (why !== "") return invalid(why, { text: [why] });
  if (input.to !== "all" || input.asked === "" || input.asked === text) return null;
  const asked = await claimMade(unit.db, message, { ...line, text: input.asked });
  return asked === "" ? null : invalid(asked, { asked: [asked] });
}

/** Whoever asked hears in any case, unless they have left; what they refused was to be written to unasked. */
async function tellAsker(unit: Unit, question: QuestionForMove, letter: AnswerLetter): Promise<boolean> {
  if (question.hasLeft) return false;
  await writeAnswerLetters(unit, [{ ...question.asker, own: true }], letter);
  return true;
}

/** The rest of those who got the version; whoever has their letter of this answer already gets no second one. */
async function tellOthers(act: Act, question: QuestionForMove, letter: AnswerLetter): Promise<number> {
  let after = "";
  let count = 0;
  for (;;) {
    const portion = await commit(act, async (unit) => {
      const found = await listReachable(
        unit.db,
        { workspaceId: letter.workspaceId, versionIds: [question.versionId], after },
        PORTION,
      );
      const has = await unit.db.letter.findMany({
        where: { groupId: letter.groupId, toEmail: { in: found.map(({ email }) => email) } },
        select: { toEmail: true },
      });
      const told = new Set([question.asker.email, ...has.map(({ toEmail }) => toEmail)]);
      const rest = found.filter(({ email }) => !told.has(email));
      await writeAnswerLetters(
        unit,
        rest.map((reader) => ({ ...reader, own: false })),
        letter,
      );
      return done({ last: found.length < PORTION ? null : found[found.length - 1]?.id, count: rest.length });
    });
    if (!portion.ok) return count;
    count += portion.value.count;
    if (!portion.value.last) return count;
    after = portion.value.last;
  }
}
