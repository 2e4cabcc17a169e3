import { Link } from "@remix-run/react";
import { lazy, Suspense, useCallback, useEffect, useRef } from "react";
import { TASK_STATE_LABELS, TASK_STATES, type TaskState } from "~/domain/tasks/task";
import { CARDS_AT_FIRST, tasksHref } from "~/domain/tasks/task-list";
import type { TaskRow } from "~/domain/tasks/task-row";
import { Button, ButtonLink } from "../../controls/button";
import { StatusPill } from "../../controls/status-pill";
import { useHydrated } from "../../controls/use-hydrated";
import { Banner } from "../../feedback/banner";
import { GateList } from "../../feedback/gate-list";
import { TASK_STATUS_KIND } from "../task-words";
import type { BoardShell } from "./board-shell";
import { NothingHere } from "./nothing-here";
import { rowMenu } from "./row-menu";
import { TaskCard } from "./task-card";
import { type Step, useArrowKeys } from "./use-arrow-keys";
import { type CardProblem, useCardMoves } from "./use-card-moves";
import type { ViewFrame } from "./view-frame";

export interface BoardViewProps extends ViewFrame {
  columns: { state: TaskState; count: number; rows: TaskRow[] }[];
}

/** Dragging is fetched when the board stands; until then, and without it, cards move by menu and keys. */
const DragBoard = lazy(() => import("./drag-board"));

const PLAIN: BoardShell = { column: (_, content) => content, card: (_, content) => content };

export function BoardView(props: BoardViewProps) {
  const { ask, place, columns } = props;
  const root = useRef<HTMLDivElement>(null);
  const refocus = useRef<string | null>(null);
  const back = tasksHref(place, ask);
  const { move, columnOf, problem, dismiss } = useCardMoves(columns, back);
  const hydrated = useHydrated();
  const rows = columns.flatMap((column) => column.rows);

  useArrowKeys(
    root,
    useCallback(
      (step: Step, board: HTMLElement) => {
        const task = rows.find(({ id }) => id === step.from.dataset.card);
        if (!task) return null;
        if (step.shift && (step.key === "ArrowLeft" || step.key === "ArrowRight")) {
          const to = neighbour(columns, columnOf(task), step.key === "ArrowRight" ? 1 : -1);
          if (to) {
            refocus.current = task.id;
            void move(task, to);
          }
          return true;
        }
        return nextCard(step, board);
      },
      [rows, columns, columnOf, move],
    ),
  );
  // A card that moved by key or menu is drawn in another column: the focus goes with it.
  useEffect(() => {
    if (!refocus.current) return;
    const card = root.current?.querySelector<HTMLElement>(`[data-card="${refocus.current}"]`);
    if (card && document.activeElement === document.body) card.focus();
  });

  if (rows.length === 0) return <NothingHere {...props} />;
  const draw = (shell: BoardShell) => (
    <div
      ref={root}
      onPointerDown={() => {
        refocus.current = null;
      }}
      // What is only read aloud is placed by it, and so stays inside.
      className="relative flex snap-x gap-3 overflow-x-auto pb-3"
    >
      {columns.map(({ state, count, rows: own }) => {
        const cards = rows.filter((task) => columnOf(task) === state);
        const shown = count + cards.length - own.length;
        return (
          <section
            key={state}
            data-column={state}
            aria-labelledby={`column-${state}`}
            className="flex w-72 shrink-0 snap-start flex-col rounded-lg bg-sunken p-2 max-sm:w-[84vw] lg:min-w-56 lg:flex-1"
          >
            <h2 id={`column-${state}`} className="mb-2 flex items-center justify-between gap-2 px-1 text-sm">
              <StatusPill kind={TASK_STATUS_KIND[state]} label={TASK_STATE_LABELS[state]} />
              <span className="tabular text-xs text-ink-muted">{shown.toLocaleString("en")}</span>
            </h2>
            {shell.column(
              state,
              <>
                <ul className="flex min-h-16 flex-1 flex-col gap-2">
                  {cards.map((task) => (
                    <li key={task.id}>
                      {shell.card(
                        task,
                        <TaskCard
                          task={task}
                          inPlan={place.plan !== ""}
                          menu={rowMenu(
                            task,
                            back,
                            hydrated
                              ? (to) => {
                                  refocus.current = task.id;
                                  void move(task, to);
                                }
                              : undefined,
                          )}
                        />,
                      )}
                    </li>
                  ))}
                  {cards.length === 0 && <li className="px-1 py-3 text-xs text-ink-muted">Nothing here</li>}
                </ul>
                {count > own.length && <More {...props} state={state} shown={own.length} count={count} />}
              </>,
            )}
          </section>
        );
      })}
    </div>
  );
  return (
    <>
      {problem && <Refused problem={problem} onClose={dismiss} />}
      <p className="no-print mb-2 text-xs text-ink-muted max-sm:hidden">
        Drag a card, use its menu, or with the keys: arrows go from card to card, Shift with left or right
        moves it.
      </p>
      {hydrated ? (
        <Suspense fallback={draw(PLAIN)}>
          <DragBoard
            rows={rows}
            onMove={(task, to) => void move(task, to)}
            draw={draw}
            inPlan={place.plan !== ""}
          />
        </Suspense>
      ) : (
        draw(PLAIN)
      )}
    </>
  );
}

