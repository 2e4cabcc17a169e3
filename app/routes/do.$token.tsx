import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineFunding } from "~/commands/pilots/decline-funding.server";
import { grantFunding } from "~/commands/pilots/grant-funding.server";
import { approvePlan } from "~/commands/plans/approve-plan.server";
import { requestDate } from "~/commands/plans/request-date.server";
import { resumePlan } from "~/commands/plans/resume-plan.server";
import { settleDate } from "~/commands/plans/settle-date.server";
import { settleRequest } from "~/commands/plans/settle-request.server";
import { submitPlan } from "~/commands/plans/submit-plan.server";
import { withdrawDate } from "~/commands/plans/withdraw-date.server";
import { acknowledgeReminder } from "~/commands/reminders/acknowledge-reminder.server";
import { withdrawAcknowledgement } from "~/commands/reminders/withdraw-acknowledgement.server";
import { finishTask } from "~/commands/tasks/finish-task.server";
import { moveTask } from "~/commands/tasks/move-task.server";
import { requestTaskDate } from "~/commands/tasks/request-task-date.server";
import { settleTaskDate } from "~/commands/tasks/settle-task-date.server";
import { undoTaskMove } from "~/commands/tasks/undo-task-move.server";
import { withdrawTaskDate } from "~/commands/tasks/withdraw-task-date.server";
import type { Act } from "~/domain/act";
import type { ActView } from "~/domain/mail-acts/act-view";
import { readItem } from "~/domain/mail-acts/mail-act";
import { ACT_FORMS, type ActInput, undoForm } from "~/domain/mail-acts/mail-act.schema";
import type { TakingBack } from "~/domain/mail-acts/used-act";
import { notAllowedNow, type Refusal, type Result } from "~/domain/refusal";
import { MAX_UPLOAD_BYTES } from "~/domain/tasks/new-file";
import { findLinkVisit, type LinkVisit } from "~/http/act-door.server";
import { passwordTrouble } from "~/http/confirm-password.server";
import { LINK_HEADERS } from "~/http/link-limits.server";
import { newFilesOf } from "~/http/new-file.server";
import { parseForm } from "~/http/parse-form.server";
import { statusOf } from "~/http/refusal.server";
import { sessionCookiesFor } from "~/http/sign-in.server";
import { now } from "~/shared/clock.server";
import type { FormAnswer } from "~/shared/form-answer";
import { findActView } from "~/store/mail-acts/act-view.server";
import { findUsedAct } from "~/store/mail-acts/used-act.server";
import { ActPage } from "~/ui/mail-acts/act-page";
import { LinkEnded } from "~/ui/mail-acts/link-ended";
import { UsedPage } from "~/ui/mail-acts/used-page";

/** The title tells nothing: it stands in histories and on shared screens. */
export const meta: MetaFunction = () => [
  { title: "From your letter · Capstan" },
  { name: "robots", content: "noindex, nofollow" },
];
export const headers = () => LINK_HEADERS;

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

/** Only looks: whoever follows links by themselves, a scanner or a preview, changes nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const at = now();
  const token = params.token ?? "";
  const visit = await findLinkVisit(request, token, at);
  if (!visit) return data({ page: null }, { status: 404, headers: LINK_HEADERS });
  const { link, viewer, owner } = visit;
  const { usedAt } = link;
  const common = { path: `/do/${token}`, locale: viewer.locale, timeZone: viewer.timeZone };
  if (usedAt) {
    const used = await findUsedAct({ ...link, usedAt }, viewer, at);
    const undone = new URL(request.url).searchParams.get("said") === "undone";
    return data({ page: { ...common, state: "used" as const, used, undone } }, { headers: LINK_HEADERS });
  }
  const view = await findActView(link, viewer, at);
  const { name } = viewer;
  const { workspace } = owner;
  const { expiresAt } = link;
  return data(
    { page: { ...common, state: "open" as const, view, name, workspace, expiresAt } },
    { headers: LINK_HEADERS },
  );
}

type Answer = Pick<FormAnswer, "fieldErrors" | "formErrors" | "values">;

const refused = (answer: Answer, status: number) => data(answer, { status, headers: LINK_HEADERS });
const said = (words: string): Answer => ({ fieldErrors: {}, formErrors: [words], values: {} });

export async function action({ request, params }: ActionFunctionArgs) {
  const at = now();
  const token = params.token ?? "";
  if (request.method !== "POST") return refused(said("A link acts by its button alone."), 405);
  const visit = await findLinkVisit(request, token, at);
  if (!visit) return refused(said("This link does not work any more."), 404);
  const { link, viewer, owner } = visit;
  if (link.usedAt) return takeBack(request, visit, token, at);
  const view = await findActView(link, viewer, at);
  const form = await parseForm(request, ACT_FORMS[view.form], { maxBytes: MAX_UPLOAD_BYTES });
  if (!form.ok) return refused(form, 422);
  if (view.stands !== null) return refused(said(view.stands), 409);
  const password = "password" in form.data ? form.data.password : "";
  const trouble = view.signIn ? await passwordTrouble(request, owner, password) : null;
  if (trouble) {
    return refused({ fieldErrors: { password: [trouble] }, formErrors: [], values: form.values }, 422);
  }
  const act: Act = { viewer, now: at, door: "mail-link", linkId: link.id };
  const result = await carryOut(act, link.subject, view, form.data);
  if (!result.ok) return refusedAct(result.refusal, form.values);
  const headers = new Headers(LINK_HEADERS);
  if (view.signIn && "stay" in form.data && form.data.stay) {
    for (const cookie of await sessionCookiesFor(request, owner.email, password)) {
      headers.append("Set-Cookie", cookie);
    }
  }
  return redirect(`/do/${token}`, { status: 303, headers });
}

const refusedAct = (refusal: Refusal, values: Answer["values"]) =>
  refused(
    {
      fieldErrors: refusal.kind === "invalid" ? refusal.fieldErrors : {},
      formErrors: [refusal.message],
      values,
    },
    statusOf(refusal),
  );

/** The link was used; all it can do now is to take its own act back while that is fresh. */
async function takeBack(request: Request, { link, viewer }: LinkVisit, token: string, at: Date) {
  if (!link.usedAt) return refused(said("Nothing was done by this link yet."), 409);
  const form = await parseForm(request, undoForm, { maxBytes: MAX_UPLOAD_BYTES });
  const { takesBack } = await findUsedAct({ ...link, usedAt: link.usedAt }, viewer, at);
  // A second press of the same button is no wish to take it back.
  if (!form.ok || !takesBack) {
    return refused(said("This link was used already. It works once."), 409);
  }
  const result = await undo({ viewer, now: at, door: "mail-link" }, takesBack);
  if (!result.ok) return refusedAct(result.refusal, {});
  return redirect(`/do/${token}?said=undone`, { status: 303, headers: LINK_HEADERS });
}

