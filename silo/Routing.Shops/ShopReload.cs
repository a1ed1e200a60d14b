using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Routing.Shops;

/// <summary>Looks at the shop files once a second and takes what changed, without a restart.</summary>
internal sealed partial class ShopReload(
    ShopFolder folder, ShopCatalog catalog, TimeProvider time, ILogger<ShopReload> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (folder.Poll() is { } mistakes)
            {
                Take(mistakes);
            }
        }
    }

    private void Take(IReadOnlyList<FileMistake> mistakes)
    {
        catalog.TakeFrom(folder);
        foreach (var file in mistakes.GroupBy(mistake => mistake.File))
        {
            var all = string.Join(Environment.NewLine, file.Select(mistake => $"  {mistake.Mistake}"));
            LogRefused(file.Key, Environment.NewLine + all);
        }

        LogReloaded(catalog.All.Count);
    }
}
