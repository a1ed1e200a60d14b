interface IconProps {
  readonly size?: number;
}

function icon(path: string, filled = false) {
  return function Icon({ size = 18 }: IconProps) {
    return (
      <svg
        width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false"
        fill={filled ? "currentColor" : "none"} stroke={filled ? "none" : "currentColor"}
        strokeWidth={2} strokeLinecap="round" strokeLinejoin="round"
      >
        <path d={path} />
      </svg>
    );
  };
}

export const SendIcon = icon("M4 4.2 21 12 4 19.8 5.8 13.2 14 12 5.8 10.8z", true);
export const CheckIcon = icon("M5 12.5l4.5 4.5L19 7.5");
export const ClockIcon = icon("M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z");
export const AlertIcon = icon("M12 8v5M12 16.5v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z");
export const TransferIcon = icon("M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4");
export const CloseIcon = icon("M6 6l12 12M18 6L6 18");
export const NextIcon = icon("M5 12h13M13 6l6 6-6 6");
export const ChevronIcon = icon("M6 9l6 6 6-6");
export const ChatIcon = icon("M5 5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z");
export const KeysIcon = icon("M3 7h18v10H3zM7 10.5v.01M11 10.5v.01M15 10.5v.01M8 14h8");
