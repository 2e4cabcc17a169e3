/** Called with what was told; one who hears nothing of what was lost meanwhile asks for `onMissed`. */
export type OnPayload = (payload: string) => void;
export type OnMissed = () => void;

interface Listener {
  onPayload: OnPayload;
  onMissed: OnMissed | undefined;
}

/** A channel's name is written into SQL as it is. */
const CHANNEL = /^[a-z][a-z_]{0,40}$/;

/** Who listens to which channel in this process: the database is asked once, however many they are. */
export class Listeners {
  #channels = new Map<string, Set<Listener>>();

  get channels(): string[] {
    return [...this.#channels.keys()];
  }

  /** True: nobody listened to this channel before. */
  add(channel: string, listener: Listener): boolean {
    if (!CHANNEL.test(channel)) throw new Error(`No channel can be called ${channel}.`);
    const present = this.#channels.get(channel);
    if (present) present.add(listener);
    else this.#channels.set(channel, new Set([listener]));
    return !present;
  }

  /** True: nobody listens to it any more. */
  remove(channel: string, listener: Listener): boolean {
    const present = this.#channels.get(channel);
    if (!present?.delete(listener) || present.size > 0) return false;
    return this.#channels.delete(channel);
  }

  tell(channel: string, payload: string): void {
    for (const { onPayload } of [...(this.#channels.get(channel) ?? [])]) onPayload(payload);
  }

  /** The line was cut: whatever was told meanwhile is lost. */
  tellMissed(): void {
    for (const listeners of this.#channels.values()) for (const { onMissed } of [...listeners]) onMissed?.();
  }
}