async function undo(act: Act, step: TakingBack): Promise<Result<unknown>> {
  switch (step.what) {
    case "task":
      return undoTaskMove(act, { taskId: step.id, version: null });
    case "acknowledgement":
      return withdrawAcknowledgement(act, { id: step.id, version: step.version });
    case "date":
      return withdrawDate(act, { dateMoveId: step.id });
    case "taskDate":
      return withdrawTaskDate(act, { dateMoveId: step.id });
  }
}

/** The same commands as everybody's, on this one thing alone. */
async function carryOut(act: Act, subject: string, view: ActView, input: ActInput): Promise<Result<unknown>> {
  switch (input.form) {
    case "evidence": {
      const files = await newFilesOf(input.file);
      return finishTask(act, { taskId: subject, version: input.version, note: input.note, files });
    }
    case "taskDate": {
      const { toDay, reason } = input;
      return requestTaskDate(act, { taskId: readItem(subject).id, toDay, reason });
    }
    case "planDate": {
      const { toDay, reason, reasonKind } = input;
      return requestDate(act, { code: readItem(subject).id, toDay, reason, reasonKind });
    }
    case "words":
      return decline(act, subject, view, input.text);
    case "none":
      return agree(act, subject, view, input.version);
    case "acknowledge": {
      const { untilDay, note } = input;
      return acknowledgeReminder(act, { item: subject, untilDay, note });
    }
  }
}

async function decline(act: Act, subject: string, view: ActView, text: string): Promise<Result<unknown>> {
  if (view.act === "declineMove") {
    return settleRequest(act, { requestId: subject, answer: "declined", text });
  }
  if (view.act === "declineFunding") return declineFunding(act, { requestId: subject, answer: text });
  const answer = { dateMoveId: subject, answer: "declined" as const, text };
  return view.act === "declineTaskDate" ? settleTaskDate(act, answer) : settleDate(act, answer);
}

async function agree(
  act: Act,
  subject: string,
  view: ActView,
  version: number | null,
): Promise<Result<unknown>> {
  const accepted = { dateMoveId: subject, answer: "accepted" as const };
  const seen = version === null ? {} : { version };
  switch (view.act) {
    case "taskStarted":
      return moveTask(act, { taskId: subject, version, event: view.goesOn ? "UNBLOCK" : "START" });
    case "approvePlan":
      return approvePlan(act, { code: subject, ...seen });
    case "grantFunding":
      return grantFunding(act, { requestId: subject, ...seen });
    case "acceptDate":
      return settleDate(act, accepted);
    case "acceptTaskDate":
      return settleTaskDate(act, accepted);
    default: {
      const { move } = view;
      if (!move) return notAllowedNow("This needs a form of its own. Open it in Capstan.");
      const input = { code: move.planId, ...seen };
      if (move.event === "SUBMIT") return submitPlan(act, input);
      return move.event === "APPROVE" ? approvePlan(act, input) : resumePlan(act, input);
    }
  }
}

export default function MailAct() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!page) return <LinkEnded />;
  if (page.state === "used") {
    return <UsedPage {...page} trouble={answer?.formErrors[0] ?? null} />;
  }
  return <ActPage {...page} answer={answer ?? null} />;
}
