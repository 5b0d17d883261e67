using CsCheck;

namespace F1Warehouse.IntegrationTests.Loading.Properties;

/// <summary>One of the legal ways to write the same rows, decided cell by cell by a seed.</summary>
internal sealed record CsvDialect(
    int Seed, string LineEnd, bool HasMark, bool EndsWithLineEnd, bool HasUnknownColumn, bool IsShuffled, int RangeBytes)
{
    private static readonly string[] Nulls = ["\\N", "\"\\N\"", "", "\"\""];

    public static Gen<CsvDialect> Any { get; } =
        from seed in Gen.Int
        from lineEnd in Gen.OneOf("\n", "\r\n")
        from flags in Gen.Bool.Array[4]
        from range in Gen.OneOf(64, 300, 1 << 20)
        select new CsvDialect(seed, lineEnd, flags[0], flags[1], flags[2], flags[3], range);

    public string Write(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var random = new Random(Seed);
        var order = Enumerable.Range(0, headers.Count).ToArray();
        if (IsShuffled)
        {
            random.Shuffle(order);
        }

        var lines = rows.Select(row => Line(order.Select(field => Cell(row[field], random)), random))
            .Prepend(Line(order.Select(field => Quoted(headers[field], random)), random, "note"));
        return (HasMark ? "\ufeff" : "") + string.Join(LineEnd, lines) + (EndsWithLineEnd ? LineEnd : "");
    }

    private string Line(IEnumerable<string> cells, Random random, string? unknown = null) =>
        string.Join(',', HasUnknownColumn ? cells.Append(unknown ?? Quoted("x,y\n", random)) : cells);

    private static string Cell(object? value, Random random) =>
        value is null ? Nulls[random.Next(Nulls.Length)] : Quoted(RandomRows.TextOf(value), random);

    private static string Quoted(string text, Random random) =>
        text.AsSpan().ContainsAny(",\"\r\n") || text[0] == '\ufeff' || random.Next(2) == 0
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
