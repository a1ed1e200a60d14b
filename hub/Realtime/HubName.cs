namespace Routing.Hub.Realtime;

/// <summary>What this server is called among its peers; connections are named by it.</summary>
internal sealed record HubName(string Value);
