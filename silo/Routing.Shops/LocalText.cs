namespace Routing.Shops;

/// <summary>A text in the two languages; empty where the shop does not speak that language.</summary>
public sealed record LocalText(string Zh, string En)
{
    /// <param name="language">zh or en.</param>
    public string In(string language) => language == "zh" ? Zh : En;
}
