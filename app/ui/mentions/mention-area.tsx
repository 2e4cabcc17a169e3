import { useFetcher } from "@remix-run/react";
import clsx from "clsx";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { openName } from "~/domain/mentions/mention";
import { Avatar } from "../controls/avatar";
import { TextArea, type TextAreaProps } from "../form/text-input";

interface Named {
  id: string;
  name: string;
  jobTitle: string;
}

/** Soon enough to feel immediate, late enough not to ask for every letter. */
const PAUSE_MS = 120;

/**
 * A field for words in which "@" offers the names of colleagues. What it keeps is plain text: without scripts the name
 * is simply typed, and the server finds it all the same.
 */
export function MentionArea(props: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const asked = useFetcher<{ people: Named[] }>();
  const listId = useId();
  const [open, setOpen] = useState<{ from: number; typed: string } | null>(null);
  const [active, setActive] = useState(0);
  const typed = open?.typed;
  const load = useRef(asked.load);
  load.current = asked.load;
  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(() => load.current(`/mentions?q=${encodeURIComponent(typed)}`), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const people = open ? (asked.data?.people ?? []) : [];
  const shown = people.length > 0;
  const chosen = people[Math.min(active, people.length - 1)];

  const look = () => {
    const field = area.current;
    const next =
      field && field.selectionStart === field.selectionEnd
        ? openName(field.value, field.selectionStart)
        : null;
    if (next?.typed !== open?.typed || next?.from !== open?.from) setActive(0);
    setOpen(next);
  };
  const choose = ({ name }: Named) => {
    const field = area.current;
    if (!field || !open) return;
    field.focus();
    // As if it had been typed, so that undo and whoever listens to the field know of it.
    field.setRangeText(`@${name} `, open.from, open.from + 1 + open.typed.length, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    setOpen(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (!shown || !chosen) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setActive((active + step + people.length) % people.length);
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      setOpen(null);
    }
  };
  return (
    <div className="relative">
      <TextArea
        {...props}
        ref={area}
        onInput={look}
        onClick={look}
        onKeyUp={(event) => {
          if (event.key.startsWith("Arrow") && !shown) look();
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(null)}
        aria-autocomplete="list"
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown && chosen ? `${listId}-${chosen.id}` : undefined}
      />
      {shown && (
        <div
          role="listbox"
          id={listId}
          aria-label="People to name"
          className="absolute top-full right-0 left-0 z-30 mt-1 max-h-64 max-w-80 overflow-y-auto rounded-lg border border-line-strong bg-raised p-1 shadow-lg"
        >
          {people.map((person) => (
            <div
              key={person.id}
              id={`${listId}-${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person === chosen}
              // Before the field loses the focus, or the list would be gone.
              onPointerDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
              className={clsx(
                "flex cursor-default items-center gap-2 rounded-md px-2 py-1.5 text-sm select-none max-sm:py-2.5",
                person === chosen && "bg-hover",
              )}
            >
              <span aria-hidden="true">
                <Avatar name={person.name} />
              </span>
              <span className="min-w-0">
                <span className="block truncate">{person.name}</span>
                {person.jobTitle && (
                  <span className="block truncate text-xs text-ink-muted">{person.jobTitle}</span>
                )}
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
