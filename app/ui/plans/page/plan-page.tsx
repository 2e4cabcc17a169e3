import type { ReactNode } from "react";
import type { ToldMessage } from "~/domain/communications/told";
import type { Gate } from "~/domain/gate";
import type { Health } from "~/domain/plans/health";
import type { Inhibitor } from "~/domain/plans/inhibitors";
import type { PageTasks } from "~/domain/plans/page-tasks";
import { isDrafting, isOpen, type PlanStep, stepOfStatus } from "~/domain/plans/plan";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import type { PlanFileView } from "~/domain/plans/plan-file";
import { moveWords, type PlanMove } from "~/domain/plans/plan-moves";
import { stepPath } from "~/domain/plans/plan-places";
import type { Role } from "~/domain/viewer";
import { StandInNotice } from "../../absences/stand-in-notice";
import { OwnFieldsSection, type OwnFieldsSectionProps } from "../../fields/own-fields-section";
import { Section } from "../../layout/section";
import { TwoColumns } from "../../layout/two-columns";
import { movePlanOf } from "../moves/move-view";
import { sayList } from "../plan-words";
import { CauseSection } from "./cause-section";
import { CheckInSection } from "./check-in-section";
import { CommentsSection, type PlanComment } from "./comments-section";
import { ContainmentSection } from "./containment-section";
import { DataQualitySection } from "./data-quality-section";
import { type DateMove, DatesSection } from "./dates-section";
import { FilesSection } from "./files-section";
import { InhibitorNotes } from "./inhibitor-notes";
import { KpiSection } from "./kpi-section";
import { MoneySection } from "./money-section";
import { PeopleSection } from "./people-section";
import { PlanHeader } from "./plan-header";
import { PlanPlaces } from "./plan-places";
import { PlanRail } from "./plan-rail";
import { type Predecessor, PredecessorNotice } from "./predecessor-notice";
import { ProblemSection } from "./problem-section";
import { ProofSection } from "./proof-section";
import { type OpenRequest, RequestsNotice } from "./requests-notice";
import { SolutionSection } from "./solution-section";
import { SuccessorNotice } from "./successor-notice";
import { TaskSection } from "./task-section";
import { TechnologySection } from "./technology-section";
import { ToldSection } from "./told-section";
import { usePlanKeys } from "./use-plan-keys";
import { VoiceSection } from "./voice-section";

/** What the viewer may do here, asked of the same table as the commands. */
export interface PlanRights {
  /** May change the plan; which steps are open now is a question of its state. */
  edit: boolean;
  /** May change who has which part: also while the plan runs. */
  editPeople: boolean;
  /** May add tasks, readings and comments. */
  work: boolean;
  requestDate: boolean;
  tell: boolean;
  /** Is named here, and may say in their own words what for. */
  sayPart: boolean;
  nameGoal: boolean;
  /** May put down what customers say now. */
  addVoice: boolean;
  attach: boolean;
}

export interface PlanPageProps {
  facts: PlanFacts;
  viewer: { personId: string; role: Role };
  tasks: PageTasks;
  health: Health | null;
  inhibitors: readonly Inhibitor[];
  gaps: readonly { step: PlanStep; gates: readonly Gate[] }[];
  files: readonly PlanFileView[];
  moves: readonly PlanMove[];
  rights: PlanRights;
  promise: { moves: number; days: number };
  dateMoves: readonly DateMove[];
  requests: readonly OpenRequest[];
  comments: readonly PlanComment[];
  predecessor: Predecessor | null;
  successors: readonly string[];
  own: OwnFieldsSectionProps["own"];
  /** What people hear of it. */
  told: readonly ToldMessage[];
  activity: ReactNode;
  /** What it costs and what it brings. */
  money?: ReactNode;
  /** Whether the viewer hears of it, and who else does. */
  following?: ReactNode;
  /** One line to add a task without leaving the page. */
  addTask?: ReactNode;
}

