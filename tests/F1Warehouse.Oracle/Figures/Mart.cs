namespace F1Warehouse.Oracle.Figures;

/// <summary>What a mart must hold.</summary>
/// <param name="Name">Its name without a schema.</param>
/// <param name="Key">The columns that identify a row.</param>
/// <param name="Columns">All columns.</param>
/// <param name="Rows">The rows by their key's values, joined with a stroke; each has a value for every column.</param>
public sealed record Mart(
    string Name,
    IReadOnlyList<string> Key,
    IReadOnlyList<string> Columns,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Rows)
{
    internal static Mart Of<TSubject>(string name, string[] key, IReadOnlyList<Figure<TSubject>> figures, IEnumerable<TSubject> subjects) => new(
        name,
        key,
        [.. figures.Select(figure => figure.Column)],
        subjects
            .Select(subject => (IReadOnlyDictionary<string, object?>)figures.ToDictionary(figure => figure.Column, figure => figure.Value(subject)))
            .ToDictionary(row => string.Join('/', key.Select(column => row[column]))));
}
