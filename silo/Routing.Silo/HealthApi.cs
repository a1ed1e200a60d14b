namespace Routing.Silo;

/// <summary>For who watches the silo: does it live, does it take work. The hub answers at the same paths.</summary>
internal static class HealthApi
{
    public static void Map(IApplicationBuilder app) => app.UseRouting().UseEndpoints(endpoints =>
    {
        endpoints.MapGet("/healthz", () => Results.Text("alive"));
        endpoints.MapGet("/readyz", Ready);
    });

    private static IResult Ready(Readiness readiness) =>
        readiness.Hindrance is { } hindrance
            ? Results.Text(hindrance, statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("ready");
}
