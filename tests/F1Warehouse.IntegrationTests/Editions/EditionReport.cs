using Npgsql;

namespace F1Warehouse.IntegrationTests.Editions;

/// <summary>What the books of the warehouse and the last lines of the run say of a published edition.</summary>
/// <param name="Name">The edition.</param>
/// <param name="FirstSeason">The first season with results.</param>
/// <param name="LastSeason">The last season with results.</param>
/// <param name="LastRound">The last round of it that has results.</param>
/// <param name="IsFinished">Whether that season is over.</param>
/// <param name="Rows">Rows of all files.</param>
/// <param name="Laps">Of these, laps.</param>
/// <param name="FileWarnings">What the loader warned of, without the folder.</param>
/// <param name="Warnings">The rules that warned, by name.</param>
internal sealed record EditionReport(
    string Name,
    int FirstSeason,
    int LastSeason,
    int LastRound,
    bool IsFinished,
    long Rows,
    long Laps,
    IReadOnlyList<string> FileWarnings,
    IReadOnlyList<EditionWarning> Warnings)
{
    private const string Warning = "warning: ";

    public static async Task<EditionReport> ReadAsync(PublishedEdition edition, CancellationToken cancellation)
    {
        await using var connection = await edition.Database.DataSource.OpenConnectionAsync(cancellation);
        await using var command = new NpgsqlCommand(
            $"""
            set search_path = {edition.SearchPath}, f1_warehouse;
            select
                min(season), max(season),
                (array_agg(round order by season desc, round desc))[1],
                (select bool_and(is_season_finished) from fct_driver_performance where season = max(int_race_results.season)),
                (select sum(rows)::bigint from loaded_files),
                (select sum(rows)::bigint from loaded_files where dataset = 'lap_times')
            from int_race_results;
            select name, failing_rows from verification_results where status = 'warn' order by name
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var facts = (
            First: reader.GetInt32(0), Last: reader.GetInt32(1), Round: reader.GetInt32(2), IsFinished: reader.GetBoolean(3),
            Rows: reader.GetInt64(4), Laps: reader.GetInt64(5));
        await reader.NextResultAsync(cancellation);
        var warnings = new List<EditionWarning>();
        while (await reader.ReadAsync(cancellation))
        {
            warnings.Add(new EditionWarning(reader.GetString(0), reader.GetInt64(1)));
        }

        return new EditionReport(
            edition.Name, facts.First, facts.Last, facts.Round, facts.IsFinished, facts.Rows, facts.Laps, FileWarningsOf(edition), warnings);
    }

    private static List<string> FileWarningsOf(PublishedEdition edition) =>
    [
        .. (edition.Run.Output + edition.Run.Error).Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith(Warning, StringComparison.Ordinal) && line.Contains(".csv", StringComparison.Ordinal))
            .Select(line => line[Warning.Length..].Replace($"{edition.Folder}{Path.DirectorySeparatorChar}", "", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
