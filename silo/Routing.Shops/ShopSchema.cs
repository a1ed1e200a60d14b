using System.Text.Encodings.Web;
using System.Text.Json;

namespace Routing.Shops;

/// <summary>The JSON Schema of shop files, for editors and for who writes such files by program.</summary>
public static class ShopSchema
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as it is checked in and served.</summary>
    public static string Text() => ShopFormat.ToSchema().ToJsonString(Readable);
}
