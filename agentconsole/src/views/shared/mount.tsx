import "@mantine/core/styles.css";
import "../../styles/base.css";
import "../../styles/transcript.css";
import { MantineProvider } from "@mantine/core";
import { createRoot } from "react-dom/client";
import type { ReactNode } from "react";
import { LanguageProvider } from "./language";
import { theme } from "./theme";

/** Puts one page on the screen. */
export function mount(page: ReactNode): void {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no element with the id root");
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <LanguageProvider>{page}</LanguageProvider>
    </MantineProvider>,
  );
}
