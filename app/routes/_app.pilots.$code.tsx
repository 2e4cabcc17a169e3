import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { mayWriteCommunication } from "~/domain/communications/communication.access";
import { partInPilot } from "~/domain/follows/follow";
import { canWriteLesson } from "~/domain/lessons/lesson.access";
import { apartSentence } from "~/domain/pilots/balance";
import { pilotActivityPath, pilotPath } from "~/domain/pilots/pilot-places";
import { notFound } from "~/domain/refusal";
import { leadToBin } from "~/http/deleted.server";
import { throwRefusal } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { listTold } from "~/store/communications/told.queries.server";
import { findFollowing } from "~/store/follows/follow.queries.server";
import { findDecisionPage } from "~/store/pilots/decision.queries.server";
import { findFunding } from "~/store/pilots/funding.queries.server";
import { findPilotPage } from "~/store/pilots/pilot.queries.server";
import { findResultView } from "~/store/pilots/result.queries.server";
import { findPilotSpread } from "~/store/pilots/spread.queries.server";
import { findUnitsPart } from "~/store/pilots/unit.queries.server";
import { findPilotCase } from "~/store/roi/case-page.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { FollowBox } from "~/ui/follows/follow-box";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { DecisionSection } from "~/ui/pilots/decision-section";
import { FundingSection } from "~/ui/pilots/funding-section";
import { noAnswerYet } from "~/ui/pilots/pilot-header";
import { PilotPage } from "~/ui/pilots/pilot-page";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { PowerNote } from "~/ui/pilots/power-note";
import { ResultSection } from "~/ui/pilots/result/result-section";
import { PilotLessonsSection } from "~/ui/pilots/spread/lessons-section";
import { SpreadSection } from "~/ui/pilots/spread/spread-section";
import { PilotToldSection } from "~/ui/pilots/told-section";
import { UnitsSection } from "~/ui/pilots/units-section";
import { ValuesSection } from "~/ui/pilots/values-section";
import { RoiSection } from "~/ui/roi/roi-section";

export const handle: FrameHandle = { crumbs: pilotCrumbs(), bearsReading: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.page.facts.code} ${data.page.facts.title}` : "Not found"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Pilots are read by the people of the program.");
  const at = now();
  const page = await findPilotPage(viewer, params.code ?? "", at);
  if (!page) {
    await leadToBin(viewer, "pilot", params.code ?? "");
    throwRefusal(notFound("pilot").refusal);
  }
  const { id, code } = page.facts;
  // The log leads here by the record's id; the address people share bears the code.
  if (params.code !== code) throw redirect(pilotPath(code));
  const result = await findResultView(viewer, page.facts);
  const funding = await findFunding(viewer, page.facts);
  const decision = await findDecisionPage(viewer, page.facts, at);
  const spread = await findPilotSpread(viewer, page.facts);
  const { view: money } = await findPilotCase(viewer, page.facts, at);
  const units = await findUnitsPart(viewer, page.facts);
  const part = partInPilot(
    { ownerId: page.facts.owner?.id ?? null, sponsorId: page.facts.sponsor?.id ?? null },
    viewer.personId,
  );
  const following = await findFollowing(viewer, "pilot", id, part);
  const messages = await listTold(viewer, { pilotId: id });
  const { lines } = await listActivityLines(viewer, { recordId: id, take: 8 });
  return {
    // Thousands of units are weighed here and listed on their own page; this one needs what was found.
    page: { ...page, facts: { ...page.facts, units: [], overlaps: [] } },
    result,
    money,
    funding,
    decision,
    spread,
    units,
    mayWriteLesson: canWriteLesson(viewer),
    following,
    messages,
    newMessage: mayWriteCommunication(viewer, null, page.facts) ? `/communications/new?pilot=${code}` : null,
    lines,
  };
}

export default function Pilot() {
  const {
    page,
    result,
    money,
    funding,
    decision,
    spread,
    units,
    mayWriteLesson,
    following,
    messages,
    newMessage,
    lines,
  } = useLoaderData<typeof loader>();
  const { facts } = page;
  const pilot = { ...facts, hasRun: facts.startedOn !== null || facts.round > 1 };
  const { reading } = result;
  return (
    <PilotPage
      {...page}
      answer={reading.phase !== "none" ? reading.sentence : noAnswerYet(facts)}
      parts={{
        result: <ResultSection facts={facts} {...result} apart={apartSentence(units.view.balance)} />,
        money: <RoiSection view={money} />,
        power: (
          <PowerNote
            code={facts.code}
            unitWord={facts.unitWord}
            unitWords={facts.unitWords}
            canEdit={units.canEdit && units.isOpen}
            {...units.power}
          />
        ),
        units: <UnitsSection code={facts.code} unitWords={facts.unitWords} {...units} />,
        values: (
          <ValuesSection
            code={facts.code}
            design={facts.design}
            unitWords={facts.unitWords}
            reading={reading}
            mayWrite={result.rights.values}
          />
        ),
        told: <PilotToldSection messages={messages} newHref={newMessage} />,
        following: <FollowBox following={following} />,
        funding: <FundingSection funding={funding} />,
        decision: <DecisionSection view={decision} />,
        spread: <SpreadSection pilot={pilot} {...spread} />,
        lessons: <PilotLessonsSection pilot={pilot} mayWrite={mayWriteLesson} {...spread} />,
        activity: (
          <>
            <ActivityList lines={lines} compact />
            <p className="no-print mt-3">
              <Link to={pilotActivityPath(facts.code)} className="link text-sm">
                Everything that happened
              </Link>
            </p>
          </>
        ),
      }}
    />
  );
}
