import { Check, Paperclip, X } from "lucide-react";
import type { ReactNode } from "react";
import { unmet } from "~/domain/gate";
import { OUTSIDE_SAID, type OutsideInput } from "~/domain/tasks/outside.schema";
import type { OutsideTask } from "~/domain/tasks/outside-task";
import { isOpenTask, TASK_STATE_LABELS } from "~/domain/tasks/task";
import type { TaskMove } from "~/domain/tasks/task.machine";
import { formatDay } from "~/shared/calendar";
import { Button } from "../../controls/button";
import { iconButtonClass } from "../../controls/icon-button";
import { StatusPill } from "../../controls/status-pill";
import { Banner } from "../../feedback/banner";
import { GateList } from "../../feedback/gate-list";
import { Field } from "../../form/field";
import { FileInput } from "../../form/file-input";
import { FormErrors } from "../../form/form-errors";
import { TextArea, TextInput } from "../../form/text-input";
import { PlainFrame } from "../../layout/plain-frame";
import { Section } from "../../layout/section";
import { Prose } from "../../plans/prose";
import { HiddenFields } from "../hidden-fields";
import { fileSize, TASK_STATUS_KIND } from "../task-words";

interface OutsideTaskPageProps {
  task: OutsideTask;
  moves: readonly TaskMove[];
  token: string;
  /** What was just done. */
  said: OutsideInput["act"] | null;
  answer: {
    fieldErrors: Record<string, string[]>;
    formErrors: string[];
    values: Record<string, string | string[]>;
  } | null;
}

/**
 * One task for somebody outside, on a phone first. Every step is a plain form of its own: it works on an old phone,
 * on a slow line and without scripts.
 */
export function OutsideTaskPage({ task, moves, token, said, answer }: OutsideTaskPageProps) {
  const move = (event: TaskMove["event"]) => moves.find((each) => each.event === event);
  const start = move("START");
  const goOn = move("UNBLOCK");
  const finish = move("FINISH");
  const block = move("BLOCK");
  const version = String(task.version);
  const path = `/t/${token}`;
  const open = isOpenTask(task.status) && !task.cancelled;
  return (
    <PlainFrame
      wide
      title={task.title}
      lead={`${task.from} of ${task.workspace} gave you this task, ${task.guest}.`}
      footer={
        <p>
          Part of “{task.planTitle}”. This link works until {formatDay(task.expiresOn, task.locale)} and is
          for you alone. Questions? Ask {task.from}.
        </p>
      }
    >
      <p className="-mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusPill kind={TASK_STATUS_KIND[task.status]} label={TASK_STATE_LABELS[task.status]} />
        {task.dueOn && <span className="font-medium">Due {formatDay(task.dueOn, task.locale, "long")}</span>}
      </p>
      <Said task={task} said={said} path={path} version={version} hasProblem={answer !== null} />
      {answer && (
        <div className="mt-4">
          <FormErrors
            fieldErrors={answer.fieldErrors}
            formErrors={Object.keys(answer.fieldErrors).length > 0 ? [] : answer.formErrors}
            labels={{ note: "Note", file: "Photos or files", reason: "What holds it up" }}
          />
        </div>
      )}
      {task.status === "blocked" && task.blockedReason && (
        <div className="mt-4">
          <Banner tone="warn" title="Blocked">
            {task.blockedReason}
          </Banner>
        </div>
      )}
      {task.why && (
        <Section title="Why it matters">
          <Prose>{task.why}</Prose>
        </Section>
      )}
      {task.successCriterion && (
        <Section title="It is done when">
          <Prose>{task.successCriterion}</Prose>
        </Section>
      )}
      {open && (start?.open || goOn?.open) && (
        <Act path={path} act={start?.open ? "start" : "go-on"} fields={{ version }} className="mt-6">
          <Button type="submit" variant="secondary" size="lg" className="max-sm:w-full">
            {start?.open ? "I have begun" : "I can go on"}
          </Button>
        </Act>
      )}
      {task.checklist.length > 0 && (
        <Section id="checklist" title="Steps" aside={tickedWords(task)}>
          <Steps task={task} path={path} mayTick={open} />
        </Section>
      )}
      {open && finish && (
        <Finishing finish={finish} task={task} path={path} version={version} answer={answer} />
      )}
      <Brought task={task} path={path} mayTakeBack={!task.cancelled} />
      {open && block?.open && <Blocking path={path} version={version} answer={answer} />}
    </PlainFrame>
  );
}

