/** What a form gets back when it could not be accepted: the words, and everything that was typed. */
export interface FormAnswer {
  ok: false;
  /** By field name, nested ones as "items.0.name". */
  fieldErrors: Record<string, string[]>;
  /** What concerns the form as a whole. */
  formErrors: string[];
  /** As typed, by field name; files and passwords are never sent back. */
  values: Record<string, string | string[]>;
}

/** A short message shown once after a change, with the way back where there is one. */
export interface Toast {
  id: string;
  text: string;
  tone: "good" | "bad";
  /** A form that takes the change back: posted to `action` with these fields. */
  undo?: { action: string; fields: Record<string, string> };
}
