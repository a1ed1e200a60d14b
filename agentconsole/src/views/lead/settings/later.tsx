import { Loader } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { ComponentProps } from "react";

// Loaded when one of them is first opened: the board itself needs nothing of it.
const Page = lazy(async () => ({ default: (await import("./SettingsPage")).SettingsPage }));
const Rules = lazy(async () => ({ default: (await import("./QueueRulesDialog")).QueueRulesDialog }));

/** The shop's settings, in place of the board. */
export function SettingsPage(props: ComponentProps<typeof Page>) {
  return (
    <Suspense fallback={<div className="page-loading"><Loader size="sm" /></div>}>
      <Page {...props} />
    </Suspense>
  );
}

/** A queue's ranking and overflow, over the board. */
export function QueueRulesDialog(props: ComponentProps<typeof Rules>) {
  return (
    <Suspense fallback={null}>
      <Rules {...props} />
    </Suspense>
  );
}
