namespace Routing.Core;

/// <summary>Every expected "no". Each has a sentence for a person in <see cref="RefusalSentences"/>.</summary>
public enum Refusal
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>No shop of that name is served here.</summary>
    UnknownShop,

    /// <summary>The shop has no agent queue of that name.</summary>
    UnknownQueue,

    /// <summary>The shop has no buyer session of that name.</summary>
    UnknownSession,

    /// <summary>The shop has no agent of that name, or he is not signed on in that queue.</summary>
    UnknownAgent,

    /// <summary>The session belongs to another buyer, or the chat is with another agent.</summary>
    NotYourSession,

    /// <summary>The session is closed; a new one can be opened.</summary>
    SessionClosed,

    /// <summary>The session is still open; what was asked can be done after it closes.</summary>
    SessionStillOpen,

    /// <summary>The message has no text.</summary>
    EmptyText,

    /// <summary>The message is larger than the bound (4 KiB of UTF-8 unless the shop says otherwise).</summary>
    TextTooLong,

    /// <summary>The message holds something that is not text (control characters, broken surrogates).</summary>
    NotText,

    /// <summary>A message with this client message id was already posted, with another text.</summary>
    ResendDiffers,

    /// <summary>The client message id is no UUID.</summary>
    BadMessageId,

    /// <summary>Stars are a whole number from 1 to 5.</summary>
    BadRating,

    /// <summary>The session has been rated already, otherwise.</summary>
    AlreadyRated,

    /// <summary>That presence cannot be chosen; Online, Paused, Away and Offline can.</summary>
    BadPresence,

    /// <summary>A transfer names exactly one target, and not where the chat already is.</summary>
    BadTransfer,

    /// <summary>No transfer is under way that could be refused or declined.</summary>
    NoTransfer,

    /// <summary>A hold ends in the future, and within the shop's bound.</summary>
    BadHold,

    /// <summary>At most 8 tags, each of 1 to 24 characters.</summary>
    BadTags,

    /// <summary>A note must say why: what the complaint was and how it ended.</summary>
    NoteNeeded,

    /// <summary>The agent works in another queue now; sign on there.</summary>
    AgentMoved,

    /// <summary>The agent has no room for another chat, or none that this allows.</summary>
    AgentFull,

    /// <summary>The agent is not there to be given a chat.</summary>
    AgentNotThere,

    /// <summary>The session does not wait in this queue.</summary>
    NotWaiting,

    /// <summary>It is no longer as the lead saw it: somebody has changed it meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>Another lead has joined the conversation; one is enough.</summary>
    LeadAlreadyThere,

    /// <summary>A move names another queue of the shop.</summary>
    BadMove,

    /// <summary>Only the shift that runs now can be made longer.</summary>
    BadOvertime,

    /// <summary>Slots are a whole number from 1 to 20.</summary>
    BadSlots,

    /// <summary>A day cannot be planned so: too far away, or more at once than can be.</summary>
    BadPlan,

    /// <summary>Shifts of a day lie beside each other, with their breaks inside, in queues of the shop.</summary>
    BadShift,

    /// <summary>There is no such page in the handover book, or its shift has not ended yet.</summary>
    UnknownHandover,

    /// <summary>What is handed over cannot be so: a shift far away, or too many notes.</summary>
    BadHandover,

    /// <summary>There is no such swap between these two.</summary>
    UnknownSwap,

    /// <summary>Such a swap cannot be: no shift to give, or it has begun, or who should take it is absent.</summary>
    BadSwap,

    /// <summary>As many swaps are open as may be: of him who asks, or of the shop.</summary>
    TooManySwaps,

    /// <summary>The swap is over; it happened, or will not.</summary>
    SwapOver,

    /// <summary>The colleague has not agreed yet.</summary>
    SwapNotAgreed,

    /// <summary>Somebody would work twice at a time.</summary>
    ShiftsOverlap,

    /// <summary>Somebody would not have his rest between two days.</summary>
    RestTooShort,

    /// <summary>Who should work there does not hold the queue's skills.</summary>
    SkillsMissing,

    /// <summary>The shop has no notice of that id that still stands.</summary>
    UnknownNotice,

    /// <summary>A notice ends in the future, and within seven days.</summary>
    BadNotice,

    /// <summary>As many notices stand as can be read; take one down first.</summary>
    TooManyNotices,

    /// <summary>As many chats are watched at a time as may be; leave one first.</summary>
    TooManyWatched,

    /// <summary>The file is larger than the bound of 5 MiB.</summary>
    FileTooLarge,

    /// <summary>The file is not of a kind that is taken.</summary>
    BadFileType,

    /// <summary>The conversation has as many files as it may have.</summary>
    TooManyFiles,

    /// <summary>The conversation has no such file.</summary>
    UnknownFile,

    /// <summary>The key of a quick reply is 1 to 40 characters without line breaks and slashes.</summary>
    BadQuickReplyKey,

    /// <summary>The agent has as many quick replies of his own as he may have.</summary>
    TooManyQuickReplies,

    /// <summary>The agent has no quick reply of that key.</summary>
    UnknownQuickReply,

    /// <summary>The shop's settings have mistakes; each is told with its place.</summary>
    BadSettings,

    /// <summary>That version of the shop's settings is not kept.</summary>
    UnknownVersion,

    /// <summary>A report's day is written YYYY-MM-DD, and is today or before.</summary>
    BadReportDay,

    /// <summary>The journal begins after that day.</summary>
    DayNotKept,

    /// <summary>Somebody stopped the report before it was ready, or nobody asked for it any more.</summary>
    ReportStopped,

    /// <summary>The agent is not signed on; sign on first.</summary>
    NotSignedOn,

    /// <summary>Nobody is signed in on this connection.</summary>
    NotSignedIn,

    /// <summary>User or password is wrong.</summary>
    SignInFailed,

    /// <summary>The role of who asks does not allow it.</summary>
    RoleMayNot,

    /// <summary>The buyer token is not one this shop signed.</summary>
    BadToken,

    /// <summary>The buyer token was valid once; ask the shop for a new one.</summary>
    TokenExpired,

    /// <summary>The request cannot be read: broken JSON, a missing or an unknown field.</summary>
    Malformed,

    /// <summary>The origin of the page is not one the shop allows.</summary>
    BadOrigin,

    /// <summary>The waiting line has reached its bound. Try again later.</summary>
    QueueFull,

    /// <summary>More requests than one connection or buyer may send. Slow down, then try again.</summary>
    TooFast,

    /// <summary>The actor's mailbox is full. Try again.</summary>
    Busy,

    /// <summary>The journal did not take the events. Nothing was changed; try again.</summary>
    Unavailable,

    /// <summary>The server is stopping. Try again, it will be answered by the next.</summary>
    Stopping,
}
