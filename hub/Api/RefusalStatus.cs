using System.Diagnostics;
using Routing.Core;

namespace Routing.Hub.Api;

/// <summary>Which HTTP status a refusal has.</summary>
internal static class RefusalStatus
{
    public static int Of(Refusal refusal) => refusal switch
    {
        Refusal.None => StatusCodes.Status200OK,
        Refusal.UnknownShop or Refusal.UnknownQueue or Refusal.UnknownSession or Refusal.UnknownAgent
            or Refusal.UnknownNotice or Refusal.UnknownFile or Refusal.UnknownQuickReply
            or Refusal.UnknownVersion or Refusal.DayNotKept or Refusal.UnknownSwap
            or Refusal.UnknownHandover =>
            StatusCodes.Status404NotFound,
        Refusal.NotYourSession or Refusal.RoleMayNot or Refusal.BadOrigin => StatusCodes.Status403Forbidden,
        Refusal.SessionClosed or Refusal.SessionStillOpen or Refusal.ResendDiffers or Refusal.AlreadyRated
            or Refusal.NotSignedOn or Refusal.NoTransfer or Refusal.AgentMoved or Refusal.AgentFull
            or Refusal.AgentNotThere or Refusal.NotWaiting or Refusal.ChangedMeanwhile or Refusal.TooManyNotices
            or Refusal.LeadAlreadyThere or Refusal.TooManyFiles or Refusal.TooManyQuickReplies
            or Refusal.TooManyWatched or Refusal.ReportStopped or Refusal.SwapOver or Refusal.SwapNotAgreed
            or Refusal.TooManySwaps
            or Refusal.ShiftsOverlap or Refusal.RestTooShort or Refusal.SkillsMissing =>
            StatusCodes.Status409Conflict,
        Refusal.TextTooLong or Refusal.FileTooLarge => StatusCodes.Status413PayloadTooLarge,
        Refusal.BadFileType => StatusCodes.Status415UnsupportedMediaType,
        Refusal.EmptyText or Refusal.NotText or Refusal.BadMessageId or Refusal.BadRating or Refusal.BadPresence
            or Refusal.BadTransfer or Refusal.BadHold or Refusal.NoteNeeded or Refusal.BadTags or Refusal.BadNotice
            or Refusal.BadMove or Refusal.BadSlots or Refusal.BadOvertime or Refusal.BadQuickReplyKey
            or Refusal.BadSettings or Refusal.BadReportDay or Refusal.BadPlan or Refusal.BadShift or Refusal.BadSwap
            or Refusal.BadHandover or Refusal.Malformed =>
            StatusCodes.Status400BadRequest,
        Refusal.NotSignedIn or Refusal.SignInFailed or Refusal.BadToken or Refusal.TokenExpired =>
            StatusCodes.Status401Unauthorized,
        Refusal.TooFast => StatusCodes.Status429TooManyRequests,
        Refusal.QueueFull or Refusal.Busy or Refusal.Unavailable or Refusal.Stopping =>
            StatusCodes.Status503ServiceUnavailable,
        _ => throw new UnreachableException($"no status for {refusal}"),
    };
}
