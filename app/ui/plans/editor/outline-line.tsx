import clsx from "clsx";
import { ArrowDown, ArrowUp, CornerDownRight, IndentDecrease, IndentIncrease, X } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { canEdit, type OutlineOp, parentOf } from "~/domain/plans/outline-edit";
import { CAUSE_TEXT_LIMIT } from "~/domain/plans/plan.schema";
import type { EvidenceFact } from "~/domain/plans/plan-facts";
import { rowName } from "~/domain/plans/value-rows";
import { iconButtonClass } from "../../controls/icon-button";
import { useHydrated } from "../../controls/use-hydrated";
import { Field } from "../../form/field";
import { TextArea } from "../../form/text-input";
import { intentOf, OUTLINES, type OutlineGroup, type OutlineRow } from "./outline-rows";
import { QuoteSelect } from "./quote-select";

interface OutlineLineProps {
  group: OutlineGroup;
  rows: readonly OutlineRow[];
  at: number;
  evidence: readonly EvidenceFact[];
  error?: string[];
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onEdit: (op: OutlineOp) => void;
}

const BUTTONS: { op: OutlineOp; label: string; Icon: typeof ArrowUp }[] = [
  { op: "below", label: "Ask why of this", Icon: CornerDownRight },
  { op: "shallower", label: "Shallower", Icon: IndentDecrease },
  { op: "deeper", label: "Deeper", Icon: IndentIncrease },
  { op: "up", label: "Move up", Icon: ArrowUp },
  { op: "down", label: "Move down", Icon: ArrowDown },
  { op: "remove", label: "Remove", Icon: X },
];

/** Set in further on a screen than on a phone, where eight levels still leave room for words. */
const STEP = "clamp(0.625rem, 2vw, 1.5rem)";

/** One line of an outline: its words, the quote that shows it, and what can be done with it. */
export function OutlineLine(props: OutlineLineProps) {
  const { group, rows, at, evidence, error, onKeyDown, onEdit } = props;
  const row = rows[at];
  const hydrated = useHydrated();
  if (!row) return null;
  const rules = OUTLINES[group];
  const name = (field: string) => rowName(group, at, field);
  const heading = rules.headings && row.depth === 0;
  const label = labelOf(group, rows, at);
  return (
    <li
      data-line={row.key}
      style={{ paddingInlineStart: `calc(${row.depth} * ${STEP})` }}
      className={clsx("group/line", heading && "not-first:pt-2")}
    >
      <input type="hidden" name={name("id")} value={row.id} />
      <input type="hidden" name={name("depth")} value={row.depth} />
      <div
        className={clsx(
          "grid gap-x-2 gap-y-1 sm:grid-cols-[minmax(0,1fr)_auto]",
          row.depth > 0 && "border-l border-line-strong pl-2",
        )}
      >
        <div className={clsx("grid min-w-0 gap-1", !heading && "xl:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]")}>
          <Field name={name("text")} label={label} hideLabel error={error}>
            <TextArea
              defaultValue={row.text}
              rows={1}
              maxLength={CAUSE_TEXT_LIMIT}
              placeholder={placeholderOf(group, rows, at)}
              onKeyDown={onKeyDown}
              enterKeyHint="next"
              className={clsx("min-h-10! resize-none", heading && "font-medium")}
            />
          </Field>
          {!heading && (
            <QuoteSelect
              name={name("evidenceId")}
              label={`Quote that shows: ${label}`}
              value={row.evidenceId}
              evidence={evidence}
            />
          )}
        </div>
        <fieldset
          aria-label={`What to do with: ${label}`}
          className={clsx(
            "flex items-start pt-0.5",
            // With scripts the buttons come with the hands; without them they are always there.
            hydrated &&
              "max-sm:hidden max-sm:group-focus-within/line:flex sm:opacity-0 sm:group-focus-within/line:opacity-100 sm:group-hover/line:opacity-100",
          )}
        >
          {BUTTONS.map(({ op, label: does, Icon }) => (
            <LineButton
              key={op}
              value={intentOf({ group, op, at })}
              label={`${heading && op === "below" ? "Add a cause" : does}: ${label}`}
              title={heading && op === "below" ? "Add a cause" : does}
              group={group}
              dimmed={!canEdit(rows, at, op, rules)}
              onPress={() => onEdit(op)}
            >
              <Icon aria-hidden="true" />
            </LineButton>
          ))}
        </fieldset>
      </div>
    </li>
  );
}

interface LineButtonProps {
  value: string;
  label: string;
  title: string;
  group: string;
  dimmed: boolean;
  onPress: () => void;
  children: ReactNode;
}

function LineButton({ value, label, title, group, dimmed, onPress, children }: LineButtonProps) {
  return (
    <button
      type="submit"
      name="intent"
      value={value}
      formNoValidate
      formAction={`#${group}`}
      aria-label={label}
      title={title}
      disabled={dimmed}
      className={clsx(iconButtonClass, "disabled:pointer-events-none disabled:opacity-35")}
      onClick={(event) => {
        event.preventDefault();
        onPress();
      }}
    >
      {children}
    </button>
  );
}

function labelOf(group: OutlineGroup, rows: readonly OutlineRow[], at: number): string {
  const depth = rows[at]?.depth ?? 0;
  const above = parentOf(rows, at);
  if (group === "diagram") {
    if (depth === 0) return `Heading ${rows.slice(0, at + 1).filter((row) => row.depth === 0).length}`;
    return `Cause ${at + 1}, below line ${above + 1}`;
  }
  return above < 0 ? `Why ${at + 1}` : `Why ${at + 1}, an answer to why ${above + 1}`;
}

function placeholderOf(group: OutlineGroup, rows: readonly OutlineRow[], at: number): string {
  const depth = rows[at]?.depth ?? 0;
  if (group === "whys") return depth === 0 ? "Why does it happen?" : "And why is that?";
  return depth === 0 ? "Heading" : depth === 1 ? "What here adds to it?" : "And why is that?";
}
