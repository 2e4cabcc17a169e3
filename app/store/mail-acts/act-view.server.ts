import { say } from "~/domain/mail-acts/act-days";
import type { ActGround } from "~/domain/mail-acts/act-ground";
import { itemOf, whyNot } from "~/domain/mail-acts/act-standing";
import type { ActForm, ActView } from "~/domain/mail-acts/act-view";
import { ACT_WORDS } from "~/domain/mail-acts/act-words";
import { MAIL_ACT_KINDS, type MailAct } from "~/domain/mail-acts/mail-act";
import { ACKNOWLEDGED_DAYS, LONGEST_ACKNOWLEDGED } from "~/domain/reminders/acknowledgement";
import type { Viewer } from "~/domain/viewer";
import { addDays, type Day, later } from "~/shared/calendar";
import { database } from "../database.server";
import { findWorkspaceDay } from "../tasks/task-date.queries.server";
import { aboutOf } from "./about-act.server";
import { listActGrounds } from "./act-ground.server";
import type { KeptActLink } from "./act-link.server";

const FORMS: Partial<Record<MailAct, ActForm>> = {
  taskDone: "evidence",
  acknowledge: "acknowledge",
  declineTaskDate: "words",
  declineDate: "words",
  declineMove: "words",
  declineFunding: "words",
};

/** A year ahead at most: whoever needs more plans anew. */
const FURTHEST = 366;

/** Everything the page of one act shows, asked anew each time: the letter may have lain for days. */
export async function findActView(link: KeptActLink, viewer: Viewer, at: Date): Promise<ActView> {
  const db = database();
  const item = itemOf(link.act, link.subject);
  const grounds = await listActGrounds(db, viewer.workspaceId, [{ item, title: link.title }]);
  const ground = grounds.get(item) ?? null;
  const today = await findWorkspaceDay(db, viewer.workspaceId, at);
  const { asks, button, means } = ACT_WORDS[link.act];
  const bare: ActView = {
    act: link.act,
    asks,
    button,
    means,
    code: "",
    title: "",
    href: "/work",
    lines: [],
    quote: null,
    missing: [],
    stands: whyNot(ground, link.act, viewer) ?? (await saidAlready(link, ground, viewer, today)),
    form: FORMS[link.act] ?? "none",
    evidenceRequired: false,
    days: daysOf(link.act, ground, today),
    signIn: MAIL_ACT_KINDS[link.act].signIn,
    version: null,
    goesOn: false,
    move: null,
  };
  return ground ? { ...bare, ...(await aboutOf(ground, link.act, { viewer, at, today })) } : bare;
}

/** To say the same once more changes nothing; of a day that has moved since it says nothing either. */
async function saidAlready(
  { act, subject }: KeptActLink,
  ground: ActGround | null,
  viewer: Viewer,
  today: Day,
): Promise<string | null> {
  if (act !== "acknowledge") return null;
  const { workspaceId, personId } = viewer;
  const due = dueOf(ground);
  const said = await database().acknowledgement.findFirst({
    where: {
      workspaceId,
      personId,
      item: subject,
      withdrawnAt: null,
      untilDay: { gt: today },
      ...(due && { dueDay: due }),
    },
    select: { untilDay: true },
  });
  return said && `You said so already; reminders rest until ${say(said.untilDay as Day, viewer)}.`;
}

const dueOf = (ground: ActGround | null): Day | null =>
  ground?.on === "task" ? ground.task.dueOn : ground?.on === "plan" ? ground.plan.endOn : null;

function daysOf(act: MailAct, ground: ActGround | null, today: Day): ActView["days"] {
  if (act === "acknowledge") {
    return {
      min: addDays(today, 1),
      max: addDays(today, LONGEST_ACKNOWLEDGED),
      usual: addDays(today, ACKNOWLEDGED_DAYS),
    };
  }
  if (act !== "moreTime") return null;
  const min = later(addDays(dueOf(ground) ?? today, 1), today);
  return { min, max: addDays(later(min, today), FURTHEST), usual: "" };
}