function More({
  ask,
  place,
  state,
  shown,
  count,
}: ViewFrame & { state: TaskState; shown: number; count: number }) {
  const list = tasksHref(place, ask, { view: "list", state, more: {} });
  return (
    <p className="mt-2 flex flex-wrap items-center justify-between gap-2 px-1 text-xs text-ink-muted">
      <span className="tabular">
        {shown} of {count.toLocaleString("en")}
      </span>
      <span className="flex gap-3">
        <Link
          to={tasksHref(place, ask, { more: { ...ask.more, [state]: shown + CARDS_AT_FIRST } })}
          preventScrollReset
          className="link max-sm:py-2"
        >
          {Math.min(CARDS_AT_FIRST, count - shown)} more
        </Link>
        <Link to={list} className="link max-sm:py-2">
          All in the list
        </Link>
      </span>
    </p>
  );
}

/** A refused move: the card is back, and here is what it lacks. */
function Refused({ problem, onClose }: { problem: CardProblem; onClose: () => void }) {
  return (
    <div className="mb-4">
      <Banner
        tone="warn"
        live
        title={`“${problem.title}” was not moved`}
        action={
          <span className="flex gap-2">
            {problem.href && (
              <ButtonLink to={problem.href} size="sm">
                See what is missing
              </ButtonLink>
            )}
            <Button size="sm" variant="quiet" onClick={onClose}>
              Close
            </Button>
          </span>
        }
      >
        <p>{problem.message}</p>
        {problem.gaps.length > 0 && <GateList gates={problem.gaps} missingOnly />}
      </Banner>
    </div>
  );
}

function neighbour(columns: readonly { state: TaskState }[], from: TaskState, by: 1 | -1): TaskState | null {
  const order = TASK_STATES.filter((state) => columns.some((column) => column.state === state));
  return order[order.indexOf(from) + by] ?? null;
}

/** Up and down within a column; left and right to the nearest card of the next column that has any. */
function nextCard({ key, from }: Step, board: HTMLElement): HTMLElement | null {
  const lists = [...board.querySelectorAll<HTMLElement>("[data-column]")].map((column) => [
    ...column.querySelectorAll<HTMLElement>("[data-card]"),
  ]);
  const column = lists.findIndex((cards) => cards.includes(from));
  const row = lists[column]?.indexOf(from) ?? -1;
  if (key === "ArrowDown") return lists[column]?.[row + 1] ?? from;
  if (key === "ArrowUp") return lists[column]?.[row - 1] ?? from;
  if (key === "Home") return lists[column]?.[0] ?? from;
  if (key === "End") return lists[column]?.at(-1) ?? from;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const by = key === "ArrowRight" ? 1 : -1;
  for (let at = column + by; at >= 0 && at < lists.length; at += by) {
    const cards = lists[at] ?? [];
    const card = cards[Math.min(row, cards.length - 1)];
    if (card) return card;
  }
  return from;
}
