import type { ComponentProps } from "react";

/** A button that looks like nothing by itself. Lists have hundreds of them, so it is no more than its element. */
export function PlainButton({ className = "", ...props }: ComponentProps<"button">) {
  return <button type="button" className={`plain ${className}`} {...props} />;
}
