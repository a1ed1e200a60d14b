using System.CommandLine;
using System.CommandLine.Parsing;
using Routing.LoadTest.NBomber;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Catalog;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Routing.LoadTest.Scenarios.Sale.Judging;
using Routing.LoadTest.Scenarios.Sale.Shapes;

namespace Routing.LoadTest.Scenarios.Sale;

/// <summary>The options of the command <c>run</c> that say what is played and against what.</summary>
public sealed class SaleArguments
{
    private readonly Argument<string> _scenario = new("scenario")
    {
        HelpName = "scenario",
        Description = "What is played:\n" + string.Join(
            '\n', ScenarioList.All.Select(one => $"{one.Name}: {one.Summary}")),
    };

    private readonly Option<bool> _start = new("--start")
    {
        Description = "Start a server with a fresh journal, and end it afterwards.",
    };

    private readonly Option<bool> _volatile = new("--volatile")
    {
        Description = "With --start: the journal is in memory.",
    };

    private readonly Option<Uri[]?> _url = Ask.Addresses(
        "--url", "Servers that run already, started with the shops of --shop and best with --metrics on.");

    private readonly Option<FileInfo[]> _shop = new("--shop")
    {
        Description = "With --url: the shop made by `loadtest shop --sale`, one for each process.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<FileInfo?> _thresholds = new("--thresholds")
    {
        Description = "A file of thresholds instead of those of the trade; `loadtest thresholds` writes these.",
    };

    private readonly Option<FileInfo?> _counts = new("--counts")
    {
        Description = "Arrivals follow this CSV of counts per interval; its highest becomes --peak times --arrivals.",
    };

    private readonly Option<string?> _countsOf = new("--counts-of")
    {
        Description = "Only the lines of --counts that begin so, such as 2026-11-11.",
    };

    private readonly Option<int?> _parts = Ask.Count(
        "--parts", "Processes that generate the load: this one, and others that join it.", 1, 64, 1);

    private readonly Option<Uri?> _listen = Ask.Address(
        "--listen", "Where the others join [http://127.0.0.1:7070].");

    private readonly Option<string> _runner = new("--runner")
    {
        Description = "What lets buyers arrive and speak: built-in, or nbomber in builds with -p:NBomber=true.",
        DefaultValueFactory = _ => BuiltInRunner.Name,
    };

    private readonly Option<DirectoryInfo> _runnerReports = new("--runner-reports")
    {
        Description = "With --runner nbomber: in which folder each run gets a folder of NBomber's own reports.",
        DefaultValueFactory = _ => new DirectoryInfo("reports"),
    };

    private readonly SaleNumbers _numbers = new();

    /// <summary>Puts the options into the command.</summary>
    public SaleArguments(Command command)
    {
        _scenario.AcceptOnlyFromAmong(ScenarioList.Names);
        _runner.AcceptOnlyFromAmong(BuiltInRunner.Name, NBomberParts.Name);
        command.Arguments.Add(_scenario);
        Option[] all =
        [
            _start, _volatile, _url, _shop, .. _numbers.All, _counts, _countsOf, _thresholds, _parts, _listen,
            _runner, _runnerReports,
        ];
        Array.ForEach(all, command.Options.Add);
        command.Validators.Add(RefuseWhatDoesNotFit);
    }

    /// <summary>Whether a server is to be started.</summary>
    public bool Starts(ParseResult line) => line.GetValue(_start);

    /// <summary>Reads what the command line asks for.</summary>
    /// <exception cref="CannotRunException">A file that is named cannot be used.</exception>
    public SaleOptions Read(ParseResult line)
    {
        var scenario = ScenarioList.Find(line.GetRequiredValue(_scenario))!;
        var with = _numbers.Read(line, scenario.Usual);
        if (line.GetValue(_counts) is { } counts)
        {
            with = with with { Counts = CountsFile.Read(counts.FullName, line.GetValue(_countsOf) ?? "") };
        }

        return new SaleOptions(
            scenario,
            with,
            ThresholdsFile.Read(line.GetValue(_thresholds), scenario.Name),
            line.GetValue(_url) ?? [],
            line.GetValue(_shop) ?? [],
            !line.GetValue(_volatile),
            line.GetValue(_parts) ?? 1,
            line.GetValue(_listen) ?? new Uri("http://127.0.0.1:7070"))
        {
            NewRunner = line.GetValue(_runner) == NBomberParts.Name
                ? () => NBomberParts.NewRunner(line.GetRequiredValue(_runnerReports))
                : () => new BuiltInRunner(),
        };
    }

    private bool UsesNBomber(SymbolResult line) => line.GetValue(_runner) == NBomberParts.Name;

    private void RefuseWhatDoesNotFit(CommandResult line)
    {
        if (UsesNBomber(line) && !NBomberParts.AreHere)
        {
            line.AddError(NBomberParts.HowToGetThem);
        }

        if (UsesNBomber(line) && line.GetValue(_parts) > 1)
        {
            line.AddError("NBomber plays in one process; --parts needs the built-in runner.");
        }

        var byUrl = line.GetResult(_url) is not null;
        if (byUrl == line.GetValue(_start))
        {
            line.AddError("Give either --start or --url.");
        }

        if (byUrl && (line.GetValue(_shop)?.Length ?? 0) != (line.GetValue(_parts) ?? 1))
        {
            line.AddError("With --url give with --shop the shop file of each process: the one the servers serve.");
        }

        if (line.GetValue(_countsOf) is not null && line.GetValue(_counts) is null)
        {
            line.AddError("--counts-of chooses lines of --counts.");
        }
    }
}
