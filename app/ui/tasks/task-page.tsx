import { Link } from "@remix-run/react";
import type { ActivityLine } from "~/domain/activity/activity-line";
import type { Following } from "~/domain/follows/follow";
import { unmet } from "~/domain/gate";
import { CAPABILITIES } from "~/domain/tasks/capability";
import type { GrantView } from "~/domain/tasks/outside-task";
import { BARRIERS, isBarrier, isOpenTask, TASK_STATE_LABELS, taskPath } from "~/domain/tasks/task";
import type { TaskMove } from "~/domain/tasks/task.machine";
import { planIsRunning } from "~/domain/tasks/task.rules";
import { dateNotMovable, type TaskDateView } from "~/domain/tasks/task-date";
import type { TaskView } from "~/domain/tasks/task-view";
import { ActivityList } from "../activity/activity-list";
import { Badge } from "../controls/badge";
import { DateText } from "../controls/date-text";
import { StatusPill } from "../controls/status-pill";
import { Banner } from "../feedback/banner";
import { GateList } from "../feedback/gate-list";
import { OwnFieldsSection, type OwnFieldsSectionProps } from "../fields/own-fields-section";
import { FollowBox } from "../follows/follow-box";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { TwoColumns } from "../layout/two-columns";
import { LifecycleRail } from "../lifecycle/lifecycle-rail";
import { Prose } from "../plans/prose";
import { RemindOn, type RemindOnProps } from "../wishes/remind-on";
import { Checklist } from "./checklist";
import { ChecklistEditor } from "./checklist-editor";
import { CommentForm, CommentList } from "./comment-list";
import { EvidenceForm } from "./evidence-form";
import { EvidenceList } from "./evidence-list";
import { GrantSection } from "./grants/grant-section";
import { TaskActions, taskMenu, UndoMove } from "./task-actions";
import { TaskDates } from "./task-dates";
import { TaskDue } from "./task-due";
import { TaskFactList } from "./task-facts";
import { TASK_STATUS_KIND, taskRail } from "./task-words";

export interface TaskPageProps {
  task: TaskView;
  moves: readonly TaskMove[];
  may: { move: boolean; edit: boolean; comment: boolean; takeBackAny: boolean };
  /** Comments of the viewer that are fresh enough to be changed. */
  freshComments: readonly string[];
  /** Links by which somebody outside works on it. */
  grants: readonly GrantView[];
  viewerId: string;
  undoable: boolean;
  activity: readonly ActivityLine[];
  own: OwnFieldsSectionProps["own"];
  /** Whether the viewer hears of it, and who else does. */
  following: Following;
  wish: RemindOnProps["panel"];
  /** Later days that were asked for it. */
  dates: readonly TaskDateView[];
}

export function TaskPage(props: TaskPageProps) {
  const { task, moves, may, viewerId, undoable, activity, dates, freshComments, grants } = props;
  const { states, side } = taskRail(task);
  const path = taskPath(task.id);
  const actions = may.move ? <TaskActions task={task} moves={moves} /> : undefined;
  return (
    <>
      <PageHeader
        eyebrow={`${task.planCode} · task ${task.number}`}
        title={task.title}
        meta={
          <>
            <StatusPill kind={TASK_STATUS_KIND[task.status]} label={TASK_STATE_LABELS[task.status]} />
            <TaskDue task={task} />
            {task.containment && <Badge>Containment</Badge>}
            {!task.mandatory && <Badge tone="quiet">Optional</Badge>}
            {task.evidenceRequired && task.evidenceCount === 0 && isOpenTask(task.status) && (
              <Badge>Needs evidence</Badge>
            )}
            {task.capability && <Badge>{CAPABILITIES[task.capability]}</Badge>}
          </>
        }
        action={actions}
        menu={taskMenu(task, moves, may)}
      />
      <LifecycleRail label={`Task ${task.number}`} states={states} side={side} />
      {undoable && (
        <div className="mb-6">
          <Banner action={<UndoMove taskId={task.id} />}>
            You set this to “{TASK_STATE_LABELS[task.status].toLowerCase()}”{" "}
            {task.movedAt && <DateText value={task.movedAt.toISOString()} />}.
          </Banner>
        </div>
      )}
      <TwoColumns
        main={
          <>
            <Reasons task={task} />
            <Steps task={task} mayChange={may.move && isOpenTask(task.status)} />
            {may.move && <Finishing task={task} moves={moves} />}
            <Section id="evidence" title="Evidence" aside={task.evidenceRequired && "needed to be done"}>
              <EvidenceList
                files={task.files}
                notes={task.notes.filter((note) => note.evidence)}
                mayTakeBack={(file) => may.takeBackAny || file.byId === viewerId}
              />
              {may.move && task.status === "done" && (
                <details className="no-print mt-3">
                  <summary className="link text-sm">Add evidence</summary>
                  <div className="mt-3">
                    <EvidenceForm action={`${path}/evidence`} label="Keep it" fields={{}} needed={false} />
                  </div>
                </details>
              )}
            </Section>
            <Section id="comments" title="Comments">
              <CommentList
                notes={task.notes.filter((note) => !note.evidence)}
                own={{ ids: freshComments, path: `${path}/comments` }}
              />
              {may.comment ? (
                <CommentForm action={`${path}/comments`} count={task.notes.length} />
              ) : (
                <p className="mt-3 text-sm text-ink-muted">Viewers read along without commenting.</p>
              )}
            </Section>
          </>
        }
        side={
          <>
            <Section title="Facts">
              <TaskFactList task={task} />
            </Section>
            <TaskDates taskId={task.id} dates={dates} mayAsk={mayAskForTime(task, may.move)} />
            <OwnFieldsSection own={props.own} editHref={may.move ? `${path}/fields` : null} />
            <GrantSection
              taskId={task.id}
              grants={grants}
              mayShare={may.edit}
              open={isOpenTask(task.status)}
            />
            <FollowBox following={props.following} />
            <RemindOn panel={props.wish} />
            <Section
              title="Activity"
              aside={
                <Link to={`${path}/history`} className="link">
                  All of it
                </Link>
              }
            >
              <ActivityList lines={activity} compact />
            </Section>
          </>
        }
      />
    </>
  );
}

