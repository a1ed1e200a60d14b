using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Routing.Hosting;

/// <summary>Sends the meters to a collector when one is configured (OTEL_EXPORTER_OTLP_ENDPOINT).</summary>
public static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (!string.IsNullOrEmpty(configuration[Endpoint]))
        {
            services.AddHostedService<Export>();
        }

        return services;
    }

    private sealed class Export : IHostedService, IDisposable
    {
        private MeterProvider? meters;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            meters = Sdk.CreateMeterProviderBuilder()
                .AddMeter("Routing.*", "Microsoft.Orleans", "Microsoft.AspNetCore.*", "System.Runtime")
                .AddOtlpExporter()
                .Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() => meters?.Dispose();
    }
}
