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
export const SeenIcon = icon("M2 12.5l4.5 4.5L15 8M11.5 16l1 1L22 7.5");
export const FileIcon = icon("M6 3h8l4 4v14H6zM14 3v4h4");
export const ClipIcon = icon("M20 11l-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 4.8 4.8"
  + "l-8.3 8.3a1.7 1.7 0 0 1-2.4-2.4L14.5 7.3");
export const SearchIcon = icon("M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20");
export const HoldIcon = icon("M8 5v14M16 5v14");
export const PlayIcon = icon("M8 5l11 7-11 7z");
export const FlagIcon = icon("M6 21V4h11l-2.5 4L17 12H6");
export const LeadIcon = icon("M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM5 20a7 7 0 0 1 9-6.6M18 14v4M18 21v.01");
export const NoteIcon = icon("M5 4h14v12l-5 4H5zM14 20v-4h5");
export const BellIcon = icon("M6 16V11a6 6 0 1 1 12 0v5l1.5 2h-15zM10 20.5a2.2 2.2 0 0 0 4 0");
export const GearIcon = icon("M4 7h9M19 7h1M4 17h1M11 17h9M16 4.5v5M8 14.5v5");
export const BackIcon = icon("M15 5l-7 7 7 7");
export const InfoIcon = icon("M12 11v6M12 7.5v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z");
export const UndoIcon = icon("M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4");
export const QuickIcon = icon("M13 3L5 14h6l-1 7 8-11h-6z");
export const PlusIcon = icon("M12 5v14M5 12h14");
export const CalendarIcon = icon("M5 6h14v14H5zM5 10h14M9 3.5v4M15 3.5v4");
export const EditIcon = icon("M4 20l1-4L16 5l3 3L8 19zM14 7l3 3");
export const ChartIcon = icon("M4 4v16h16M8 16v-5M12 16V8M16 16v-3");
