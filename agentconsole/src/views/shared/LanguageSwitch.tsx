import { Button } from "@mantine/core";
import { useSpoken } from "./language";

export function LanguageSwitch() {
  const { language, texts, switchTo } = useSpoken();
  const other = language === "zh" ? "en" : "zh";
  return (
    <Button
      variant="subtle" color="gray" size="compact-sm" lang={other === "zh" ? "zh-CN" : "en"}
      data-testid="language-switch" onClick={() => switchTo(other)}
    >
      {texts.switchLanguage}
    </Button>
  );
}
