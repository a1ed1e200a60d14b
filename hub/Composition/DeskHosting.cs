using Routing.Hub.Desk;

namespace Routing.Hub.Composition;

/// <summary>Chooses where agents' quick replies and the files of conversations are kept.</summary>
internal static class DeskHosting
{
    public static void AddDesk(this IServiceCollection services, HubSettings settings)
    {
        if (settings.IsCluster)
        {
            ClusterDesk.AddTo(services, settings);
            services.AddSingleton<IFileStore>(_ => new FolderFiles(settings.Files));
        }
        else if (settings.IsVolatile)
        {
            services.AddSingleton<IQuickReplies, MemoryQuickReplies>().AddSingleton<IFileStore, MemoryFiles>();
        }
        else
        {
            var beside = Path.GetDirectoryName(settings.Journal)!;
            services.AddSingleton<IQuickReplies>(_ =>
                new SqliteQuickReplies(Path.Combine(beside, "quick-replies.db")));
            services.AddSingleton<IFileStore>(_ => new FolderFiles(settings.Files));
        }
    }
}
