using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using Routing.Hub.Identity;
using Routing.Shops;

namespace Routing.Hub.Realtime;

/// <summary>
/// A connection outlives the cookie it came with. This looks every second whether the staff who are connected are
/// still in the shop file with the same role and password, and ends the connections of who is not when it looks the
/// second time: who sets his own password has his new cookie before his page connects again.
/// </summary>
internal sealed partial class SignInWatch(ShopCatalog catalog, TimeProvider time, ILogger<SignInWatch> log)
    : BackgroundService, IHubFilter
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Watched> connections = new();

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        var caller = context.Context;
        if (caller.User is { } user && Staff.Of(user) is { } staff)
        {
            connections[caller.ConnectionId] = new(staff, user, caller.Abort);
        }

        await next(context);
    }

    public async Task OnDisconnectedAsync(
        HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        connections.TryRemove(context.Context.ConnectionId, out _);
        await next(context, exception);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var (id, connection) in connections)
            {
                if (connection.HasEnded(catalog) && connections.TryRemove(id, out _))
                {
                    LogEnded(connection.Staff.Agent.Value, connection.Staff.Shop.Value);
                    connection.End();
                }
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "A connection of {Agent} of {Shop} is ended: the account has changed")]
    private partial void LogEnded(string agent, string shop);

    /// <summary>A connection, and by which shop it was looked at last.</summary>
    private sealed class Watched(Staff staff, ClaimsPrincipal user, Action end)
    {
        private ServedShop? seen;
        private bool isOutdated;

        public Staff Staff => staff;

        // A shop that is the same object has the same accounts.
        public bool HasEnded(ShopCatalog catalog)
        {
            if (isOutdated)
            {
                return true;
            }

            var shop = catalog.Shop(staff.Shop);
            if (shop is null || !ReferenceEquals(shop, seen))
            {
                seen = shop;
                isOutdated = !Identity.Staff.StillCounts(user, catalog);
            }

            return false;
        }

        public void End() => end();
    }
}
