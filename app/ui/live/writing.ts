/** Fields whose words somebody typed, or that hold the words of a record. */
const WORDS =
  'textarea, input:is(:not([type]), [type="text"], [type="date"], [type="number"], [type="email"])';

const LONGEST_PRESS_MS = 10_000;

const formOf = ({ target }: Event): HTMLFormElement | null =>
  target instanceof Element ? target.closest("form") : null;

/**
 * Whether reading the page again could cost somebody their work: a form that was begun and not yet sent, one that
 * shows a record's words together with the version they were read at, or a finger that is just pressing something.
 */
export class Writing {
  #begun = new Set<HTMLFormElement>();
  #sent: HTMLFormElement | null = null;
  #pressedAt: number | null = null;
  #stop = new AbortController();

  constructor() {
    const { signal } = this.#stop;
    const begin = (event: Event) => {
      const form = formOf(event);
      if (form?.method === "post") this.#begun.add(form);
    };
    document.addEventListener("input", begin, { signal, capture: true });
    document.addEventListener("change", begin, { signal, capture: true });
    document.addEventListener("reset", (event) => void this.#begun.delete(event.target as HTMLFormElement), {
      signal,
      capture: true,
    });
    document.addEventListener("submit", (event) => (this.#sent = formOf(event)), { signal, capture: true });
    document.addEventListener("pointerdown", () => (this.#pressedAt = Date.now()), { signal, capture: true });
    for (const name of ["pointerup", "pointercancel", "dragend", "drop"]) {
      document.addEventListener(name, () => (this.#pressedAt = null), { signal, capture: true });
    }
  }

  close(): void {
    this.#stop.abort();
  }

  /** A form that is on its way to the server is nobody's draft any more; one that was only tried still is. */
  sent(): void {
    if (this.#sent) this.#begun.delete(this.#sent);
    this.#sent = null;
  }

  /** Typed and not sent. */
  get isBegun(): boolean {
    for (const form of this.#begun) if (!form.isConnected) this.#begun.delete(form);
    return this.#begun.size > 0;
  }

  get isPressed(): boolean {
    // A finger that is lifted outside of the window is never told of.
    return this.#pressedAt !== null && Date.now() - this.#pressedAt < LONGEST_PRESS_MS;
  }

  /** A form whose version would move on under words that stay what they were. */
  get isEditing(): boolean {
    return [...document.querySelectorAll<HTMLInputElement>('form input[name="version"]')].some((version) =>
      [...(version.form?.querySelectorAll<HTMLInputElement>(WORDS) ?? [])].some(
        (field) => field.value !== "" && field.checkVisibility?.() !== false,
      ),
    );
  }
}