interface ActProps {
  path: string;
  act: OutsideInput["act"];
  fields: Record<string, string>;
  className?: string;
  children: ReactNode;
}

function Act({ path, act, fields, className, children }: ActProps) {
  return (
    <form method="post" action={path} className={className}>
      <HiddenFields fields={{ act, ...fields }} />
      {children}
    </form>
  );
}

interface SaidProps {
  task: OutsideTask;
  said: OutsideInput["act"] | null;
  path: string;
  version: string;
  hasProblem: boolean;
}

function Said({ task, said, path, version, hasProblem }: SaidProps) {
  if (task.cancelled) {
    return (
      <div className="mt-4">
        <Banner title="Nothing more is needed here">
          The task was called off, or the work it belongs to has ended. What you did stays on record.
        </Banner>
      </div>
    );
  }
  const text = said && !hasProblem ? OUTSIDE_SAID[said] : null;
  if (!text && !task.undoable) return null;
  return (
    <div className="mt-4">
      <Banner
        live={text !== null}
        tone={text && said === "done" ? "good" : "info"}
        action={
          task.undoable && (
            <Act path={path} act="undo" fields={{ version }}>
              <Button type="submit" variant="secondary" size="sm">
                Undo
              </Button>
            </Act>
          )
        }
      >
        {text ?? `You set this to “${TASK_STATE_LABELS[task.status].toLowerCase()}”.`}
      </Banner>
    </div>
  );
}

const tickedWords = ({ checklist }: OutsideTask) =>
  `${checklist.filter((item) => item.done).length} of ${checklist.length}`;

function Steps({ task, path, mayTick }: { task: OutsideTask; path: string; mayTick: boolean }) {
  const lines = task.checklist.map((item, at) => ({ item, at, key: `${at} ${item.text}` }));
  return (
    <ul className="space-y-1">
      {lines.map(({ item, at, key }) => (
        <li key={key}>
          <Act
            path={path}
            act="tick"
            fields={{ item: String(at), text: item.text, ticked: item.done ? "" : "on" }}
          >
            <button
              type="submit"
              disabled={!mayTick}
              aria-pressed={item.done}
              className="flex min-h-11 w-full items-center gap-3 rounded-md px-2 py-1.5 text-left enabled:hover:bg-hover"
            >
              <span
                aria-hidden="true"
                className={`flex size-6 shrink-0 items-center justify-center rounded-md border-[1.5px] ${item.done ? "border-accent bg-accent text-on-accent" : "border-line-control"}`}
              >
                {item.done && <Check strokeWidth={3} className="size-4" />}
              </span>
              <span className={`min-w-0 break-words ${item.done ? "text-ink-muted line-through" : ""}`}>
                {item.text}
              </span>
            </button>
          </Act>
        </li>
      ))}
    </ul>
  );
}

interface FormProps {
  path: string;
  version: string;
  answer: OutsideTaskPageProps["answer"];
}

const typed = (answer: OutsideTaskPageProps["answer"], name: string): string => {
  const value = answer?.values[name];
  return typeof value === "string" ? value : "";
};

