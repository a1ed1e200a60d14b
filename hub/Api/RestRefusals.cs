using System.Diagnostics;

namespace Routing.Hub.Api;

/// <summary>What REST's own refusals say, and which HTTP status they have.</summary>
internal static class RestRefusals
{
    public static (int Status, string Sentence) Of(RestRefusal refusal) => refusal switch
    {
        RestRefusal.FileTooLarge =>
            (StatusCodes.Status413PayloadTooLarge, "The file is too large: up to 5 MiB can be sent."),
        RestRefusal.BadFileType => (
            StatusCodes.Status415UnsupportedMediaType,
            "This kind of file cannot be sent: PNG, JPEG, GIF, WebP, PDF and plain text can."),
        RestRefusal.TooManyFiles =>
            (StatusCodes.Status409Conflict, "This conversation has 50 files already; no more can be added."),
        RestRefusal.UnknownFile => (StatusCodes.Status404NotFound, "This conversation has no such file."),
        RestRefusal.BadQuickReplyKey => (
            StatusCodes.Status400BadRequest,
            "The short name of a quick reply is 1 to 40 characters, without line breaks and slashes."),
        RestRefusal.TooManyQuickReplies =>
            (StatusCodes.Status409Conflict, "You have 200 quick replies of your own already; delete one first."),
        RestRefusal.UnknownQuickReply => (StatusCodes.Status404NotFound, "You have no quick reply of that name."),
        _ => throw new UnreachableException($"no sentence for {refusal}"),
    };
}
