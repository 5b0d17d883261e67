using System.Globalization;
using System.Text.Json;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Site.Snapshots;

namespace F1Warehouse.Site.Contents;

/// <summary>The rules: what their files say, and the rows that break those which met any in this release.</summary>
internal static class RuleFile
{
    private const int ShownRows = 20;

    // The last result of each rule about this release.
    private const string Query =
        """
        select distinct on (result.name) result.name
        from f1_warehouse.verification_results as result
        inner join f1_warehouse.verification_runs as run on run.run_id = result.run_id
        where run.release_id = $1 and result.status <> 'error' and result.failing_rows + result.known_rows + result.accepted_rows > 0
        order by result.name, run.run_id desc
        """;

    public static async Task<(string Name, ReadOnlyMemory<byte> Json)> ReadAsync(
        WarehouseSnapshot snapshot, DatabaseFolder scripts, CancellationToken cancellation)
    {
        var met = (await Statements.ReadAsync(snapshot.Connection, Query, row => row.GetString(0), cancellation, snapshot.ReleaseId)).ToHashSet();
        var rules = VerificationQuery.ReadAll(scripts);
        var found = new Dictionary<string, QueryResult>();
        foreach (var rule in rules.Where(rule => met.Contains(rule.Name)))
        {
            found.Add(rule.Name, await QueryResult.ReadAsync(snapshot, rule.Statement.Text, ShownRows, cancellation));
        }

        return ("rules", JsonText.Of(json =>
        {
            json.WriteStartArray();
            foreach (var rule in rules)
            {
                Write(json, rule, found.GetValueOrDefault(rule.Name));
            }

            json.WriteEndArray();
        }));
    }

    private static void Write(Utf8JsonWriter json, VerificationQuery query, QueryResult? found)
    {
        var rule = query.Rule;
        json.WriteStartObject();
        json.WriteString("name", rule.Name);
        json.WriteString("description", rule.Description);
        json.WriteString("kind", rule.Kind.ToString().ToLowerInvariant());
        json.WriteString("layer", rule.Layer.Name);
        json.WriteTexts("guards", rule.Guards.Select(guard => guard.ToString()));
        json.WriteTexts("key", rule.Key.Select(column => column.Text));
        json.WriteTexts("tags", rule.Tags);
        json.WriteString("since", rule.Since?.ToString(CultureInfo.InvariantCulture));
        json.WriteString("warn_if", rule.WarnIf.ToString());
        json.WriteString("error_if", rule.ErrorIf?.ToString());
        json.WriteString("file", query.File.Name);
        json.WriteString("sql", query.File.Text);
        if (found is null)
        {
            json.WriteNull("result");
        }
        else
        {
            json.WriteResult(found);
        }

        json.WriteEndObject();
    }
}
