using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using Routing.Core;
using Routing.Engine;
using Routing.Engine.Json;
using Routing.Engine.Ports;
using Routing.Engine.Reports;

namespace Routing.Hub.Api;

/// <summary>Wires REST: its JSON, its description, and how whatever goes wrong is answered.</summary>
internal static partial class ApiHosting
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Chat routing";
            document.Info.Description = "REST for shops' own systems. Errors are problem details; `code` names them.";
            return Task.CompletedTask;
        }));
        services.AddProblemDetails();
        services.AddHttpContextAccessor().AddScoped<ReportApi.ReportDesk>();
        services.AddSingleton(provider => new ShopReports(
            provider.GetRequiredService<IEventJournal>(),
            provider.GetRequiredService<IShopPolicies>(),
            provider.GetRequiredService<TimeProvider>(),
            new ReportOptions()));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
        return services;
    }

    public static WebApplication UseProblemAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = AnswerException,
            SuppressDiagnosticsCallback = context =>
                context.Exception is BadHttpRequestException or EngineUnavailableException,
        });
        app.UseStatusCodePages(pages => AnswerEmpty(pages.HttpContext));
        return app;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        StaffApi.Map(app);
        ShopApi.Map(app);
        SessionApi.Map(app);
        WhyApi.Map(app);
        ReportApi.Map(app);
        QuickReplyApi.Map(app);
        FileApi.Map(app);
        SettingsApi.Map(app);
        RotaApi.Map(app);
        HealthApi.Map(app);
        app.MapOpenApi();
        return app;
    }

    private static void Configure(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        foreach (var converter in RoutingJson.Options.Converters)
        {
            options.Converters.Add(converter);
        }
    }

    private static Task AnswerException(HttpContext context)
    {
        var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return exception switch
        {
            BadHttpRequestException { InnerException: JsonException json } =>
                Refused.Answer(context, Refusal.Malformed, Reason(json)),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
                Refused.Answer(context, Refusal.TextTooLong),
            BadHttpRequestException bad => Refused.Answer(context, Refusal.Malformed, bad.Message),
            EngineUnavailableException unavailable => Refused.Answer(context, unavailable.Refusal),
            _ => Refused.AnswerUnexpected(context),
        };
    }

    private static Task AnswerEmpty(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => Refused.Answer(context, Refusal.TextTooLong),
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => Refused.AnswerNoSuchAddress(context),
        _ => Refused.Answer(context, Refusal.Malformed),
    };

    private static string Reason(JsonException e) =>
        $"The request is not JSON, or what stands at {e.Path ?? "$"} is unknown, missing or of the wrong type.";
}
