namespace F1Warehouse.Oracle.Figures;

/// <summary>A JSON object of numbers as a text that does not depend on the order of its names.</summary>
public static class JsonObject
{
    public static string Text(IEnumerable<(string Name, decimal Value)> members) =>
        string.Join(", ", members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => FormattableString.Invariant($"{member.Name}: {member.Value:0.############}")));
}
