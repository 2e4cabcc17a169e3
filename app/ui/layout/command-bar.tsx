import { useFetcher, useNavigate } from "@remix-run/react";
import { Command } from "cmdk";
import { ArrowRight, Search } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { useEffect, useState } from "react";
import { Spinner } from "../controls/spinner";
import { type CommandGroup, type CommandItem, rankOf } from "./command-items";
import { FRAME_LINKS } from "./frame-links";

interface CommandBarProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: CommandGroup[];
}

const PAUSE_MS = 140;

export default function CommandBar({ open, onOpenChange, groups }: CommandBarProps) {
  const [query, setQuery] = useState("");
  const navigate = useNavigate();
  const found = useFetcher<{ groups: CommandGroup[] }>();
  const load = found.load;
  const words = query.trim();

  useEffect(() => {
    if (words.length < 2) return;
    const timer = setTimeout(() => load(`${FRAME_LINKS.search}?q=${encodeURIComponent(words)}`), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, load]);

  const go = (href: string) => {
    onOpenChange(false);
    navigate(href);
  };
  const results = words.length < 2 ? [] : (found.data?.groups ?? []);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[8vh] z-50 mx-auto max-w-xl animate-appear overflow-hidden rounded-xl border border-line-strong bg-raised text-ink shadow-lg"
        >
          <Radix.Title className="sr-only">Search and commands</Radix.Title>
          <Command loop label="Search and commands" filter={rankOf}>
            <div className="flex h-12 items-center gap-3 border-b border-line px-4">
              {found.state === "loading" ? (
                <Spinner className="shrink-0 text-ink-muted" />
              ) : (
                <Search aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
              )}
              <Command.Input
                value={query}
                onValueChange={setQuery}
                placeholder="Search or go to…"
                className="h-full min-w-0 flex-1 bg-transparent text-base outline-none"
              />
            </div>
            <Command.List className="max-h-[56vh] overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-8 text-center text-sm text-ink-muted">
                {found.state === "loading" ? "Searching…" : "Nothing found. Try another word or a number."}
              </Command.Empty>
              {groups.map((group) => (
                <Group key={group.label} group={group} onGo={go} />
              ))}
              {/* The server has already decided that these match. */}
              {results.map((group) => (
                <Group key={`found-${group.label}`} group={group} onGo={go} answered={words} />
              ))}
              {words.length >= 2 && (
                <Command.Group forceMount>
                  <Command.Item
                    forceMount
                    value={`all results for ${words}`}
                    onSelect={() => go(`${FRAME_LINKS.search}?q=${encodeURIComponent(words)}`)}
                    className={row}
                  >
                    <span className="flex-1 truncate">All results for “{words}”</span>
                    <ArrowRight aria-hidden="true" className="size-4 text-ink-muted" />
                  </Command.Item>
                </Command.Group>
              )}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const row =
  "flex cursor-pointer items-center gap-3 rounded-md px-2.5 py-2 text-sm select-none data-[selected=true]:bg-hover max-sm:py-3";

interface GroupProps {
  group: CommandGroup;
  /** What was typed when the server found these. */
  answered?: string;
  onGo: (href: string) => void;
}

function Group({ group, answered, onGo }: GroupProps) {
  const key = (item: CommandItem) => `${group.label} ${item.label} ${item.href}`;
  return (
    <Command.Group
      heading={group.label}
      className="**:[[cmdk-group-heading]]:px-2.5 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:text-ink-muted"
    >
      {group.items.map((item) => (
        <Command.Item
          key={key(item)}
          value={key(item)}
          keywords={answered === undefined ? [item.label] : [item.label, answered]}
          onSelect={() => onGo(item.href)}
          className={row}
        >
          <span className="min-w-0 flex-1 truncate">{item.label}</span>
          {item.detail && <span className="shrink-0 text-xs text-ink-muted">{item.detail}</span>}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
