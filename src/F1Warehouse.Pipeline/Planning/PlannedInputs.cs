using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Planning;

/// <summary>What a run would make a release from now.</summary>
internal sealed class PlannedInputs
{
    private readonly RunRequest request;

    private PlannedInputs(RunRequest request, DatabaseFolder scripts, CsvSource source, IReadOnlyList<SourceFile> files)
    {
        this.request = request;
        Source = source;
        Files = files;
        Models = ModelScripts.Plan(scripts, WarehouseSchemas.For(WarehouseSchemas.DefaultBase));
        Rules = VerificationQuery.ReadAll(scripts);
        Migrations = ScriptFile.ReadFolder(scripts, scripts.Migrations);
    }

    public CsvSource Source { get; }

    public IReadOnlyList<SourceFile> Files { get; }

    public IReadOnlyList<PlannedScript> Models { get; }

    public IReadOnlyList<VerificationQuery> Rules { get; }

    public IReadOnlyList<ScriptFile> Migrations { get; }

    /// <summary>Seeds, their rows, and models.</summary>
    public IEnumerable<ScriptFile> ModelFiles => Models.SelectMany(script => (IEnumerable<ScriptFile?>)[script.File, script.Rows]).OfType<ScriptFile>();

    /// <exception cref="Errors.ConfigurationException">A script cannot be read, or there are no files.</exception>
    public static async Task<PlannedInputs> ReadAsync(RunRequest request, DatabaseFolder scripts, CancellationToken cancellation)
    {
        var source = request.Open();
        return new PlannedInputs(request, scripts, source, await SourceFile.ReadAllAsync(source, cancellation));
    }

    /// <summary>Each data file against that of the live release; those that neither has are left out.</summary>
    /// <param name="live">Null = nothing is live.</param>
    public IReadOnlyList<FileChange> CompareFiles(LiveInputs? live) =>
    [
        .. Dataset.All.Select(dataset => (dataset.Name, Now: Files.FirstOrDefault(file => file.Dataset == dataset), Before: Before(live, dataset.Name)))
            .Where(file => file.Now is not null || file.Before is not null)
            .Select(file => new FileChange(file.Name, LiveInputs.ChangeOf(file.Before?.Sha256, file.Now?.Sha256))
            {
                RowsBefore = file.Before?.Rows,
                Sha256Before = file.Before?.Sha256,
                Sha256Now = file.Now?.Sha256,
                BytesNow = file.Now?.Bytes,
            }),
    ];

    /// <summary>Why a run over a live release would not make the same one again, files and scripts left aside; empty = it would.</summary>
    /// <param name="live">What is live.</param>
    /// <param name="server">The version of the server.</param>
    public IEnumerable<string> OtherReasons(LiveInputs live, string server)
    {
        if (Source.Findings.Count > 0)
        {
            yield return $"the files cannot be loaded as they are: {Source.Findings[0]}";
        }

        if (live.IsSynthetic != request.IsSynthetic)
        {
            yield return request.IsSynthetic ? "the files are the synthetic sample, and what is live is not" : "what is live is the synthetic sample, and the files are not";
        }

        foreach (var stage in new[] { Stage.Load, Stage.Model, Stage.Verify })
        {
            if (live.Inputs[stage, ReleaseInputs.Program] is not { } program)
            {
                yield return $"the books do not tell what the live release's {stage.ToString().ToLowerInvariant()} was made from";
                yield break;
            }

            if (program != ProgramIdentity.Value || live.Inputs[stage, ReleaseInputs.Server] != server)
            {
                yield return program != ProgramIdentity.Value ? "another version of the program made what is live" : $"the server was {live.Inputs[stage, ReleaseInputs.Server]} and is {server}";
                break;
            }
        }

        if (!Keys(live.Accepted).SetEquals(Keys(request.Accepted)))
        {
            yield return "other findings are accepted than in the live release";
        }

        foreach (var (stage, option, wanted) in Options())
        {
            if (live.Inputs[stage, option] is var was && was != wanted)
            {
                yield return $"--{option} is {wanted ?? "not given"}, and was {was ?? "not given"} for the live release";
            }
        }
    }

    private IEnumerable<(Stage Stage, string Name, string? Wanted)> Options() =>
    [
        (Stage.Verify, VerificationSettings.StoreFailuresOption, request.Audit.StoreFailures ? "true" : null),
        (Stage.Publish, Publishing.PublishSettings.KeepOption, FormattableString.Invariant($"{request.Publish.Keep}")),
    ];

    private static HashSet<(string, string?, string?, string?)> Keys(IEnumerable<AcceptedFinding> findings) =>
        [.. findings.Select(finding => (finding.Rule, finding.Key, finding.Reason, finding.Evidence))];

    private static (long Rows, string Sha256)? Before(LiveInputs? live, string dataset) =>
        live is not null && live.Files.TryGetValue(dataset, out var file) ? file : null;
}
