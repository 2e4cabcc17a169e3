import { Eye, EyeOff } from "lucide-react";
import { forwardRef, useState } from "react";
import { useHydrated } from "../controls/use-hydrated";
import { TextInput, type TextInputProps } from "../form/text-input";

/** A password that can be looked at while it is typed, where scripts run. */
export const PasswordInput = forwardRef<HTMLInputElement, Omit<TextInputProps, "type">>(
  function PasswordInput(props, ref) {
    const hydrated = useHydrated();
    const [shown, setShown] = useState(false);
    const Icon = shown ? EyeOff : Eye;
    return (
      <span className="relative block">
        <TextInput
          {...props}
          ref={ref}
          type={shown ? "text" : "password"}
          // A password survives no second page: the server never sends it back.
          defaultValue={undefined}
          autoCapitalize="none"
          spellCheck={false}
          className="pr-11"
        />
        {hydrated && (
          <button
            type="button"
            aria-pressed={shown}
            aria-label="Show the password"
            title={shown ? "Hide the password" : "Show the password"}
            onClick={() => setShown((before) => !before)}
            className="absolute inset-y-0 right-0 flex w-10 items-center justify-center rounded-md text-ink-muted hover:text-ink"
          >
            <Icon aria-hidden="true" className="size-4" />
          </button>
        )}
      </span>
    );
  },
);
