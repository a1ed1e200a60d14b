import { ActionIcon, createTheme } from "@mantine/core";

/** Calm by day and by night: one quiet green, everything else grey; amber and red are kept for those who wait. */
export const theme = createTheme({
  primaryColor: "tide",
  primaryShade: 7,
  autoContrast: true,
  defaultRadius: "md",
  cursorType: "pointer",
  fontFamily: "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'PingFang SC', 'Hiragino Sans GB', "
    + "'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Liberation Sans', sans-serif",
  colors: {
    // Mantine's dark greys, with the same touch of blue as the page's own.
    dark: [
      "#e5edef", "#c3d0d5", "#9fb1b9", "#71838b", "#43535a", "#344249", "#212d33", "#182125", "#131b1f", "#10171a",
    ],
    tide: [
      "#eaf6f4", "#d5ebe7", "#aad7cf", "#7cc2b6", "#55b0a1", "#3ba594", "#2a9282", "#1a7a6c", "#136358", "#0a4c43",
    ],
  },
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { radius: "md" } }),
  },
});
