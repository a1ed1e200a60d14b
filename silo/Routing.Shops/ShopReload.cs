using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Routing.Shops;

/// <summary>Looks at the shop files once a second and takes what changed, without a restart.</summary>
internal sealed partial class ShopReload(
    ShopFolder folder, ShopCatalog catalog, TimeProvider time, ILogger<ShopReload> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private bool isUnreadable;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look();
        }
    }

    // What cannot be read now can be later: the shops stay as they were, and it is said once.
    private void Look()
    {
        try
        {
            if (folder.Poll() is { } mistakes)
            {
                Take(mistakes);
            }

            isUnreadable = false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!isUnreadable)
            {
                LogUnreadable(error);
            }

            isUnreadable = true;
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
