import { type ReactNode, useRef, useState } from "react";
import { lengthOf } from "~/domain/communications/markdown/edit-text";
import { useHydrated } from "../controls/use-hydrated";
import { Field, type FieldErrors, fieldId } from "../form/field";
import { TextArea } from "../form/text-input";
import { EditorToolbar, type Insertable } from "./editor/editor-toolbar";
import { useEditing } from "./editor/use-editing";

export interface MarkdownEditorProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: FieldErrors;
  required?: boolean;
  defaultValue?: string;
  rows?: number;
  lang?: string;
  /** Figures and pictures of the message; without them neither is offered. */
  insertable?: Insertable;
}

/** A field for words with a form: plain where no script runs, with buttons and shortcuts where one does. */
export function MarkdownEditor({
  name,
  label,
  hint,
  error,
  required,
  defaultValue = "",
  rows = 5,
  lang,
  insertable,
}: MarkdownEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const editing = useEditing(field);
  const hydrated = useHydrated();
  const [length, setLength] = useState(() => lengthOf(defaultValue));
  return (
    <Field name={name} label={label} hint={hint} error={error} required={required}>
      {hydrated && <EditorToolbar editing={editing} controls={fieldId(name)} insertable={insertable} />}
      <TextArea
        ref={field}
        defaultValue={defaultValue}
        rows={rows}
        lang={lang}
        // What is missing is said by the gates; a form that is half done can be saved.
        required={false}
        className={hydrated ? "rounded-t-none" : undefined}
        onKeyDown={editing.onKeyDown}
        onPaste={editing.onPaste}
        onInput={(event) => setLength(lengthOf(event.currentTarget.value))}
      />
      <p className="mt-1 flex justify-between gap-4 text-xs text-ink-muted">
        <span>Headings with #, lists with -, **bold**, *italic*</span>
        <span className="tabular shrink-0">{lengthWords(length)}</span>
      </p>
    </Field>
  );
}

export function lengthWords({ words, minutes }: ReturnType<typeof lengthOf>): string {
  if (words === 0) return "no words yet";
  return `${words} ${words === 1 ? "word" : "words"}, ${minutes} min to read`;
}