function Finishing({
  finish,
  task,
  path,
  version,
  answer,
}: FormProps & { finish: TaskMove; task: OutsideTask }) {
  // A note or a file comes with this very form, so it does not stand in its way.
  const inTheWay = unmet(finish.gates).filter((gate) => gate.id !== "evidence");
  return (
    <Section
      id="evidence"
      title="Say what was done"
      lead={
        task.evidenceRequired
          ? "A note, a photo or a file has to show that it is done."
          : "A note or a photo helps the others to see it. Neither is needed."
      }
    >
      {inTheWay.length > 0 && (
        <div className="mb-4">
          <GateList gates={inTheWay} leadsTo="Done" />
        </div>
      )}
      <form method="post" action={path} encType="multipart/form-data" className="space-y-4">
        <HiddenFields fields={{ version }} />
        <Field name="note" label="Note" error={answer?.fieldErrors.note}>
          <TextArea rows={3} defaultValue={typed(answer, "note")} maxLength={5000} />
        </Field>
        <Field name="file" label="Photos or files" error={answer?.fieldErrors.file}>
          <FileInput
            multiple
            takes="Up to 10 MB each"
            accept="image/*,.pdf,.txt,.csv,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.zip,.eml,.msg"
          />
        </Field>
        <div className="flex flex-wrap gap-3">
          {inTheWay.length === 0 && (
            <Button
              type="submit"
              name="act"
              value="done"
              variant="primary"
              size="lg"
              className="max-sm:w-full"
            >
              It is done
            </Button>
          )}
          <Button
            type="submit"
            name="act"
            value="keep"
            variant="secondary"
            size="lg"
            className="max-sm:w-full"
          >
            Keep it, not done yet
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Brought({ task, path, mayTakeBack }: { task: OutsideTask; path: string; mayTakeBack: boolean }) {
  if (task.files.length + task.notes.length === 0) return null;
  return (
    <Section title="What you brought">
      <ul className="divide-y divide-line">
        {task.files.map((file) => (
          <li key={file.id} className="flex items-center gap-3 py-2.5">
            <a href={`${path}/files/${file.id}`} className="flex min-w-0 flex-1 items-center gap-3">
              {file.isPicture ? (
                <img
                  src={`${path}/files/${file.id}?shown`}
                  alt=""
                  loading="lazy"
                  width={48}
                  height={48}
                  className="size-12 shrink-0 rounded-md border border-line object-cover"
                />
              ) : (
                <span className="flex size-12 shrink-0 items-center justify-center rounded-md bg-sunken text-ink-muted">
                  <Paperclip aria-hidden="true" className="size-5" />
                </span>
              )}
              <span className="min-w-0">
                <span className="block text-sm font-medium break-words">{file.name}</span>
                <span className="block text-xs text-ink-muted">{fileSize(file.size)}</span>
              </span>
            </a>
            {mayTakeBack && (
              <Act path={path} act="take-back" fields={{ fileId: file.id }}>
                <button type="submit" className={iconButtonClass} aria-label={`Take back ${file.name}`}>
                  <X aria-hidden="true" />
                </button>
              </Act>
            )}
          </li>
        ))}
        {task.notes.map((note) => (
          <li key={note.id} className="py-2.5">
            <Prose>{note.text}</Prose>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Blocking({ path, version, answer }: FormProps) {
  return (
    <details className="mt-8" open={answer?.fieldErrors.reason !== undefined}>
      <summary className="link">Something holds it up</summary>
      <form method="post" action={path} className="mt-4 space-y-4">
        <HiddenFields fields={{ act: "blocked", version }} />
        <Field name="reason" label="What holds it up" required error={answer?.fieldErrors.reason}>
          <TextArea rows={3} defaultValue={typed(answer, "reason")} maxLength={2000} />
        </Field>
        <Field name="waitingFor" label="Who or what it waits for" error={answer?.fieldErrors.waitingFor}>
          <TextInput defaultValue={typed(answer, "waitingFor")} maxLength={200} />
        </Field>
        <Button type="submit" variant="secondary" size="lg" className="max-sm:w-full">
          Say that it is blocked
        </Button>
      </form>
    </details>
  );
}
