import { Form, Link, useSubmit } from "@remix-run/react";
import clsx from "clsx";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { useHydrated } from "./use-hydrated";

interface Entry {
  label: string;
  icon?: ReactNode;
  /** A second line: why it is there, or why it cannot be done now. */
  detail?: string;
  tone?: "danger";
  /** Marks the present choice of several. */
  checked?: boolean;
  disabled?: boolean;
}

/** An entry leads somewhere, posts a small form, or calls back (the last works with scripts alone). */
export type MenuItem =
  | (Entry & { href: string; download?: boolean })
  | (Entry & { action: string; fields?: Record<string, string> })
  | (Entry & { onSelect: () => void })
  | { heading: string }
  | { separator: true };

export interface MenuProps {
  items: MenuItem[];
  /** The content of the button. */
  trigger: ReactNode;
  triggerClassName?: string;
  /** Name of the button when its content is no text. */
  label?: string;
  align?: "start" | "end";
}

const panel =
  "z-50 min-w-48 max-w-80 rounded-lg border border-line-strong bg-raised p-1 text-sm text-ink shadow-lg";
const row =
  "flex w-full items-start gap-2.5 rounded-md px-2 py-1.5 text-left outline-none select-none hover:bg-hover data-highlighted:bg-hover max-sm:py-2.5 [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-muted";

function Content({ entry }: { entry: Entry }) {
  return (
    <>
      {entry.icon}
      <span className="min-w-0 flex-1">
        <span className="block">{entry.label}</span>
        {entry.detail && <span className="block text-xs text-ink-muted">{entry.detail}</span>}
      </span>
      {entry.checked && (
        <span className="text-accent" aria-hidden="true">
          ✓
        </span>
      )}
    </>
  );
}

const rowClass = (entry: Entry) =>
  clsx(row, entry.tone === "danger" && "text-bad [&>svg]:text-bad", entry.disabled && "opacity-55");

const keyOf = (item: MenuItem, at: number) =>
  "label" in item ? item.label : "heading" in item ? item.heading : `line-${at}`;

/** A Radix menu with scripts; before them a disclosure holding the same links and forms. */
export function Menu(props: MenuProps) {
  return useHydrated() ? <LiveMenu {...props} /> : <PlainMenu {...props} />;
}

function LiveMenu({ items, trigger, triggerClassName, label, align = "end" }: MenuProps) {
  const submit = useSubmit();
  const post = (item: { action: string; fields?: Record<string, string> }) =>
    submit(item.fields ?? {}, { method: "post", action: item.action, preventScrollReset: true });
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger className={triggerClassName} aria-label={label}>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={clsx(panel, "animate-appear")}
        >
          {items.map((item, at): ReactElement => {
            if ("separator" in item)
              return <Radix.Separator key={keyOf(item, at)} className="my-1 h-px bg-line" />;
            if ("heading" in item)
              return (
                <Radix.Label key={keyOf(item, at)} className="px-2 pt-1.5 pb-1 text-xs text-ink-muted">
                  {item.heading}
                </Radix.Label>
              );
            if ("href" in item)
              return (
                <Radix.Item key={keyOf(item, at)} asChild disabled={item.disabled} className={rowClass(item)}>
                  <Link to={item.href} reloadDocument={item.download} download={item.download}>
                    <Content entry={item} />
                  </Link>
                </Radix.Item>
              );
            return (
              <Radix.Item
                key={keyOf(item, at)}
                disabled={item.disabled}
                className={rowClass(item)}
                onSelect={() => ("action" in item ? post(item) : item.onSelect())}
              >
                <Content entry={item} />
                {item.checked && <span className="sr-only">(chosen)</span>}
              </Radix.Item>
            );
          })}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function PlainMenu({ items, trigger, triggerClassName, label, align = "end" }: MenuProps) {
  return (
    <details className="relative">
      <summary className={triggerClassName} aria-label={label}>
        {trigger}
      </summary>
      <div className={clsx(panel, "absolute top-full mt-1", align === "end" ? "right-0" : "left-0")}>
        {items.map((item, at) => {
          if ("separator" in item) return <hr key={keyOf(item, at)} className="my-1 border-line" />;
          if ("heading" in item)
            return (
              <p key={keyOf(item, at)} className="px-2 pt-1.5 pb-1 text-xs text-ink-muted">
                {item.heading}
              </p>
            );
          if ("href" in item)
            return (
              <Link key={keyOf(item, at)} to={item.href} className={rowClass(item)}>
                <Content entry={item} />
              </Link>
            );
          if ("action" in item)
            return (
              <Form key={keyOf(item, at)} method="post" action={item.action}>
                {Object.entries(item.fields ?? {}).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} />
                ))}
                <button type="submit" disabled={item.disabled} className={rowClass(item)}>
                  <Content entry={item} />
                </button>
              </Form>
            );
          return null;
        })}
      </div>
    </details>
  );
}