export function PlanPage(props: PlanPageProps) {
  const { facts, viewer, moves, rights, promise } = props;
  const plan = movePlanOf(facts);
  const drafting = isDrafting(facts.status);
  const edit = (step: PlanStep) => (drafting && rights.edit ? stepPath(facts.code, step) : null);
  const standing = moves.find(({ insteadOf }) => insteadOf);
  usePlanKeys(edit(stepOfStatus(facts.status) ?? "define"));
  return (
    <>
      <PlanHeader
        facts={facts}
        plan={plan}
        health={props.health}
        moves={moves}
        promise={promise}
        canEdit={rights.edit}
        drafting={drafting}
      />
      <RequestsNotice code={facts.code} requests={props.requests} />
      <PredecessorNotice predecessor={props.predecessor} />
      <SuccessorNotice codes={props.successors} />
      {standing?.insteadOf && (
        <StandInNotice
          away={standing.insteadOf}
          may={sayList(moves.filter(({ insteadOf }) => insteadOf).map(({ event }) => moveWords(event)))}
        />
      )}
      <PlanRail facts={facts} plan={plan} moves={moves} gaps={props.gaps} />
      <InhibitorNotes inhibitors={props.inhibitors} />
      <PlanPlaces facts={facts} hasFiles={props.files.length > 0 || rights.attach} />
      {/* The line of parts stays in sight, so a part that was jumped to stops below it. */}
      <div className="[&_[id]]:scroll-mt-8">
        <TwoColumns
          main={
            <>
              <ProblemSection
                facts={facts}
                editHref={edit("define")}
                goalHref={rights.nameGoal ? `/plans/${facts.code}/goal` : null}
              />
              <ContainmentSection
                facts={facts}
                mayStart={({ assignee }) =>
                  rights.work && isOpen(facts.status) && (rights.edit || assignee?.id === viewer.personId)
                }
              />
              <CauseSection facts={facts} editHref={edit("define")} />
              <SolutionSection facts={facts} editHref={edit("quantify")} />
              <TechnologySection facts={facts} editable={edit("quantify") !== null} />
              <KpiSection
                facts={facts}
                editHref={edit("quantify")}
                canRecord={rights.work && !drafting && facts.status !== "cancelled"}
              />
              <TaskSection
                facts={facts}
                counts={props.tasks}
                addHref={rights.work && isOpen(facts.status) ? `/plans/${facts.code}/tasks/new` : null}
                quickAdd={props.addTask}
              />
              <CheckInSection facts={facts} editHref={edit("schedule")} />
              <VoiceSection
                facts={facts}
                addHref={rights.addVoice ? `/plans/${facts.code}/evidence` : null}
              />
              {props.money}
              <CommentsSection code={facts.code} comments={props.comments} canComment={rights.work} />
            </>
          }
          side={
            <>
              <ProofSection facts={facts} canEdit={rights.edit} />
              <DatesSection
                facts={facts}
                moves={props.dateMoves}
                promise={promise}
                canRequest={rights.requestDate}
                editHref={edit("schedule")}
              />
              <PeopleSection
                facts={facts}
                editHref={rights.editPeople ? stepPath(facts.code, "assign") : null}
                ownHref={rights.sayPart ? `/plans/${facts.code}/part` : null}
                viewerId={viewer.personId}
              />
              <ToldSection code={facts.code} messages={props.told} canEdit={rights.tell} />
              <MoneySection
                code={facts.code}
                plannedMinor={facts.plannedSpendMinor}
                actualMinor={facts.actualSpendMinor}
              />
              <FilesSection code={facts.code} files={props.files} viewer={viewer} canAttach={rights.attach} />
              <OwnFieldsSection
                own={props.own}
                editHref={rights.edit ? `/plans/${facts.code}/fields` : null}
              />
              <DataQualitySection marks={facts.importMarks} />
              {props.following}
              <Section id="activity" title="Activity">
                {props.activity}
              </Section>
            </>
          }
        />
      </div>
    </>
  );
}
