using Microsoft.AspNetCore.Mvc;
using Routing.Core;

namespace Routing.Hub.Api;

/// <summary>A refusal as problem details (RFC 9457) whose <c>code</c> is the refusal's name.</summary>
internal static class Refused
{
    public static IResult As(Refusal refusal, string? detail = null) => Results.Problem(new ProblemDetails
    {
        Status = RefusalStatus.Of(refusal),
        Title = refusal.ToString(),
        Detail = detail ?? RefusalSentences.English(refusal),
        Extensions = { ["code"] = refusal.ToString() },
    });

    /// <summary>Answers a request whose endpoint was not reached.</summary>
    public static Task Answer(HttpContext context, Refusal refusal, string? detail = null) =>
        context.Response.HasStarted ? Task.CompletedTask : As(refusal, detail).ExecuteAsync(context);
}
