import {
  Bold,
  ChartNoAxesColumn,
  Heading,
  Image,
  Italic,
  Link2,
  List,
  ListOrdered,
  Quote,
  UserRound,
} from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { asLink, type TextEdit, toggleLines, toggleMark } from "~/domain/communications/markdown/edit-text";
import { MERGE_FIELD_LABELS, MERGE_FIELDS } from "~/domain/communications/markdown/merge-fields";
import { pictureWords } from "~/domain/communications/message-file";
import { Menu, type MenuItem } from "../../controls/menu";
import type { Editing } from "./use-editing";

/** What can be put into the words of one message. */
export interface Insertable {
  /** Its figures with their value of today. */
  figures: readonly { name: string; label: string; text: string | null }[];
  pictures: readonly { id: string; name: string; alt: string }[];
  /** Where figures and pictures are made. */
  figuresHref: string;
  filesHref: string;
}

interface EditorToolbarProps {
  editing: Editing;
  /** The field it writes into. */
  controls: string;
  insertable?: Insertable;
}

interface Tool {
  label: string;
  icon: ReactNode;
  keys?: string;
  change: (edit: TextEdit) => TextEdit;
}

const TOOLS: readonly Tool[] = [
  {
    label: "Bold",
    keys: "Control+B",
    icon: <Bold aria-hidden="true" />,
    change: (edit) => toggleMark(edit, "**", "important"),
  },
  {
    label: "Italic",
    keys: "Control+I",
    icon: <Italic aria-hidden="true" />,
    change: (edit) => toggleMark(edit, "*", "words"),
  },
  { label: "Heading", icon: <Heading aria-hidden="true" />, change: (edit) => toggleLines(edit, "heading") },
  { label: "List", icon: <List aria-hidden="true" />, change: (edit) => toggleLines(edit, "bullets") },
  {
    label: "Numbered list",
    icon: <ListOrdered aria-hidden="true" />,
    change: (edit) => toggleLines(edit, "numbers"),
  },
  { label: "Quote", icon: <Quote aria-hidden="true" />, change: (edit) => toggleLines(edit, "quote") },
  { label: "Link", keys: "Control+K", icon: <Link2 aria-hidden="true" />, change: asLink },
];

const BUTTON =
  "inline-flex size-9 shrink-0 items-center justify-center rounded-md text-ink-muted hover:bg-hover hover:text-ink max-sm:size-10 [&>svg]:size-4";

/** One stop of the Tab key; the arrows lead along it. */
export function EditorToolbar({ editing, controls, insertable }: EditorToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const next = buttons[(at + step + buttons.length) % buttons.length];
    if (at < 0 || !next) return;
    event.preventDefault();
    setStop(buttons.indexOf(next));
    next.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="Form of the words"
      aria-controls={controls}
      onKeyDown={move}
      className="no-print flex flex-wrap items-center gap-0.5 rounded-t-md border border-b-0 border-line-control bg-sunken px-1 py-0.5"
    >
      {TOOLS.map(({ label, icon, keys, change }, at) => (
        <button
          key={label}
          type="button"
          title={keys ? `${label} (${keys.replace("Control", "Ctrl")})` : label}
          aria-label={label}
          aria-keyshortcuts={keys}
          tabIndex={at === stop ? 0 : -1}
          onFocus={() => setStop(at)}
          onClick={() => editing.apply(change)}
          className={BUTTON}
        >
          {icon}
        </button>
      ))}
      <span aria-hidden="true" className="mx-1 h-5 border-l border-line-strong" />
      {insertable && (
        <>
          <Menu
            label="Insert a figure"
            align="start"
            triggerClassName={BUTTON}
            trigger={<ChartNoAxesColumn aria-hidden="true" />}
            items={figureItems(insertable, editing)}
          />
          <Menu
            label="Insert a picture"
            align="start"
            triggerClassName={BUTTON}
            trigger={<Image aria-hidden="true" />}
            items={pictureItems(insertable, editing)}
          />
        </>
      )}
      <Menu
        label="Insert something about the reader"
        align="start"
        triggerClassName={BUTTON}
        trigger={<UserRound aria-hidden="true" />}
        items={[
          { heading: "About each reader" },
          ...MERGE_FIELDS.map(
            (field): MenuItem => ({
              label: MERGE_FIELD_LABELS[field],
              detail: field === "first_name" ? "“there” where none is known; write what you like" : undefined,
              onSelect: () =>
                editing.insert(
                  field === "first_name" ? "{{recipient.first_name|there}}" : `{{recipient.${field}}}`,
                ),
            }),
          ),
        ]}
      />
    </div>
  );
}

function figureItems({ figures, figuresHref }: Insertable, editing: Editing): MenuItem[] {
  return [
    { heading: figures.length > 0 ? "Live figures of this message" : "This message has no live figure yet" },
    ...figures.map(
      ({ name, label, text }): MenuItem => ({
        label: `${label || name}: ${text ?? "no value"}`,
        detail: `{{${name}}}`,
        onSelect: () => editing.insert(`{{${name}}}`),
      }),
    ),
    { separator: true },
    { label: "Choose another figure", href: figuresHref },
  ];
}

function pictureItems({ pictures, filesHref }: Insertable, editing: Editing): MenuItem[] {
  return [
    { heading: pictures.length > 0 ? "Pictures of this message" : "This message has no picture yet" },
    ...pictures.map(
      (picture): MenuItem => ({
        label: picture.alt || picture.name,
        detail: picture.name,
        onSelect: () => editing.insert(pictureWords(picture)),
      }),
    ),
    { separator: true },
    { label: "Add a picture", href: filesHref },
  ];
}
