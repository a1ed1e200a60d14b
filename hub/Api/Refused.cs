using Microsoft.AspNetCore.Mvc;
using Routing.Core;

namespace Routing.Hub.Api;

/// <summary>A refusal as problem details (RFC 9457) whose <c>code</c> is the refusal's name.</summary>
internal static class Refused
{
    public static IResult As(Refusal refusal, string? detail = null) =>
        Problem(RefusalStatus.Of(refusal), refusal.ToString(), detail ?? RefusalSentences.English(refusal));

    /// <summary>A refusal that says more than its sentence, in members of its own.</summary>
    public static IResult With(Refusal refusal, string? detail, params (string Name, object Value)[] more) =>
        Problem(
            RefusalStatus.Of(refusal), refusal.ToString(), detail ?? RefusalSentences.English(refusal), more);

    /// <summary>Answers a request whose endpoint was not reached.</summary>
    public static Task Answer(HttpContext context, Refusal refusal, string? detail = null) =>
        Send(context, As(refusal, detail));

    public static Task AnswerNoSuchAddress(HttpContext context) => Send(context, Problem(
        context.Response.StatusCode, nameof(Refusal.Malformed), "There is nothing at this address for this method."));

    /// <summary>A bug, not a refusal: it has no name in the enum.</summary>
    public static Task AnswerUnexpected(HttpContext context) => Send(context, Problem(
        StatusCodes.Status500InternalServerError, "Unexpected", "The server failed; its log says why."));

    private static IResult Problem(
        int status, string code, string detail, params (string Name, object Value)[] more)
    {
        var problem = new ProblemDetails
        {
            Status = status,
            Title = code,
            Detail = detail,
            Extensions = { ["code"] = code },
        };
        foreach (var (name, value) in more)
        {
            problem.Extensions[name] = value;
        }

        return Results.Problem(problem);
    }

    private static Task Send(HttpContext context, IResult result) =>
        context.Response.HasStarted ? Task.CompletedTask : result.ExecuteAsync(context);
}
