namespace Routing.Shops.Versions;

/// <summary>How far a save has come; a crash may come behind each of them.</summary>
internal enum SaveStep
{
    /// <summary>The new version is noted as one under way.</summary>
    Noted,

    /// <summary>The shop file is the new one.</summary>
    Replaced,

    /// <summary>The new version stands in the history.</summary>
    Recorded,
}
