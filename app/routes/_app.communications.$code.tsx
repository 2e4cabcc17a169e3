import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withoutFallenApprovals } from "~/commands/communications/fall-approvals.server";
import { can } from "~/domain/access";
import { isOver, PUBLIC_KINDS, TOLD_STATES } from "~/domain/communications/communication";
import { maySendMessage, mayWriteMessage } from "~/domain/communications/message.access";
import { cardsOf } from "~/domain/communications/message-card";
import { messageDeletionBar } from "~/domain/communications/message-deletion";
import { gatesByAudience, gatesShownTo, nextStep } from "~/domain/communications/message-moves";
import { messagePath } from "~/domain/communications/message-places";
import { openedWords } from "~/domain/communications/opened-words";
import { maySettleRemark } from "~/domain/communications/remark.rules";
import { roadTrouble, sendingViews } from "~/domain/communications/sending-view";
import { partInMessage } from "~/domain/follows/follow";
import { requireMessageFacts } from "~/http/require-message-facts.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findCameBack } from "~/store/communications/came-back.queries.server";
import { listMessageFiles } from "~/store/communications/files.queries.server";
import { findMessageAside } from "~/store/communications/message-page.queries.server";
import { readProgress } from "~/store/communications/progress.queries.server";
import { listPublicLinks } from "~/store/communications/public-link.queries.server";
import { listRemarks } from "~/store/communications/remark.queries.server";
import { database } from "~/store/database.server";
import { findFollowing } from "~/store/follows/follow.queries.server";
import { findMailRoad } from "~/store/letters/road.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { FilesSection } from "~/ui/communications/editor/files-section";
import { FiguresSection } from "~/ui/communications/figures/figures-section";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { MessagePage } from "~/ui/communications/message/message-page";
import { LinksSection } from "~/ui/communications/public/links-section";
import { QuestionsSection } from "~/ui/communications/questions/questions-section";
import { SendingSection } from "~/ui/communications/sending/sending-section";
import { FollowBox } from "~/ui/follows/follow-box";
import type { FrameHandle } from "~/ui/layout/breadcrumb";

export const handle: FrameHandle = { crumbs: messageCrumbs(), bearsReading: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.facts.code} ${data.facts.subject}` : "Not found"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts: read, at } = await requireMessageFacts(request, params.code);
  const facts = await withoutFallenApprovals(viewer, read, at);
  const query = new URL(request.url).searchParams;
  // The log leads here by the record's id; the address people share bears the code.
  if (params.code !== facts.code) throw redirect(messagePath(facts.code));
  const [progress, road, aside, files, remarks, { lines }] = await Promise.all([
    readProgress(
      viewer,
      facts.versions.map(({ id }) => id),
    ),
    findMailRoad(at),
    findMessageAside(viewer, facts),
    listMessageFiles(viewer, facts.id),
    listRemarks(database(), facts),
    listActivityLines(viewer, { recordId: facts.id, take: 8 }),
  ]);
  const write = mayWriteMessage(viewer, facts);
  const send = maySendMessage(viewer, facts);
  const waitedFor = facts.versions.filter(({ status }) => status === "sending" || status === "sent");
  const [cameBack, links] = await Promise.all([
    findCameBack(viewer, facts.id, send ? waitedFor.map(({ id }) => id) : []),
    listPublicLinks(viewer, facts.id),
  ]);
  return {
    facts,
    cards: cardsOf(facts, viewer),
    next: nextStep(facts, viewer),
    gates: gatesShownTo(viewer, facts, gatesByAudience(facts)),
    aside,
    following: await findFollowing(
      viewer,
      "communication",
      facts.id,
      partInMessage({ createdById: facts.createdById, ownIds: facts.about?.ownIds ?? [] }, viewer.personId),
    ),
    opened: openedWords(facts, files, { version: query.get("version"), locale: query.get("locale") }),
    remarks: remarks.map((remark) => {
      const version = facts.versions.find(({ id }) => id === remark.versionId);
      return { ...remark, maySettle: version ? maySettleRemark(viewer, facts, version, remark) : false };
    }),
    lines,
    sending: {
      code: facts.code,
      views: sendingViews(facts, progress),
      maySend: send,
      mayReadMail: can(viewer, "mail.read"),
      trouble: roadTrouble(road),
    },
    figures: {
      code: facts.code,
      figures: facts.figures,
      mayWrite: write && facts.versions.some(({ status }) => !isOver(status)),
      mayCorrect:
        write && facts.corrects === null && facts.versions.some(({ status }) => TOLD_STATES.includes(status)),
    },
    questions: { ...cameBack, code: facts.code, today: facts.today },
    files,
    links: { code: facts.code, links, isPublic: PUBLIC_KINDS.includes(facts.kind) },
    rights: {
      write: write && facts.versions.some(({ status }) => !isOver(status)),
      cancel: write && facts.versions.some(({ status }) => !isOver(status)),
      delete: write && messageDeletionBar(facts, Object.values(aside.kept).flat().length) === null,
    },
  };
}

export default function Message() {
  const {
    facts,
    cards,
    next,
    gates,
    aside,
    opened,
    remarks,
    lines,
    sending,
    figures,
    questions,
    links,
    files,
    rights,
    following,
  } = useLoaderData<typeof loader>();
  const { versionId, ...words } = opened;
  return (
    <MessagePage
      header={{ facts, next, createdBy: aside.createdBy, updatedAt: iso(aside.updatedAt), rights }}
      gates={gates}
      versions={{ code: facts.code, cards, dates: aside.dates, mayWrite: rights.write, progress: {} }}
      words={{
        ...words,
        code: facts.code,
        cards,
        open: cards.find(({ id }) => id === versionId) ?? null,
        mayWrite: rights.write,
      }}
      remarks={remarks}
      corrections={aside.corrections}
      parts={{
        figures: <FiguresSection {...figures} />,
        sending: <SendingSection {...sending} />,
        questions: <QuestionsSection {...questions} />,
        links: <LinksSection {...links} />,
        following: <FollowBox following={following} />,
        files: <FilesSection code={facts.code} files={files} mayWrite={rights.write} />,
        activity: <ActivityList lines={lines} compact />,
      }}
    />
  );
}

const iso = (at: Date | string): string => (typeof at === "string" ? at : at.toISOString());
