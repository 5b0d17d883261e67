using System.Text;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.Raw;

namespace F1Warehouse.Benchmarks;

/// <summary>The commands that the program is compared with, on the same server.</summary>
internal sealed class Yardsticks(EmbeddedServerAddress server, string database)
{
    private static readonly string reference = Path.Combine(AppContext.BaseDirectory, "psql-reference.sql");

    /// <summary>psql's own \copy of all files, in one transaction, keys at the end.</summary>
    public Contestant Psql(string data) => new("psql", "psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-v", $"dir={data}", "-f", reference])
    {
        Environment = Environment(),
    };

    /// <summary>pgloader into bare tables, then the keys: both steps count.</summary>
    public Contestant Pgloader(string data)
    {
        var folder = Directory.CreateTempSubdirectory("f1w-pgloader-").FullName;
        var (before, keys) = Split(File.ReadAllLines(reference));
        File.WriteAllLines(Path.Combine(folder, "tables.sql"), before);
        File.WriteAllLines(Path.Combine(folder, "keys.sql"), keys);
        File.WriteAllText(Path.Combine(folder, "files.load"), string.Join(";\n", Dataset.All.Select(dataset => Command(dataset, data))) + ";\n");
        File.WriteAllText(Path.Combine(folder, "run.sh"), $"""
            set -e
            psql -X -q -v ON_ERROR_STOP=1 -f {folder}/tables.sql
            pgloader --quiet --on-error-stop {folder}/files.load
            psql -X -q -v ON_ERROR_STOP=1 -f {folder}/keys.sql
            """);
        return new Contestant("pgloader", "sh", [Path.Combine(folder, "run.sh")]) { Environment = Environment() };
    }

    private Dictionary<string, string> Environment() => new()
    {
        ["PGHOST"] = server.Host,
        ["PGPORT"] = $"{server.Port}",
        ["PGUSER"] = server.UserName,
        ["PGDATABASE"] = database,
    };

    // The reference script without its copies: what comes before them, and the keys after.
    private static (IEnumerable<string> Before, IEnumerable<string> Keys) Split(string[] script)
    {
        var tables = script.Where(line => line.StartsWith("drop", StringComparison.Ordinal) || line.StartsWith("create", StringComparison.Ordinal));
        var keys = script.Where(line => line.StartsWith("alter", StringComparison.Ordinal));
        return (["set client_min_messages = warning;", tables.First(), tables.Skip(1).First(), "set search_path = reference;", .. tables.Skip(2)],
            ["set search_path = reference;", .. keys]);
    }

    private string Command(Dataset dataset, string data)
    {
        var columns = new StringBuilder().AppendJoin(", ", dataset.Columns.Select(column => column.ColumnName));
        return $"""
            load csv from '{Path.Combine(data, dataset.FileName)}' ({columns})
            into postgresql://{server.UserName}@unix:{server.Host}:{server.Port}/{database}
            target table reference.{dataset.Name} ({columns})
            with skip header = 1, fields optionally enclosed by '"', fields terminated by ',', fields escaped by double-quote
            set client_min_messages to 'warning'
            before load do $$ select 1 $$
            """.Replace($"({columns})\ninto", $"({string.Join(", ", dataset.Columns.Select(column => $"{column.ColumnName} [null if '\\N']"))})\ninto", StringComparison.Ordinal);
    }
}
