using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Site.Snapshots;
using Npgsql;

namespace F1Warehouse.Site.Contents;

/// <summary>The analyses: of each its question, what is to be known about it, its SQL and its answer in this release.</summary>
internal static class QuestionFile
{
    private const int MostRows = 1000;

    public static async Task<(string Name, ReadOnlyMemory<byte> Json)> ReadAsync(WarehouseSnapshot snapshot, string? folder, CancellationToken cancellation)
    {
        var files = folder is not null && Directory.Exists(folder) ? Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal).ToList() : [];
        var answers = new List<(string Name, string[] Head, string Sql, QueryResult Result)>();
        foreach (var file in files)
        {
            var text = OfRelease(await File.ReadAllTextAsync(file, cancellation), snapshot.Schemas);
            answers.Add((Path.GetFileNameWithoutExtension(file), Head(text), text, await AskAsync(snapshot, file, text, cancellation)));
        }

        return ("questions", JsonText.Of(json =>
        {
            json.WriteStartArray();
            foreach (var (name, head, sql, result) in answers)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteTexts("head", head);
                json.WriteString("sql", sql);
                json.WriteResult(result);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }));
    }

    private static async Task<QueryResult> AskAsync(WarehouseSnapshot snapshot, string file, string text, CancellationToken cancellation)
    {
        try
        {
            return await QueryResult.ReadAsync(snapshot, text, MostRows, cancellation);
        }
        catch (PostgresException e)
        {
            throw new ScriptException(file, 1, 1, e.SqlState, ScriptErrors.Describe(e), e);
        }
    }

    // The comment above the query: the question, an empty line, and what is to be known.
    private static string[] Head(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).Select(line => line[2..].Trim())];

    // The files name the schemas of the default base.
    private static string OfRelease(string text, WarehouseSchemas schemas) => WarehouseSchemas.For(WarehouseSchemas.DefaultBase).Models
        .Zip(schemas.Models, (from, to) => (from, to))
        .Where(pair => pair.from != pair.to)
        .Aggregate(text, (sql, pair) => sql.Replace($"{pair.from}.", $"{pair.to}.", StringComparison.Ordinal));
}
