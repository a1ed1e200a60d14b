using System.Text.Json;
using System.Text.Json.Nodes;

namespace Routing.LoadTest.Runner;

/// <summary>Reports as files.</summary>
public static class ReportFile
{
    /// <summary>How figures are written: snake_case names, indented.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
    };

    /// <summary>Fails early, before a long run, when the report could not be written.</summary>
    /// <exception cref="CannotRunException">Its folder does not exist.</exception>
    public static void Check(FileInfo? file)
    {
        if (file?.Directory is { Exists: false } folder)
        {
            throw new CannotRunException($"The report {file} cannot be written: the folder {folder} does not exist.");
        }
    }

    /// <summary>Writes the report; nothing when no file was asked for.</summary>
    public static void Write(FileInfo? file, JsonObject report)
    {
        if (file is not null)
        {
            File.WriteAllText(file.FullName, report.ToJsonString(Json) + "\n");
        }
    }
}
