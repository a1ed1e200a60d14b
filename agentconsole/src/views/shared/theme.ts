import { createTheme } from "@mantine/core";

/** Calm by day and by night: one quiet green, everything else grey; amber and red are kept for those who wait. */
export const theme = createTheme({
  primaryColor: "tide",
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  defaultRadius: "md",
  cursorType: "pointer",
  fontFamily: "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'PingFang SC', 'Hiragino Sans GB', "
    + "'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Liberation Sans', sans-serif",
  colors: {
    tide: [
      "#eaf6f4", "#d5ebe7", "#aad7cf", "#7cc2b6", "#55b0a1", "#3ba594", "#2a9282", "#1a7a6c", "#136358", "#0a4c43",
    ],
  },
});
