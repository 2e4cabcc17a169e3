const SHOWN_MS = 2_500;

/** Shows for a moment which fields came from somebody else; no movement, only a ground. */
export function markFresh(form: HTMLFormElement, names: readonly string[]): void {
  for (const name of names) {
    const field =
      form.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]:not([type=hidden])`) ??
      form.querySelector<HTMLElement>(`[name^="${CSS.escape(name)}."]:not([type=hidden])`);
    field?.animate(
      [{ backgroundColor: "var(--accent-soft)" }, { backgroundColor: "var(--accent-soft)" }],
      SHOWN_MS,
    );
  }
}
