using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>What a release was made from beyond its files: rows of <c>f1_warehouse.release_inputs</c>.</summary>
internal sealed class ReleaseInputs
{
    /// <summary>The name of the program's identity among the inputs of each stage.</summary>
    public const string Program = "program";

    /// <summary>The name of the server's version among them.</summary>
    public const string Server = "server";

    /// <summary>Where no option matters.</summary>
    internal static IReadOnlyDictionary<string, string> NoOptions { get; } = new Dictionary<string, string>();

    private readonly Dictionary<(string Stage, string Name), string> values;

    private ReleaseInputs(Dictionary<(string, string), string> values) => this.values = values;

    /// <summary>What an input was; null = it was none, or is not known.</summary>
    public string? this[Stage stage, string name] => values.GetValueOrDefault((stage.ToStoredName(), name));

    /// <summary>The scripts of a stage, and rows of seeds: paths below <c>database/</c> and their SHA-256.</summary>
    public IReadOnlyDictionary<string, string> FilesOf(Stage stage) => values
        .Where(input => input.Key.Stage == stage.ToStoredName() && input.Key.Name.Contains('/', StringComparison.Ordinal))
        .ToDictionary(input => input.Key.Name, input => input.Value);

    /// <summary>What is known of a release; nothing of one that another version or a psql script made.</summary>
    public static async Task<ReleaseInputs> ReadAsync(NpgsqlConnection connection, long release, CancellationToken cancellation)
    {
        if (!await AreKeptAsync(connection, cancellation))
        {
            return new ReleaseInputs([]);
        }

        var inputs = await Statements.ReadAsync(
            connection, "select stage, name, value from f1_warehouse.release_inputs where release_id = $1",
            row => (Key: (row.GetString(0), row.GetString(1)), Value: row.GetString(2)), cancellation, release);
        return new ReleaseInputs(inputs.ToDictionary(input => input.Key, input => input.Value));
    }

    /// <summary>The texts of the scripts of a release, and of rows of seeds, by their SHA-256.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadTextsAsync(NpgsqlConnection connection, long release, CancellationToken cancellation) =>
        !await AreKeptAsync(connection, cancellation) ? NoOptions : (await Statements.ReadAsync(
            connection, "select sha256, script from f1_warehouse.script_texts where sha256 in (select value from f1_warehouse.release_inputs where release_id = $1)",
            row => (Sha256: row.GetString(0), Text: row.GetString(1)), cancellation, release)).ToDictionary(text => text.Sha256, text => text.Text);

    // Not in books of a version that did not put them down.
    private static async Task<bool> AreKeptAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (await Statements.ReadAsync(connection, "select to_regclass('f1_warehouse.release_inputs') is not null", row => row.GetBoolean(0), cancellation))[0];

    /// <summary>The version of the server that a session talks to, as it is noted.</summary>
    public static string ServerOf(NpgsqlConnection connection) => connection.PostgreSqlVersion.ToString();

    /// <summary>Notes what a stage was made from, in place of what was noted of it before.</summary>
    /// <param name="database">The database.</param>
    /// <param name="release">The release.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="files">Scripts and rows of seeds; their texts are kept as long as a release names them.</param>
    /// <param name="options">Names and values of options that matter.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static async Task RecordAsync(
        NpgsqlDataSource database, long release, Stage stage, IReadOnlyCollection<ScriptFile> files, IReadOnlyDictionary<string, string> options,
        CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        (string Name, string Value)[] inputs =
        [
            (Program, ProgramIdentity.Value), (Server, ServerOf(connection)),
            .. files.Select(file => (file.Name, file.Sha256)), .. options.Select(option => (option.Key, option.Value)),
        ];
        var texts = files.DistinctBy(file => file.Sha256).ToList();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Statements.With("delete from f1_warehouse.release_inputs where release_id = $1 and stage = $2", release, stage.ToStoredName()),
                Statements.With(
                    "insert into f1_warehouse.release_inputs (release_id, stage, name, value) select $1, $2, name, value from unnest($3, $4) as input (name, value)",
                    release, stage.ToStoredName(), inputs.Select(input => input.Name).ToArray(), inputs.Select(input => input.Value).ToArray()),
                Statements.With(
                    "insert into f1_warehouse.script_texts (sha256, script) select sha256, script from unnest($1, $2) as file (sha256, script) on conflict do nothing",
                    texts.Select(file => file.Sha256).ToArray(), texts.Select(file => file.Text.Replace("\0", "", StringComparison.Ordinal)).ToArray()),
            },
        };
        await ReleaseRefusal.ExplainAsync(() => batch.ExecuteNonQueryAsync(cancellation));
    }
}
