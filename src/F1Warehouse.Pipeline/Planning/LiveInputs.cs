using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Planning;

/// <summary>What the live release was made from.</summary>
/// <param name="Release">The release.</param>
/// <param name="IsSynthetic">Whether it is the made-up sample.</param>
/// <param name="Files">Rows and SHA-256 of each loaded file, by dataset.</param>
/// <param name="Inputs">Program, scripts, rules, options.</param>
/// <param name="Accepted">What was accepted of what rules found.</param>
internal sealed record LiveInputs(
    long Release, bool IsSynthetic, IReadOnlyDictionary<string, (long Rows, string Sha256)> Files, ReleaseInputs Inputs, IReadOnlyList<AcceptedFinding> Accepted)
{
    /// <returns>Null where nothing is live.</returns>
    public static async Task<LiveInputs?> ReadAsync(NpgsqlConnection connection, PipelineContext context, CancellationToken cancellation)
    {
        if (await ReleasePlace.LiveAsync(connection, context.Schemas, cancellation) is not { ReleaseId: var release })
        {
            return null;
        }

        var synthetic = await Statements.ReadAsync(
            connection, "select is_synthetic from f1_warehouse.releases where release_id = $1", row => row.GetBoolean(0), cancellation, release);
        var files = await Statements.ReadAsync(
            connection, "select dataset, rows, sha256 from f1_warehouse.loaded_files where release_id = $1",
            row => (Dataset: row.GetString(0), File: (row.GetInt64(1), row.GetString(2))), cancellation, release);
        return new LiveInputs(
            release, synthetic[0], files.ToDictionary(file => file.Dataset, file => file.File),
            await ReleaseInputs.ReadAsync(connection, release, cancellation), await AcceptedFindings.ReadAsync(connection, release, cancellation));
    }

    /// <summary>Scripts against those that a stage of the release used; only what differs, by name.</summary>
    public IReadOnlyList<ScriptChange> Compare(Stage stage, IEnumerable<ScriptFile> files, IReadOnlyDictionary<string, string> texts)
    {
        var before = Inputs.FilesOf(stage);
        var now = files.ToDictionary(file => file.Name);
        return
        [
            .. before.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
                .Select(name => new ScriptChange(
                    name, ChangeOf(before.GetValueOrDefault(name), now.GetValueOrDefault(name)?.Sha256),
                    before.TryGetValue(name, out var sha256) ? texts.GetValueOrDefault(sha256) : null, now.GetValueOrDefault(name)?.Text))
                .Where(script => script.Change != InputChange.Same),
        ];
    }

    public static InputChange ChangeOf(string? before, string? now) =>
        before == now ? InputChange.Same : before is null ? InputChange.Added : now is null ? InputChange.Removed : InputChange.Changed;
}