const mayAskForTime = (task: TaskView, mayMove: boolean): boolean => mayMove && dateNotMovable(task) === null;

/** The steps of the task; whoever works on it changes them in place. */
function Steps({ task, mayChange }: { task: TaskView; mayChange: boolean }) {
  const { checklist } = task;
  if (checklist.length === 0 && !mayChange) return null;
  return (
    <Section
      id="checklist"
      title="Checklist"
      aside={
        checklist.length > 0 && (
          <span className="tabular">
            {checklist.filter((item) => item.done).length} of {checklist.length}
          </span>
        )
      }
    >
      {checklist.length > 0 && <Checklist taskId={task.id} items={checklist} mayTick={mayChange} />}
      {mayChange && <ChecklistEditor taskId={task.id} items={checklist} />}
    </Section>
  );
}

function Reasons({ task }: { task: TaskView }) {
  const blocked = task.status === "blocked";
  const running = planIsRunning(task);
  return (
    <>
      {blocked && (
        <div className="mb-6">
          <Banner tone="warn" title={`Blocked${task.waitingFor ? `, waiting for ${task.waitingFor}` : ""}`}>
            {task.blockedReason}
            {isBarrier(task.barrier) && (
              <span className="block text-ink-muted">Barrier: {BARRIERS[task.barrier]}</span>
            )}
          </Banner>
        </div>
      )}
      {!running.met && isOpenTask(task.status) && (
        <div className="mb-6">
          <Banner title="Not yet">{running.detail}.</Banner>
        </div>
      )}
      {(task.why || task.planWhy) && (
        <Section title="Why this matters">
          <Prose>{task.why || task.planWhy}</Prose>
        </Section>
      )}
      {task.successCriterion && (
        <Section title="Done means">
          <Prose>{task.successCriterion}</Prose>
        </Section>
      )}
    </>
  );
}

/** Setting it to done with a note or a photo; what stands in the way comes first. */
function Finishing({ task, moves }: { task: TaskView; moves: readonly TaskMove[] }) {
  const finish = moves.find((move) => move.event === "FINISH");
  if (!finish) return null;
  // Evidence comes with this very form, so it does not stand in its way.
  const inTheWay = unmet(finish.gates).filter((gate) => gate.id !== "evidence");
  const needed = finish.gates.some((gate) => gate.id === "evidence" && !gate.met);
  return (
    <Section id="done" title="Set to done" lead="A note or a photo shows the others what was done.">
      {inTheWay.length > 0 ? (
        <GateList gates={finish.gates} leadsTo="Done" />
      ) : (
        <EvidenceForm
          action={`${taskPath(task.id)}/completion`}
          label="Done"
          fields={{ version: String(task.version) }}
          needed={needed}
        />
      )}
    </Section>
  );
}
