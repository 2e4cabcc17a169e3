import clsx from "clsx";
import { Plus } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { CAUSE_LIMIT } from "~/domain/plans/cause-tree";
import { editOutline, endOf, type OutlineOp, usualHeadings } from "~/domain/plans/outline-edit";
import type { EvidenceFact } from "~/domain/plans/plan-facts";
import type { RowValues } from "~/domain/plans/value-rows";
import { Button } from "../../controls/button";
import { plural } from "../plan-words";
import { outlineOpOf } from "./outline-keys";
import { OutlineLine } from "./outline-line";
import { asOutlineRow, intentOf, OUTLINES, type OutlineGroup, type OutlineRow } from "./outline-rows";

interface OutlineEditorProps {
  group: OutlineGroup;
  initial: readonly RowValues[];
  evidence: readonly EvidenceFact[];
  errorOf: (name: string) => string[] | undefined;
}

interface Removed {
  rows: OutlineRow[];
  words: string;
}

const freshKey = () => `n${Math.random().toString(36).slice(2, 10)}`;

/**
 * Causes as an outline. With scripts every key and button works at once; without them the same buttons send
 * the form, which comes back with the outline changed and everything that was typed.
 */
export function OutlineEditor({ group, initial, evidence, errorOf }: OutlineEditorProps) {
  const rules = OUTLINES[group];
  const list = useRef<HTMLOListElement>(null);
  const [rows, setRows] = useState<OutlineRow[]>(() =>
    initial.map((row, at) => asOutlineRow(row, row.id || `row ${at}`)),
  );
  const [removed, setRemoved] = useState<Removed | null>(null);
  const wanted = useRef<string | null>(null);

  useEffect(() => {
    const key = wanted.current;
    wanted.current = null;
    if (key === null) return;
    const line = list.current?.querySelector<HTMLTextAreaElement>(
      `[data-line="${CSS.escape(key)}"] textarea`,
    );
    line?.focus();
    line?.setSelectionRange(line.value.length, line.value.length);
  });

  /** The rows with what stands in their fields right now. */
  const typed = (): OutlineRow[] =>
    rows.map((row) => {
      const line = list.current?.querySelector(`[data-line="${CSS.escape(row.key)}"]`);
      return {
        ...row,
        text: line?.querySelector("textarea")?.value ?? row.text,
        evidenceId: line?.querySelector("select")?.value ?? row.evidenceId,
      };
    });

  const blank = (depth: number, text = ""): OutlineRow => {
    const key = freshKey();
    return { key, id: key, depth, text, evidenceId: "" };
  };

  const show = (next: OutlineRow[], focus?: OutlineRow) => {
    wanted.current = focus?.key ?? null;
    setRows(next);
    // The form counts as changed, whatever key it was.
    list.current?.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const edit = (at: number, op: OutlineOp) => {
    const before = typed();
    if (op === "after" || op === "below") {
      if (before.length >= CAUSE_LIMIT) return;
    }
    if (op === "remove") {
      const block = before.slice(at, endOf(before, at));
      const words = block[0]?.text.trim() ?? "";
      const more = block.length - 1;
      setRemoved(
        words === "" && more === 0
          ? null
          : {
              rows: before,
              words: `Removed “${words}”${more > 0 ? ` and ${plural(more, "line")} below it` : ""}.`,
            },
      );
    } else setRemoved(null);
    const { rows: next, focus } = editOutline(before, at, op, rules, blank);
    show(next, next[focus]);
  };

  const onKey = (at: number) => (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const move = outlineOpOf(event, { isFirst: at === 0, isLast: at === rows.length - 1 });
    if (!move) return;
    event.preventDefault();
    if (move === "previous" || move === "next") {
      const next = rows[at + (move === "next" ? 1 : -1)];
      if (!next) return;
      const line = list.current?.querySelector<HTMLTextAreaElement>(
        `[data-line="${CSS.escape(next.key)}"] textarea`,
      );
      line?.focus();
      return;
    }
    edit(at, move);
  };

  const begin = () => {
    const next = [...typed(), ...(rules.headings ? usualHeadings(blank) : [blank(0)])];
    show(next, rules.headings ? next[1] : next.at(-1));
  };

  return (
    <div className="group/outline">
      <ol ref={list} className={clsx("space-y-1", rows.length === 0 && "hidden")}>
        {rows.map((row, at) => (
          <OutlineLine
            key={row.key}
            group={group}
            rows={rows}
            at={at}
            evidence={evidence}
            error={errorOf(`${group}.${at}.text`)}
            onKeyDown={onKey(at)}
            onEdit={(op) => edit(at, op)}
          />
        ))}
      </ol>
      <p role="status" className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm empty:hidden">
        {removed && (
          <>
            <span className="min-w-0 break-words">{removed.words}</span>
            <Button
              type="button"
              size="sm"
              onClick={() => {
                show(removed.rows);
                setRemoved(null);
              }}
            >
              Undo
            </Button>
          </>
        )}
      </p>
      {(rows.length === 0 || !rules.headings) && rows.length < CAUSE_LIMIT && (
        <BeginButton group={group} empty={rows.length === 0} onBegin={begin} />
      )}
      {rows.length >= CAUSE_LIMIT && (
        <p className="mt-2 text-sm text-ink-muted">
          {CAUSE_LIMIT} lines are the most. Join those that say the same.
        </p>
      )}
      {rows.length > 0 && (
        <p className="mt-2 hidden text-xs text-ink-muted sm:group-focus-within/outline:block">
          Enter: next line · Ctrl Enter: ask why of this · Tab in an empty line: deeper, Shift Tab: shallower
          · Alt Shift with an arrow key moves the line · ↑ ↓ go through the lines · Delete in an empty line
          removes it
        </p>
      )}
    </div>
  );
}

function BeginButton({
  group,
  empty,
  onBegin,
}: {
  group: OutlineGroup;
  empty: boolean;
  onBegin: () => void;
}) {
  const label = !empty
    ? "Add another first answer"
    : OUTLINES[group].headings
      ? "Begin with the six usual headings"
      : "Ask the first why";
  return (
    <button
      type="submit"
      name="intent"
      value={intentOf({ group, op: "begin", at: 0 })}
      formNoValidate
      // Without scripts the page comes back at this very group.
      formAction={`#${group}`}
      onClick={(event) => {
        event.preventDefault();
        onBegin();
      }}
      className="mt-2 inline-flex h-8 items-center gap-1.5 rounded-md border border-dashed border-line-control px-3 text-sm font-medium text-ink-muted hover:border-ink-muted hover:text-ink max-sm:h-10"
    >
      <Plus aria-hidden="true" className="size-4" />
      {label}
    </button>
  );
}
