import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Three pages, one build: the hub serves /chat, /agent and /lead each with its own html, all else from /assets.
// Shops name /embed.js in their own pages, so it has a name that stays.
const page = (name: string): string => resolve(import.meta.dirname, `${name}.html`);
const hub = process.env["HUB"] ?? "http://127.0.0.1:5080";

export default defineConfig({
  base: "/",
  plugins: [react()],
  build: {
    outDir: "dist",
    assetsDir: "assets",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        chat: page("chat"), agent: page("agent"), lead: page("lead"),
        embed: resolve(import.meta.dirname, "src/embed/embed.ts"),
      },
      output: { entryFileNames: (chunk) => (chunk.name === "embed" ? "embed.js" : "assets/[name]-[hash].js") },
    },
  },
  server: { proxy: { "/api": hub, "/hubs": { target: hub, ws: true } } },
  test: { include: ["test/**/*.test.ts"], environment: "node" },
});
