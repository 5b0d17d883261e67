using F1Warehouse.Pipeline.Scripts.Seeds;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Verifying.Exceptions;

/// <summary>A CSV file of exceptions, ours or a user's, with the columns <c>rule,row_key,reason,evidence</c> in any order.</summary>
internal sealed class ExceptionFile
{
    private static readonly string[] columns = ["rule", "row_key", "reason", "evidence"];

    private readonly List<(ScriptPosition, string)> faults = [];
    private readonly List<ExceptedRow> rows = [];
    private readonly string text;

    public ExceptionFile(string text)
    {
        this.text = text.TrimStart('\uFEFF');
        var lines = CsvText.Read(this.text).ToList();
        var header = lines.FirstOrDefault()?.Fields.Select(field => field.Text.Trim()).ToList() ?? [];
        if (!header.Order(StringComparer.Ordinal).SequenceEqual(columns.Order(StringComparer.Ordinal)))
        {
            faults.Add((new ScriptPosition(1, 1), $"header '{string.Join(',', header)}': expected {string.Join(',', columns)}"));
            return;
        }

        foreach (var line in lines[1..])
        {
            Add(line, [.. columns.Select(column => header.IndexOf(column))]);
        }
    }

    /// <summary>The lines that can be read.</summary>
    public IReadOnlyList<ExceptedRow> Rows => rows;

    /// <summary>What is wrong with its form.</summary>
    public IReadOnlyList<(ScriptPosition Place, string Message)> Faults => faults;

    /// <summary>What is wrong with what its lines except.</summary>
    /// <param name="rules">All rules.</param>
    public IEnumerable<(ScriptPosition Place, string Message)> Refusals(IEnumerable<VerificationQuery> rules)
    {
        var known = rules.ToDictionary(query => query.Name);
        return from row in rows
               let refusal = Refusal.Of(row.Rule, known.GetValueOrDefault(row.Rule))
               where refusal is not null
               select (row.Place, refusal);
    }

    private void Add(CsvLine line, int[] order)
    {
        var place = ScriptPosition.At(text, line.Fields[0].Offset);
        if (!line.IsClosed || line.Fields.Count != columns.Length)
        {
            faults.Add((place, line.IsClosed
                ? FormattableString.Invariant($"{line.Fields.Count} fields, expected {columns.Length}: a value with a comma stands in quotes")
                : "a quote is opened and never closed"));
            return;
        }

        string[] values = [.. order.Select(at => line.Fields[at].Text.Trim())];
        for (var i = 0; i < 3; i++)
        {
            if (values[i].Length == 0)
            {
                faults.Add((ScriptPosition.At(text, line.Fields[order[i]].Offset), $"{columns[i]} is empty"));
                return;
            }
        }

        if (rows.Find(row => row.Rule == values[0] && row.Key == values[1]) is { } before)
        {
            faults.Add((place, FormattableString.Invariant($"{values[0]} {values[1]} is said in line {before.Place.Line} already")));
            return;
        }

        rows.Add(new ExceptedRow(values[0], values[1], values[2], values[3].Length == 0 ? null : values[3], place));
    }
}
